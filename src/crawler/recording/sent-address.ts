import type { HarEntry } from "./har-format.ts"

/**
 * The address a request went to. Some tools write only the path and leave the rest to `Host` or to the pseudo headers
 * of HTTP/2; proxies write the default port. The fragment never leaves the equipment. Undefined where it is no address.
 */
export function sentAddress({ request, _full_url }: HarEntry): string | undefined {
  const given = request.url || _full_url || ""
  const url = URL.parse(given) ?? URL.parse(withHost(given, request.headers))
  if (!url) return undefined
  url.hash = ""
  return url.href
}

function withHost(given: string, headers: HarEntry["request"]["headers"]): string {
  const header = (name: string) => headers.find((one) => one.name.toLowerCase() === name)?.value
  if (given.startsWith("//")) return `https:${given}`
  if (/^[\w.-]+(:\d+)?(\/|$)/.test(given) && given.includes(".")) return `https://${given}`
  const host = header("host") ?? header(":authority")
  return given.startsWith("/") && host ? `${header(":scheme") ?? "https"}://${host}${given}` : given
}
