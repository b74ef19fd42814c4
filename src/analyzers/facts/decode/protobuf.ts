import { readableText } from "./encoded-text.ts"
import { below, decodeLimits, type NamedParts } from "./field.ts"

/**
 * The fields of a protobuf message whose layout is not known, named by their numbers (`1.2.3`): texts as they are,
 * numbers unsigned, bytes that are neither text nor message as hex. Undefined unless every byte is accounted for.
 * Wire format: https://protobuf.dev/programming-guides/encoding/
 */
export function protobufParts(bytes: Uint8Array): NamedParts | undefined {
  return messageOf(bytes, { name: "", depth: 0, left: decodeLimits.fields })
}

/** The same for bytes that nothing says are protobuf: only where a good part of them is text. */
export function likelyProtobufParts(bytes: Uint8Array): NamedParts | undefined {
  const parts = protobufParts(bytes)
  const text = (parts ?? []).reduce((sum, [, value]) => (isWords(value) ? sum + value.length : sum), 0)
  return text >= 6 && text * 4 >= bytes.length ? parts : undefined
}

interface Place {
  readonly name: string
  readonly depth: number
  /** How many leaves there may still be. */
  readonly left: number
}

function messageOf(bytes: Uint8Array, { name, depth, left }: Place): NamedParts | undefined {
  const parts: (readonly [string, string])[] = []
  for (let at = 0; at < bytes.length && parts.length < left; ) {
    const field = fieldAt(bytes, at)
    if (!field) return undefined
    const here = below(name, String(field.number))
    if (typeof field.content === "string") parts.push([here, field.content])
    else
      for (const part of contentOf(field.content, {
        name: here,
        depth: depth + 1,
        left: left - parts.length,
      }))
        parts.push(part)
    at = field.end
  }
  return parts
}

/** Bytes of a given length are a message, a text, or bytes: a message where its every byte is accounted for. */
function contentOf(bytes: Uint8Array, place: Place): NamedParts {
  if (bytes.length === 0) return []
  const message = place.depth < decodeLimits.binaryDepth ? messageOf(bytes, place) : undefined
  if (message?.some(([, value]) => isWords(value))) return message
  const text = readableText(bytes)
  if (message && text === undefined) return message
  return [[place.name, text ?? Buffer.from(bytes.subarray(0, 64)).toString("hex")]]
}

function isWords(value: string): boolean {
  return value.length >= 3 && /\p{L}/u.test(value) && !/^[0-9a-f]{128}$/.test(value)
}

interface WireField {
  readonly number: number
  readonly content: string | Uint8Array
  readonly end: number
}

const varint = 0
const eightBytes = 1
const lengthGiven = 2
const fourBytes = 5

function fieldAt(bytes: Uint8Array, start: number): WireField | undefined {
  const tag = varintAt(bytes, start)
  const number = tag && Number(tag.value >> 3n)
  if (!tag || !number || number > 536_870_911) return undefined
  const kind = Number(tag.value & 7n)
  if (kind === varint) {
    const found = varintAt(bytes, tag.end)
    return found && { number, content: String(found.value), end: found.end }
  }
  const length = kind === lengthGiven ? varintAt(bytes, tag.end) : undefined
  const from = length?.end ?? tag.end
  const size = length ? Number(length.value) : { [eightBytes]: 8, [fourBytes]: 4 }[kind]
  if (size === undefined || from + size > bytes.length) return undefined
  const content = bytes.subarray(from, from + size)
  return { number, content: length ? content : numberIn(content), end: from + size }
}

/** Fixed-size numbers, little-endian: as `double` where eight bytes are a plain one, else unsigned. */
function numberIn(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length === 4) return String(view.getUint32(0, true))
  const double = view.getFloat64(0, true)
  return Math.abs(double) > 1e-6 && Math.abs(double) < 1e15
    ? String(double)
    : String(view.getBigUint64(0, true))
}

function varintAt(bytes: Uint8Array, start: number): { value: bigint; end: number } | undefined {
  let value = 0n
  for (let at = start; at < bytes.length && at < start + 10; at++) {
    const byte = bytes[at] as number
    value |= BigInt(byte & 0x7f) << BigInt(7 * (at - start))
    if (byte < 0x80) return { value, end: at + 1 }
  }
  return undefined
}
