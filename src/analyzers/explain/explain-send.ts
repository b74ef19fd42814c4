import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { Field } from "../facts/decode/field.ts"
import { fieldsOfSend } from "../facts/decode/fields-of-send.ts"
import type { NamedDestination } from "../facts/destination/named-destination.ts"
import { namer } from "../facts/destination/namer.ts"
import { readSends } from "../facts/send/read-sends.ts"
import type { InformationItem } from "../result.ts"
import { type ClaimSource, claimSource } from "./claim-source.ts"
import { type MadeSend, madeEvidence } from "./made-evidence.ts"

/** One piece of information a request would carry, with the value as given and what the claim rests on. */
export interface ExplainedItem extends Omit<InformationItem, "sample"> {
  readonly value?: string
  readonly source?: ClaimSource
}

/** What a request would be: who gets it, what it tells, and what in it nobody knows the meaning of. */
export interface ExplainedSend {
  readonly destination: NamedDestination
  readonly items: readonly ExplainedItem[]
  readonly unknown: readonly Field[]
  /** A body was given and could not be taken apart. */
  readonly undecoded: boolean
}

/** Reads a request the way a scan reads it: the same naming, decoding, tables and provisions. */
export function explainSend(made: MadeSend, knowledge: Knowledge): ExplainedSend {
  const evidence = madeEvidence(made)
  const name = namer(evidence, knowledge)
  const destination = name(made.send.url)
  const [read] = readSends(evidence, knowledge, name).sends
  const { fields } = fieldsOfSend(made.send)
  const items = (read?.information ?? []).map(({ sample: _, ...item }): ExplainedItem => {
    const value = givenValue(item, made, fields)
    const source = claimSource(item, { ...destination, dictionary: knowledge.parameters })
    return { ...item, ...(value === undefined ? {} : { value }), ...(source ? { source } : {}) }
  })
  return { destination, items, unknown: unknownFields(fields, items), undecoded: read?.body === "undecoded" }
}

/** The user's own text, whole: only records of what others sent are masked. */
function givenValue(
  { where, name }: Pick<InformationItem, "where" | "name">,
  { send }: MadeSend,
  fields: readonly Field[],
): string | undefined {
  if (where === "header") return send.headers.find(([key]) => key === name)?.[1]
  if (where === "cookie") return send.cookies.find((cookie) => cookie.name === name)?.value
  return fields.find((field) => field.where === where && field.name === name)?.value
}

/** Fields nothing speaks of; not those that only wrap what is listed beside them, nor what stands inside a known one. */
function unknownFields(fields: readonly Field[], items: readonly ExplainedItem[]): readonly Field[] {
  const spoken = new Set(items.map(({ where, name }) => `${where} ${name}`))
  const left = fields.filter(
    (field) =>
      !isPlainPath(field) &&
      !namesAround(field).some((name) => spoken.has(`${field.where} ${name}`)) &&
      !isWrapper(field, fields),
  )
  return [...new Map(left.map((field) => [`${field.where} ${field.name} ${field.value}`, field])).values()]
}

/** A word of the path (`/collect`) is the receiver's own; what mixes letters and figures may be more. */
function isPlainPath({ inPath, value }: Field): boolean {
  return inPath === true && /^[a-z._-]*$/i.test(value)
}

/** The field's own name and, where it was unwrapped from a value, the names of what it may stand in. */
function namesAround({ name, through }: Field): readonly string[] {
  if (!through.includes("nested")) return [name]
  const parts = name.split(".")
  return parts.map((_, end) => parts.slice(0, end + 1).join("."))
}

/** A field whose value was taken apart further. */
function isWrapper(field: Field, fields: readonly Field[]): boolean {
  return fields.some(
    ({ where, name, through }) =>
      where === field.where &&
      through.length > field.through.length &&
      (name === field.name || name.startsWith(`${field.name}.`)),
  )
}
