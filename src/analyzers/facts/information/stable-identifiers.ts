import type { Field } from "../decode/field.ts"
import type { ExtractedItem } from "./extracted-item.ts"
import { looksLikeIdentifier } from "./known-stored.ts"

/** A field nothing spoke of, with the send it was in. Each visit begins with an empty profile. */
export interface UnnamedField {
  readonly send: string
  readonly visit: string
  /** The address the visit opened: only visits of one address are held against each other. */
  readonly opened: string
  readonly destination: string
  readonly field: Field
}

/**
 * Fields that behave like identifiers, whatever they are called: under one destination and name a value that stays the
 * same in all sends of a visit, at least two of them in one visit, and differs between all visits, at least two of them
 * of one address. What is the same everywhere is a setting, what changes with every send is there against caching.
 */
export function stableIdentifiers(unnamed: readonly UnnamedField[]): readonly UnnamedField[] {
  const groups = Map.groupBy(unnamed, keyOf)
  return [...groups.values()].filter(behavesLikeIdentifier).flat()
}

/** The item such a field is. */
export function asIdentifier({ field }: UnnamedField): ExtractedItem {
  const { where, name, value } = field
  const reason = "value-differs-between-profiles"
  return { category: "client_id", where, name, basis: "value", reason, raw: value }
}

const longestIdentifier = 200
const identifierForm = /^(?=.*\d)[\w.:=|~+/-]{8,}$/

/** Names that speak of the single request, page view or ad, or of what the page loads, and not of a browser. */
const ofSomethingElse =
  /(^|[^a-z])(imp|impression|auction|bid|req|request|resp|evt|event|hit|page_?view|pv|trace|span|batch|msg|message|nonce|csrf|xsrf|hash|sig|signature|ver|version|v|build|rev|cache|cb|rnd|rand|random|ord|ts|time|timestamp|etag|integrity|query|q)([^a-z]|$)/i

/** Whether a field is worth being held against others; cheap, as it is asked of every field of every send. */
export function mayIdentify({ where, name, value }: Field): boolean {
  if (where === "cookie" || value.length > longestIdentifier || !identifierForm.test(value)) return false
  return !ofSomethingElse.test(wordsOf(name)) && looksLikeIdentifier(value)
}

/** `requestId` as `request_Id`. */
function wordsOf(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, "$1_$2")
}

function keyOf({ destination, field }: UnnamedField): string {
  return `${destination} ${field.where} ${field.through.join()} ${field.name}`
}

function behavesLikeIdentifier(group: readonly UnnamedField[]): boolean {
  const byVisit = [...Map.groupBy(group, ({ visit }) => visit).values()]
  const values = byVisit.map((fields) => new Set(fields.map(({ field }) => field.value)))
  const stable = values.every(({ size }) => size === 1) && byVisit.some(inSeveralSends)
  const all = new Set(values.flatMap((one) => [...one]))
  return stable && all.size === byVisit.length && openedTwice(byVisit)
}

function inSeveralSends(fields: readonly UnnamedField[]): boolean {
  return new Set(fields.map(({ send }) => send)).size > 1
}

function openedTwice(byVisit: readonly (readonly UnnamedField[])[]): boolean {
  const opened = byVisit.map(([first]) => first?.opened)
  return new Set(opened).size < opened.length
}
