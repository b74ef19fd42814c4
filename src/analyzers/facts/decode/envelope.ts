import type { HeaderLines } from "../../../crawler/evidence.ts"
import { type Decoded, decodeLimits } from "./field.ts"
import { jsonParts } from "./json-parts.ts"

const lineEnd = 0x0a

/**
 * A Sentry envelope: a line of headers, then items, each a line of headers and a payload of the length it states or
 * up to the next line. Undefined for other bodies. https://develop.sentry.dev/sdk/data-model/envelopes/
 */
export function envelopeContent(
  bytes: Buffer,
  read: (bytes: Buffer, headers: HeaderLines) => Decoded,
): Decoded | undefined {
  const [head, first] = lineAt(bytes, 0)
  const headers = jsonParts(head)
  if (!headers?.some(([name]) => /^(event_id|sent_at|dsn|sdk\.name|trace\..*)$/.test(name))) return undefined
  const parts = [...headers]
  let undecoded = false
  for (let at = first; at < bytes.length && parts.length < decodeLimits.fields; ) {
    const item = itemAt(bytes, at)
    if (!item) return undefined
    const content = item.payload.length > 0 ? read(item.payload, []) : { parts: [], undecoded: false }
    for (const part of [...item.headers, ...content.parts]) parts.push(part)
    undecoded ||= content.undecoded
    at = item.end
  }
  return { parts, undecoded }
}

function itemAt(bytes: Buffer, at: number) {
  const [line, start] = lineAt(bytes, at)
  const headers = line.trim() === "" ? [] : jsonParts(line)
  if (!headers) return undefined
  const stated = Number(headers.find(([name]) => name === "length")?.[1] ?? Number.NaN)
  const next = bytes.indexOf(lineEnd, start)
  const end = headers.length === 0 ? start : Number.isInteger(stated) && stated >= 0 ? start + stated : next
  const payload = bytes.subarray(start, end < 0 ? bytes.length : end)
  return { headers, payload, end: headers.length === 0 ? start : start + payload.length + 1 }
}

const longestLine = 100_000

function lineAt(bytes: Buffer, start: number): readonly [string, number] {
  const found = bytes.indexOf(lineEnd, start)
  const end = found < 0 ? bytes.length : found
  return [bytes.toString("utf8", start, Math.min(end, start + longestLine)), end + 1]
}
