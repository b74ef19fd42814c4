import { decodeLimits } from "./field.ts"
import { jsonLeaves } from "./json-leaves.ts"

/** Text in one of the forms requests use, taken apart into named parts; undefined where it is not that form. */
export type NamedParts = readonly (readonly [string, string])[]

/** `a=1&b=2`, percent-encoded. A lone `YWJj=` is padded base64, not a name without a value. */
export function formParts(text: string): NamedParts | undefined {
  if (!/^[^=&\s{}[\]<>"]{1,200}=/.test(text) || isPadded(text)) return undefined
  return pairsOf(text)
}

/** The query and fragment parameters of an absolute address. */
export function addressParts(text: string): NamedParts | undefined {
  if (!/^(https?|wss?):\/\//i.test(text) || !URL.canParse(text)) return undefined
  const { search, hash } = new URL(text)
  const fragment = hash.includes("=") ? pairsOf(hash.slice(1)) : []
  return [...pairsOf(search.slice(1)), ...fragment].slice(0, decodeLimits.fields)
}

/** A JSON object or array as dotted leaves (`a.0.b`). */
export function jsonParts(text: string): NamedParts | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  const parsed = parseJson(text)
  return parsed === undefined ? undefined : jsonLeaves(parsed)
}

/** One JSON value per line. */
export function jsonLinesParts(text: string): NamedParts | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  const parts: (readonly [string, string])[] = []
  let lines = 0
  for (const line of linesOf(text)) {
    const ofLine = jsonParts(line)
    if (!ofLine) return undefined
    lines++
    for (const part of ofLine) parts.push(part)
    if (parts.length >= decodeLimits.fields) break
  }
  return lines < 2 ? undefined : parts.slice(0, decodeLimits.fields)
}

/** Text under base64 or base64url, when what comes out is readable text. */
export function base64Text(text: string): string | undefined {
  if (text.length < 12 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) return undefined
  return readableText(Buffer.from(text, "base64"))
}

/** Bytes as UTF-8 text; undefined where they are no text people or programs write. */
export function readableText(bytes: Uint8Array): string | undefined {
  const decoded = Buffer.from(bytes).toString("utf8")
  return decoded.length > 0 && !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(decoded) ? decoded : undefined
}

/** Percent-encoded text, one layer off; undefined where it is none. */
export function percentDecoded(value: string): string | undefined {
  if (!/%[0-9A-Fa-f]{2}/.test(value)) return undefined
  try {
    const decoded = decodeURIComponent(value)
    return decoded === value ? undefined : decoded
  } catch {
    return undefined // A stray percent sign: the value is already what it is.
  }
}

function isPadded(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/_-]{2,}={1,2}$/.test(text)
}

/** As `URLSearchParams` reads them, but no more than the limit. */
function pairsOf(text: string): [string, string][] {
  let end = 0
  for (let pairs = 0; pairs < decodeLimits.fields && end < text.length; pairs++) {
    const next = text.indexOf("&", end)
    end = next < 0 ? text.length : next + 1
  }
  return [...new URLSearchParams(text.slice(0, end))]
}

function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf("\n", start)
    const end = next < 0 ? text.length : next
    const line = text.slice(start, end)
    if (line.trim() !== "") yield line
    start = end + 1
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Not JSON after all: the caller tries the next form.
  }
}
