import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import type { Vendor } from "../../../config/knowledge/vendor.ts"
import { buildLexicon, findSqueezed, type Lexicon } from "../notice/find-terms.ts"
import { withoutHosts } from "../notice/hosts.ts"
import { comparable, type Squeezed, squeeze } from "../notice/plain-text.ts"
import { companyCore, formVariants, oneForm } from "./company-core.ts"
import type { How, Sought } from "./statement.ts"

/** A name met in a text: a company's and how it names it, or a service's. */
export interface FoundName {
  readonly company?: { readonly id: string; readonly how: How }
  readonly service?: string
  /** The name goes on (Amazon Web Services): not the company but something of its. */
  readonly goesOn: boolean
}

type Names = readonly (readonly [how: How, names: readonly string[]])[]

/** Every way to name a company, the surest first. */
export function companyNames(vendor: Vendor): Names {
  const former = vendor.formerNames.map(({ name }) => name)
  const related = vendor.relatedEntities.map(({ name }) => name)
  const legal = [vendor.name.ja, vendor.name.original]
  const brands = [...vendor.brands.map(oneForm), ...legal.map(companyCore)]
  const today = new Set(brands.map(comparable))
  const formerCores = former.map(companyCore).filter((name) => !today.has(comparable(name)))
  return [
    ["legal", legal.flatMap(formVariants)],
    ["former", [...former.flatMap(formVariants), ...formerCores]],
    ["alias", [...vendor.aliases, ...related].flatMap(formVariants)],
    ["brand", brands],
  ]
}

/** The names of a destination that no vendor file knows. */
export function soughtNames({ operator, operatorOriginal, aliases = [] }: Sought): Names {
  const legal = [operator, operatorOriginal].filter((name) => name !== undefined)
  return [
    ["legal", legal.flatMap(formVariants)],
    ["alias", aliases.flatMap(formVariants)],
    ["brand", legal.map(companyCore)],
  ]
}

/** All names of the knowledge, ready to be found, the shortest ones apart: they count only as a whole text. */
export interface NameIndex {
  readonly lexicon: Lexicon
  readonly short: ReadonlyMap<string, { readonly id: string; readonly how: How }>
}

const order: readonly How[] = ["legal", "former", "alias", "brand"]
const shortest = 2

export function indexNames(
  companies: readonly (readonly [id: string, names: Names])[],
  services: ServiceNames,
): NameIndex {
  const short = new Map<string, { id: string; how: How }>()
  const groups: [string, string[]][] = []
  for (const [id, names] of companies) {
    for (const [how, words] of names) {
      const long = words.filter((word) => comparable(word).length > shortest)
      groups.push([`company:${how}:${id}`, long])
      for (const word of words.filter((each) => !long.includes(each))) {
        if (!short.has(comparable(word))) short.set(comparable(word), { id, how })
      }
    }
  }
  for (const [id, words] of services)
    groups.push([`service:${id}`, words.filter((word) => comparable(word).length > shortest)])
  return { lexicon: buildLexicon(groups), short }
}

type ServiceNames = readonly (readonly [id: string, words: readonly string[]])[]

const indexes = new WeakMap<Knowledge, NameIndex>()

export function nameIndexOf(knowledge: Knowledge): NameIndex {
  const known = indexes.get(knowledge)
  if (known !== undefined) return known
  const index = indexNames(
    knowledge.vendors.map((vendor) => [vendor.id, companyNames(vendor)] as const),
    knowledge.vendors.flatMap((vendor) =>
      vendor.services.map(
        ({ id, name, aliases }) =>
          [`${vendor.id}/${id}`, [name.ja, name.original, ...aliases].map(oneForm)] as const,
      ),
    ),
  )
  indexes.set(knowledge, index)
  return index
}

/** The names in a text, the longest first and none inside another. */
export function findNames(text: string, { lexicon, short }: NameIndex): readonly FoundName[] {
  const squeezed = squeeze(oneForm(withoutHosts(text)))
  const long = findSqueezed(squeezed, lexicon)
    .filter(({ from, to }) => isOwnWord(squeezed, from, to))
    .flatMap(({ from, to, ids }) => named(ids, goesOn(squeezed, from, to)))
  const whole = wholeParts(text).flatMap((part): FoundName[] => {
    const company = short.get(comparable(part))
    return company === undefined ? [] : [{ company, goesOn: false }]
  })
  return [...long, ...whole]
}

function named(ids: readonly string[], runsOn: boolean): readonly FoundName[] {
  const found = new Map<string, FoundName>()
  for (const id of ids) {
    const [kind, how, ...rest] = id.split(":")
    if (kind === "service") found.set(id, { service: [how, ...rest].join(":"), goesOn: false })
    else keepSurest(found, rest.join(":"), { how: how as How, goesOn: runsOn })
  }
  return [...found.values()]
}

function keepSurest(
  found: Map<string, FoundName>,
  id: string,
  { how, goesOn: runsOn }: { readonly how: How; readonly goesOn: boolean },
): void {
  const known = found.get(id)?.company
  if (known !== undefined && order.indexOf(known.how) <= order.indexOf(how)) return
  found.set(id, { company: { id, how }, goesOn: runsOn && how !== "legal" })
}

/** The parts that stand between separators and brackets. */
function wholeParts(text: string): readonly string[] {
  return text.split(/[、,，/／・()（）「」\n]|および|及び/u).map((part) => part.trim())
}

const katakana = /[\p{Script=Katakana}]/u

/** A name in katakana is no part of a longer katakana word (メタ in メタデータ). */
function isOwnWord({ text, gaps }: Squeezed, from: number, to: number): boolean {
  const joins = (at: number) =>
    at > 0 &&
    at < text.length &&
    !gaps.has(at) &&
    katakana.test(text.charAt(at - 1)) &&
    katakana.test(text.charAt(at))
  return !joins(from) && !joins(to)
}

const ending =
  /^([、,，/／・()（）「」:：。\n]|の|が|は|に|を|と|や|および|及び|また|又|社|より|各種|サビス|グルプ|広告主|等|など|ほか|他|inc|llc|corp|ltd|kk|co|株式会社|合同会社|有限会社|,|\|)/u

/** Whether more of a proper name follows: a Latin word, katakana or kanji right after it. */
function goesOn({ text }: Squeezed, _from: number, to: number): boolean {
  const rest = text.slice(to)
  return rest !== "" && !ending.test(rest)
}
