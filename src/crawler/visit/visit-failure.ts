import { DevToolsError } from "../devtools/connection.ts"
import type { Failure } from "../evidence.ts"
import type { PdfFailure } from "../pdf/pdf-document.ts"

/** Why a visit did not go as planned. */
export type FailureCode =
  | "dns"
  | "connection"
  | "tls"
  | "timeout"
  | "http-error"
  | "download"
  | "not-html"
  | "empty-page"
  | "redirect-loop"
  | "blocked"
  | "private-address"
  | "browser-died"
  | "page-crashed"
  | "page-closed"
  | "unresponsive"
  | "too-large"
  | "joined-late"
  | "left-early"
  | "step-failed"
  | "stopped"
  | "internal"
  | PdfFailure["code"]

/** Ends a visit's driving; what was recorded until then is kept. */
export class VisitFailure extends Error {
  readonly code: FailureCode
  constructor(code: FailureCode, message: string) {
    super(message)
    this.name = "VisitFailure"
    this.code = code
  }
}

/** The failure as a value. An error this program does not know is `internal`, with its own words. */
export function failureOf(error: unknown): Failure & { readonly code: FailureCode } {
  if (error instanceof VisitFailure) return { code: error.code, message: error.message }
  if (error instanceof DevToolsError && error.gone)
    return { code: "browser-died", message: "The browser ended during the visit. Scan again." }
  return { code: "internal", message: error instanceof Error ? error.message : String(error) }
}

/** Chromium's net error names (`net_error_list.h`), by what they mean for a visit. First match counts. */
const netErrors: readonly (readonly [RegExp, FailureCode, string])[] = [
  [/NAME_NOT_RESOLVED|NAME_RESOLUTION/, "dns", "The host name does not resolve. Check the address."],
  [
    /CERT|SSL|TLS|ECH/,
    "tls",
    "The TLS connection is not trusted or failed. Check the certificate, or pass --ignore-https-errors.",
  ],
  [/TOO_MANY_REDIRECTS/, "redirect-loop", "The address redirects without end. Check the redirects."],
  [/AUTH/, "http-error", "The server asks for a sign-in. Pass --header or --storage-state."],
  [/TIMED_OUT/, "timeout", "The server did not answer in time. Try again or raise --timeout."],
  [
    /BLOCKED|UNSAFE_PORT|ACCESS_DENIED/,
    "blocked",
    "The browser refused to open the address. Check port and policy.",
  ],
  [/HTTP_RESPONSE_CODE_FAILURE/, "http-error", "The server answered with an error and no page."],
]

/** The failure for an error text of the browser such as `net::ERR_NAME_NOT_RESOLVED`. */
export function navigationFailure(errorText: string): VisitFailure {
  const known = netErrors.find(([pattern]) => pattern.test(errorText))
  if (known) return new VisitFailure(known[1], `${known[2]} (${errorText})`)
  return new VisitFailure("connection", `No connection to the server. Check that it is up. (${errorText})`)
}
