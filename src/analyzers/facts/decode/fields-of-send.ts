import type { RecordedSend } from "../../../crawler/evidence.ts"
import { decodeLimits, type Field } from "./field.ts"
import { multipartParts } from "./multipart.ts"
import {
  addressParts,
  base64Text,
  formParts,
  jsonLinesParts,
  jsonParts,
  type NamedParts,
} from "./text-forms.ts"

/** All leaves of a send's address, body and socket messages; `undecoded` when a body was seen but not understood. */
export interface DecodedSend {
  readonly fields: readonly Field[]
  readonly undecoded: boolean
}

type Leaf = Omit<Field, "through">

/** Takes a send apart. Never throws; work is bounded by `decodeLimits`. */
export function fieldsOfSend(send: RecordedSend): DecodedSend {
  const body = bodyParts(send)
  const messages = (send.messages ?? []).flatMap((message) =>
    message.direction === "sent" && message.text !== undefined ? textLeaves(message.text) : [],
  )
  const leaves = [...pathAndQuery(send.url), ...(body ?? []), ...messages]
  return { fields: unwrapAll(leaves), undecoded: body === undefined }
}

function pathAndQuery(address: string): Leaf[] {
  return (addressParts(address) ?? []).map(([name, value]): Leaf => ({ where: "url", name, value }))
}

function bodyParts(send: RecordedSend): Leaf[] | undefined {
  const { state, text } = send.body
  if (state !== "seen") return []
  if (text === undefined) return undefined
  const contentType = send.headers.find(([name]) => name === "content-type")?.[1] ?? ""
  const multipart = multipartParts(text, contentType)
  return multipart ? multipart.map(inBody) : textLeaves(text)
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
  const fields: Field[] = []
  const open: Field[] = leaves.map((leaf) => ({ ...leaf, through: [] }))
  for (let i = 0; i < open.length && fields.length < decodeLimits.fields; i++) {
    const field = open[i] as Field
    fields.push(field)
    if (field.through.length < decodeLimits.depth) open.push(...unwrap(field))
  }
  return fields
}

/** What stands inside a value: a wrapped address, JSON, form or base64 text, one layer off. */
function unwrap(field: Field): Field[] {
  if (field.value.length > decodeLimits.valueLength || field.value.length < 3) return []
  const parts = partsOf(field.value)
  if (parts) return parts.map(([name, value]) => inside(field, name, value))
  const text = base64Text(field.value) ?? percentDecoded(field.value)
  return text === undefined ? [] : [{ ...field, value: text, through: [...field.through, "encoded"] }]
}

function inside(field: Field, name: string, value: string): Field {
  return {
    where: field.where,
    name: field.name ? `${field.name}.${name}` : name,
    value,
    through: [...field.through, "nested"],
  }
}

function percentDecoded(value: string): string | undefined {
  if (!/%[0-9A-Fa-f]{2}/.test(value)) return undefined
  try {
    const decoded = decodeURIComponent(value)
    return decoded === value ? undefined : decoded
  } catch {
    return undefined // A stray percent sign: the value is already what it is.
  }
}
