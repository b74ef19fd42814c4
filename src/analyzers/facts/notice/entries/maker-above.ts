import { exactTerm } from "../information/find-terms.ts"
import { type Line, linesOf, type Section } from "../layout/outline.ts"
import { nameMentions } from "../names/name-mentions.ts"
import { splitSentences } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import type { ReadEntry } from "./read-entry.ts"

const makes = /^\s?社?が(?:提供|運営)(?:する|している)/u

/** The companies of which a sentence of the page says that its services are used (Y社が提供するXサービスを利用しており). */
export function makersOn(page: readonly Section[], reading: Reading): readonly Maker[] {
  const makers = page.flatMap(linesOf).flatMap((line) => makersIn(line, reading))
  return [...new Map(makers.map((maker) => [maker.name, maker])).values()]
}

interface Maker {
  readonly name: string
  readonly vendors: readonly string[]
}

function makersIn({ text }: Line, reading: Reading): readonly Maker[] {
  if (!text.includes("が提供") && !text.includes("が運営")) return []
  return splitSentences(text.normalize("NFKC")).flatMap((sentence) =>
    nameMentions(sentence, reading).flatMap(({ operator, keys, to, isSelf }) =>
      operator !== undefined && keys.length > 0 && isSelf === undefined && makes.test(sentence.slice(to))
        ? [{ name: operator, vendors: keys.map(vendorOf) }]
        : [],
    ),
  )
}

/** 送信先：X Analytics is the product where the page has said whose services these are. */
export function withMaker(
  entry: ReadEntry,
  makers: readonly Maker[],
  { services, names }: Reading,
): ReadEntry {
  const { operator = "", service } = entry
  if (makers.length === 0 || operator === "" || names.isCompany(operator)) return entry
  const vendors = operator.split(/\s?[/／、・]\s?/u).map((part) => exactTerm(part, services).map(vendorOf))
  const maker = makers.find(({ vendors: own }) =>
    vendors.every((each) => each.some((id) => own.includes(id))),
  )
  const product = service !== undefined && names.isService(service) ? service : operator
  return maker === undefined ? entry : { ...entry, operator: maker.name, service: product }
}

function vendorOf(key: string): string {
  return key.split("/")[0] ?? key
}
