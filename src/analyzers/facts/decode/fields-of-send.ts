import type { RecordedSend, SocketMessage } from "../../../crawler/evidence.ts"
import { bodyText, headerOf } from "./body-text.ts"
import { decodeLimits, type Field } from "./field.ts"
import { multipartParts } from "./multipart.ts"
import {
  addressParts,
  base64Text,
  formParts,
  jsonLinesParts,
  jsonParts,
  type NamedParts,
  percentDecoded,
  readableText,
} from "./text-forms.ts"
import { unpacked } from "./unpack.ts"

/** All leaves of a send's address, body and socket messages; `undecoded` when a body was seen but not understood. */
export interface DecodedSend {
  readonly fields: readonly Field[]
  readonly undecoded: boolean
}

type Leaf = Omit<Field, "through">

interface Decoded {
  readonly leaves: readonly Leaf[]
  readonly undecoded: boolean
}

/** Takes a send apart. Never throws; work is bounded by `decodeLimits`. */
export function fieldsOfSend(send: RecordedSend): DecodedSend {
  const body = ofBody(send)
  const messages = (send.messages ?? []).filter(({ direction }) => direction === "sent").map(ofMessage)
  const address = (addressParts(send.url) ?? []).map(([name, value]): Leaf => ({ where: "url", name, value }))
  const leaves = [...address, ...[body, ...messages].flatMap((part) => part.leaves)]
  return {
    fields: unwrapAll(leaves.slice(0, decodeLimits.fields)),
    undecoded: [body, ...messages].some(({ undecoded }) => undecoded),
  }
}

/** A body cut short was not understood whole, whatever could be read of it. */
function ofBody({ body, headers }: RecordedSend): Decoded {
  if (body.state !== "seen") return { leaves: [], undecoded: false }
  const text = bodyText(body, headers)
  if (text === undefined) return { leaves: [], undecoded: true }
  const multipart = multipartParts(text, headerOf(headers, "content-type"))
  const leaves = multipart ? multipart.map(inBody) : textLeaves(text)
  return { leaves, undecoded: body.truncated === true }
}

function ofMessage(message: SocketMessage): Decoded {
  const text = bodyText(message, [])
  return text === undefined
    ? { leaves: [], undecoded: message.size > 0 }
    : { leaves: textLeaves(text), undecoded: false }
}

function textLeaves(text: string): Leaf[] {
  const parts = partsOf(text)
  return parts ? parts.map(inBody) : [{ where: "body", name: "", value: text }]
}

function inBody([name, value]: readonly [string, string]): Leaf {
  return { where: "body", name, value }
}

function partsOf(text: string): NamedParts | undefined {
  return jsonParts(text) ?? jsonLinesParts(text) ?? addressParts(text) ?? formParts(text)
}

function unwrapAll(leaves: readonly Leaf[]): Field[] {
  const fields: Field[] = leaves.map((leaf) => ({ ...leaf, through: [] }))
  let work = 0
  for (let i = 0; i < fields.length && fields.length < decodeLimits.fields; i++) {
    const field = fields[i] as Field
    work += field.value.length
    if (field.through.length >= decodeLimits.depth || work > decodeLimits.unpackedBytes) continue
    const room = decodeLimits.fields - fields.length
    for (const inner of unwrap(field).slice(0, room)) fields.push(inner)
  }
  return fields
}

/** What stands inside a value: a wrapped address, JSON, form or base64 text, one layer off. */
function unwrap(field: Field): Field[] {
  if (field.value.length > decodeLimits.valueLength || field.value.length < 3) return []
  const parts = partsOf(field.value)
  if (parts) return parts.map(([name, value]) => inside(field, name, value))
  const text = base64Text(field.value) ?? packedText(field.value) ?? percentDecoded(field.value)
  return text === undefined ? [] : [{ ...field, value: text, through: [...field.through, "encoded"] }]
}

/** Compressed text under base64. */
function packedText(value: string): string | undefined {
  if (!/^(H4sI|eJ|eN|eA|eF)[A-Za-z0-9+/_-]{12,}={0,2}$/.test(value)) return undefined
  const bytes = unpacked(Buffer.from(value, "base64"))
  return bytes && readableText(bytes)
}

function inside(field: Field, name: string, value: string): Field {
  return {
    where: field.where,
    name: field.name && name ? `${field.name}.${name}` : field.name || name,
    value,
    through: [...field.through, "nested"],
  }
}
