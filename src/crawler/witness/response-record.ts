import type { HeaderLines, RecordedSend, Response } from "../evidence.ts"
import type { Pair } from "./match.ts"

/** Header lines really sent: as the wire has them, else as the network service or the page reported them. */
export function headersOf({ page, wire }: Pair): HeaderLines {
  return wire?.sent ?? fromRecord(page?.sentExtra?.headers ?? page?.headers ?? {})
}

/** Cookies really sent, with their domain where the browser told. */
export function sentCookies({ page }: Pair, headers: HeaderLines): RecordedSend["cookies"] {
  const associated = page?.sentExtra?.associatedCookies
  if (associated)
    return associated
      .filter(({ blockedReasons }) => blockedReasons.length === 0)
      .map(({ cookie: { name, value, domain, partitionKey } }) => ({
        name,
        value,
        domain,
        ...(partitionKey && { partitionKey: partitionKey.topLevelSite }),
      }))
  return headers.filter(([name]) => name === "cookie").flatMap(([, value]) => value.split(/;\s*/).map(pair))
}

function pair(text: string): { name: string; value: string } {
  const equals = text.indexOf("=")
  return equals < 0
    ? { name: "", value: text }
    : { name: text.slice(0, equals), value: text.slice(equals + 1) }
}

/** What came back, from both witnesses. */
export function responseOf({ page, wire }: Pair): Response | undefined {
  if (wire?.sentAgain && wire.response === undefined) return undefined
  const status = wire?.response?.status || page?.receivedExtra?.statusCode || page?.response?.status
  if (!status) return undefined
  const headers =
    wire?.response?.headers ?? fromRecord(page?.receivedExtra?.headers ?? page?.response?.headers ?? {})
  const details = page?.response?.securityDetails
  const names = details ? [...new Set([details.subjectName, ...details.sanList])] : []
  const remoteIp = page?.response?.remoteIPAddress || wire?.remote
  const protocol = page?.response?.protocol || wire?.protocol
  const mimeType = page?.response?.mimeType || headers.find(([name]) => name === "content-type")?.[1]
  return {
    status,
    ...(mimeType && { mimeType }),
    headers,
    setCookies: setCookies(headers, page?.receivedExtra?.blockedCookies ?? []),
    ...(remoteIp && { remoteIp: remoteIp.replace(/^\[|\]$/g, "") }),
    ...(protocol && { protocol }),
    ...(names.length > 0 && { certificateNames: names }),
    from: "network",
  }
}

interface Blocked {
  readonly cookieLine: string
  readonly blockedReasons: readonly string[]
}

function setCookies(headers: HeaderLines, blocked: readonly Blocked[]): Response["setCookies"] {
  const reasons = new Map(blocked.map(({ cookieLine, blockedReasons }) => [cookieLine, blockedReasons]))
  return headers
    .filter(([name]) => name === "set-cookie")
    .map(([, line]) => {
      const why = reasons.get(line)
      return { line, ...(why && { blocked: why }) }
    })
}

/** The protocol joins repeated headers with line breaks. */
function fromRecord(headers: Readonly<Record<string, string>>): HeaderLines {
  return Object.entries(headers)
    .filter(([name]) => !name.startsWith(":"))
    .flatMap(([name, value]) => value.split("\n").map((one) => [name.toLowerCase(), one] as const))
}
