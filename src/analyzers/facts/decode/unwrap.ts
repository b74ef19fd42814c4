import { base64Bytes, hexText, percentDecoded, readableText } from "./encoded-text.ts"
import { below, decodeLimits, type Field, type NamedParts } from "./field.ts"
import { jsonParts } from "./json-parts.ts"
import { lzText } from "./lz-string.ts"
import { msgpackParts } from "./msgpack.ts"
import { likelyProtobufParts } from "./protobuf.ts"
import { textParts } from "./text-parts.ts"
import { unpacked } from "./unpack.ts"

/** The fields with everything wrapped inside them behind them, layer by layer. Bounded by `decodeLimits`. */
export function unwrapAll(leaves: readonly Field[]): Field[] {
  const fields = [...leaves]
  let work = 0
  for (let i = 0; i < fields.length && fields.length < decodeLimits.fields; i++) {
    const field = fields[i] as Field
    if (field.through.length >= decodeLimits.depth || work + field.value.length > decodeLimits.unwrapped)
      continue
    work += field.value.length
    const room = decodeLimits.fields - fields.length
    for (const inner of unwrap(field).slice(0, room)) fields.push(inner)
  }
  return fields
}

/** Letters and digits alone are no form, and fewer than these no text under base64 or the like. */
const shortestEncoded = 12

/** What stands inside a value: a wrapped address, JSON, form or encoded text, one layer off. */
function unwrap(field: Field): Field[] {
  const content = contentOfValue(field.value)
  if (content === undefined) return []
  if (typeof content !== "string") return content.map(([name, value]) => inside(field, name, value))
  return [{ ...field, value: content, through: [...field.through, "encoded"] }]
}

type Content = string | NamedParts | undefined

/** What short values were found to hold: sends repeat theirs (the page's address, identifiers). */
const answers = new Map<string, Content>()
const mostAnswers = 5000
const longestAnswered = 300

function contentOfValue(value: string): Content {
  if (value.length < shortestEncoded && isPlain(value)) return undefined
  if (value.length > longestAnswered) return findContent(value)
  if (answers.has(value)) return answers.get(value)
  const content = findContent(value)
  if (answers.size >= mostAnswers) answers.clear()
  answers.set(value, content)
  return content
}

function findContent(value: string): Content {
  if (value.length < 3) return undefined
  return (isPlain(value) ? undefined : textParts(value)) ?? credentialParts(value) ?? encodedContent(value)
}

function isPlain(value: string): boolean {
  return !/[^\w.-]/.test(value)
}

function encodedContent(value: string): Content {
  const percent = percentDecoded(value)
  if (percent !== undefined) return percent
  const hex = hexText(value)
  if (hex !== undefined) return hex
  const bytes = base64Bytes(value)
  const text = bytes && (readableText(bytes) ?? packedText(bytes))
  return text ?? lzContent(value) ?? (bytes && binaryParts(bytes))
}

function packedText(bytes: Uint8Array): string | undefined {
  const content = unpacked(bytes)
  return content && readableText(content)
}

/** Fewer bytes than these may be a message by chance. */
const fewestBytes = 16

function binaryParts(bytes: Uint8Array): NamedParts | undefined {
  return bytes.length < fewestBytes ? undefined : (likelyProtobufParts(bytes) ?? msgpackParts(bytes))
}

const longestPacked = 200_000

/** Anything comes out of this decompression as something: only JSON, which begins alike, is looked for. */
function lzContent(value: string): NamedParts | undefined {
  if (value.length > longestPacked || !/^N[4o][A-Za-z0-9+/=$ -]+$/.test(value)) return undefined
  return jsonParts(lzText(value.replaceAll(" ", "+")) ?? "")
}

/** What a signed token (JWT, RFC 7519) says, also behind `Bearer`. */
function credentialParts(value: string): NamedParts | undefined {
  const [, payload] = /^(?:Bearer\s+)?eyJ[\w-]+\.(eyJ[\w-]+)\.[\w-]*$/.exec(value) ?? []
  return payload === undefined ? undefined : jsonParts(Buffer.from(payload, "base64url").toString("utf8"))
}

function inside({ where, name, through }: Field, inner: string, value: string): Field {
  return { where, name: below(name, inner), value, through: [...through, "nested"] }
}
