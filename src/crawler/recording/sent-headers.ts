import type { HeaderLines, RecordedSend } from "../evidence.ts"
import type { HarRequest } from "./har-format.ts"

/** Header lines as the record of a send has them; the pseudo headers of HTTP/2 are no headers. */
export function headerLines(headers: HarRequest["headers"]): HeaderLines {
  return headers
    .filter(({ name }) => name !== "" && !name.startsWith(":"))
    .flatMap(({ name, value }) => value.split("\n").map((one) => [name.toLowerCase(), one.trim()] as const))
}

/** Cookies really sent: as the header has them, else as the recording lists them. */
export function sentCookies(headers: HeaderLines, { cookies }: HarRequest): RecordedSend["cookies"] {
  const lines = headers.filter(([name]) => name === "cookie")
  if (lines.length === 0) return cookies.map(({ name, value }) => ({ name, value }))
  return lines.flatMap(([, line]) =>
    line
      .split(/;\s*/)
      .filter((text) => text !== "")
      .map(cookieOf),
  )
}

function cookieOf(text: string): { name: string; value: string } {
  const at = text.indexOf("=")
  return at < 0 ? { name: "", value: text } : { name: text.slice(0, at), value: text.slice(at + 1) }
}
