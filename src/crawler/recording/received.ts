import type { RecordedSend, Response } from "../evidence.ts"
import type { HarEntry, HarResponse } from "./har-format.ts"
import { headerLines } from "./sent-headers.ts"

/** What came back, or why nothing did. */
export function received(entry: HarEntry): Pick<RecordedSend, "response" | "failure"> {
  const { response } = entry
  const status = response?.status
  if (response === undefined || status === undefined || status <= 0)
    return response?._error ? { failure: response._error } : {}
  const headers = headerLines(response.headers)
  const mimeType = response.content.mimeType ?? headers.find(([name]) => name === "content-type")?.[1]
  const ip = addressOf(entry.serverIPAddress ?? entry._ip_addr ?? "")
  const protocol = protocolOf(response.httpVersion ?? "")
  return {
    response: {
      status: Math.trunc(status),
      ...(mimeType ? { mimeType } : {}),
      headers,
      setCookies: setCookies(headers, response),
      ...(ip === "" ? {} : { remoteIp: ip }),
      ...(protocol === "" ? {} : { protocol }),
      from: response._fetchedViaServiceWorker ? "service-worker" : "network",
    },
  }
}

/** Without brackets and port. */
function addressOf(text: string): string {
  return text.replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1")
}

/** As browsers name it: `HTTP/2.0`, `http/2` and `h2` are one. */
function protocolOf(text: string): string {
  const version = text.toLowerCase()
  const [, number] = /^http\/([23])(?:\.0)?$/.exec(version) ?? []
  return number ? `h${number}` : version === "unknown" ? "" : version
}

/** The header's lines, else the cookies as the recording lists them. */
function setCookies(headers: Response["headers"], { cookies }: HarResponse): Response["setCookies"] {
  const lines = headers.filter(([name]) => name === "set-cookie").map(([, line]) => ({ line }))
  return lines.length > 0 ? lines : cookies.filter(({ name }) => name).map((one) => ({ line: lineOf(one) }))
}

function lineOf({ name, value = "", ...rest }: HarResponse["cookies"][number]): string {
  const expires = Date.parse(rest.expires ?? "")
  return [
    `${name}=${value}`,
    ...(rest.domain ? [`Domain=${rest.domain}`] : []),
    ...(rest.path ? [`Path=${rest.path}`] : []),
    ...(Number.isNaN(expires) ? [] : [`Expires=${new Date(expires).toUTCString()}`]),
    ...(rest.httpOnly ? ["HttpOnly"] : []),
    ...(rest.secure ? ["Secure"] : []),
    ...(rest.sameSite ? [`SameSite=${rest.sameSite}`] : []),
  ].join("; ")
}
