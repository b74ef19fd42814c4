import type { Cookie, Response } from "har-format"
import type { RecordedSend } from "../../crawler/evidence.ts"
import type { Prose } from "../prose.ts"
import { headersOf, versionOf } from "./har-headers.ts"

type OurResponse = Response & { readonly _error?: string; readonly _fetchedViaServiceWorker?: boolean }

/** What came back. Where nothing did, the status is 0 as Chrome writes it. */
export const harResponse = ({ response, failure }: RecordedSend, { har }: Prose): OurResponse => ({
  status: response?.status ?? 0,
  statusText: "",
  httpVersion: versionOf(response),
  cookies: response?.setCookies.map(({ line, blocked }) => receivedCookie(line, blocked)) ?? [],
  headers: headersOf(response?.headers ?? []),
  content: { size: -1, mimeType: response?.mimeType ?? "x-unknown", comment: har.responseBody },
  redirectURL: response?.headers.find(([name]) => name === "location")?.[1] ?? "",
  headersSize: -1,
  bodySize: -1,
  ...(response === undefined ? { comment: har.noResponse } : {}),
  ...(failure === undefined ? {} : { _error: failure }),
  ...(response?.from === "service-worker" ? { _fetchedViaServiceWorker: true } : {}),
})

/** One `Set-Cookie` line (RFC 6265 section 5.2); the comment has the browser's reasons for refusing it. */
const receivedCookie = (line: string, blocked: readonly string[] | undefined): Cookie => {
  const [pair = "", ...attributes] = line.split(";")
  const [name, value] = halves(pair)
  const given = new Map(attributes.map(halves).map(([key, text]) => [key.toLowerCase(), text]))
  const expires = Date.parse(given.get("expires") ?? "")
  return {
    name,
    value,
    ...kept("path", given.get("path")),
    ...kept("domain", given.get("domain")),
    ...(Number.isNaN(expires) ? {} : { expires: new Date(expires).toISOString() }),
    httpOnly: given.has("httponly"),
    secure: given.has("secure"),
    ...(blocked === undefined ? {} : { comment: blocked.join(", ") }),
  }
}

const halves = (text: string): readonly [string, string] => {
  const at = text.indexOf("=")
  return at < 0 ? [text.trim(), ""] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

const kept = (key: "path" | "domain", value: string | undefined) =>
  value === undefined ? {} : { [key]: value }
