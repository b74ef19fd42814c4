import { decodeLimits, type NamedParts } from "./field.ts"
import { jsonLeaves } from "./json-leaves.ts"

/** A JSON object or array as dotted leaves (`a.0.b`); undefined for other text. */
export function jsonParts(text: string): NamedParts | undefined {
  if (!/^\s*[[{]/.test(text) || isTooDeep(text)) return undefined
  const parsed = parseJson(text)
  return parsed === undefined ? undefined : jsonLeaves(parsed)
}

const mostLines = 5 * decodeLimits.fields
const deepest = 10_000

/** Text whose brackets open far deeper than anything is followed, which would take long to parse. */
function isTooDeep(text: string): boolean {
  if (text.length < 10 * deepest) return false
  let depth = 0
  for (let at = 0; at < text.length && depth < deepest; at++) {
    const code = text.charCodeAt(at) | 0x20
    if (code === openingBrace) depth++
    else if (code === closingBrace) depth--
  }
  return depth >= deepest
}

/** Of `{` and `[`, and of `}` and `]`: they differ by one bit. */
const openingBrace = 0x7b
const closingBrace = 0x7d

/** One JSON value per line, or per record separator: lines that only keep a connection open count as none. */
export function jsonLinesParts(text: string): NamedParts | undefined {
  const parts: (readonly [string, string])[] = []
  let lines = 0
  for (const line of linesOf(text)) {
    const ofLine = /^\d{1,3}$/.test(line) ? [] : (jsonParts(line) ?? framedJsonParts(line))
    if (!ofLine) return undefined
    lines++
    for (const part of ofLine) parts.push(part)
    if (parts.length >= decodeLimits.fields || lines >= mostLines) break
  }
  return lines < 2 || parts.length === 0 ? undefined : parts.slice(0, decodeLimits.fields)
}

/**
 * JSON behind what programs put before it: a guard against being run as a script, the call of JSONP, and the packet
 * types of Engine.IO and Socket.IO (`42["event",{}]`, with length, namespace and number) and of SockJS (`a[...]`).
 */
const frames = [
  /^\)\]\}'?,?\s*/,
  /^(?:for|while)\s*\((?:;;|1|true)\);?\s*/,
  /^[A-Za-z_$][\w$.]{0,80}\s*[(=]\s*/,
  /^(?:\d{1,9}:)?\d{1,2}(?:\d{0,9}-)?(?:\/[^,[{]{0,100},)?\d{0,9}(?=[[{])/,
  /^[aom](?=[[{])/,
]

export function framedJsonParts(text: string): NamedParts | undefined {
  const start = text.slice(0, 200)
  const frame = frames.map((pattern) => pattern.exec(start)?.[0]).find((found) => found)
  if (frame === undefined || !/^[[{]/.test(text.slice(frame.length, frame.length + 1))) return undefined
  return jsonParts(text.slice(frame.length).replace(/[)\s;]{1,20}$/, ""))
}

function* linesOf(text: string): Generator<string> {
  const end = /\r?\n|\u001e/g
  for (let start = 0; start < text.length; ) {
    end.lastIndex = start
    const found = end.exec(text)
    const line = text.slice(start, found?.index)
    if (line.trim() !== "") yield line
    if (!found) return
    start = end.lastIndex
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Not JSON after all: the caller tries the next form.
  }
}
