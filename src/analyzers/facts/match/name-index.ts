import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import type { Vendor } from "../../../config/knowledge/vendor.ts"
import { buildLexicon, type Lexicon } from "../notice/information/find-terms.ts"
import { comparable } from "../notice/plain-text.ts"
import { oneForm } from "./company-core.ts"
import { companyNames, type Names } from "./company-names.ts"
import type { How } from "./statement.ts"

/** All names of the knowledge, ready to be found, the shortest ones apart: they count only as a whole text. */
export interface NameIndex {
  readonly lexicon: Lexicon
  readonly short: ReadonlyMap<string, { readonly id: string; readonly how: How }>
  /** By company: the short ways to name it, which stand before a product's name (Google アナリティクス). */
  readonly brands: ReadonlyMap<string, readonly string[]>
}

type ServiceNames = readonly (readonly [id: string, words: readonly string[]])[]

const shortest = 2

/**
 * `companies` by id, `services` by `vendor/service`, `wide` the services that go by the company's own name (Facebook):
 * such a name means the company first.
 */
export function indexNames(
  companies: readonly (readonly [id: string, names: Names])[],
  services: ServiceNames,
  wide: ServiceNames = [],
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
  const long = (words: readonly string[]) => words.filter((word) => comparable(word).length > shortest)
  for (const [id, words] of services) groups.push([`service:${id}`, long(words)])
  for (const [id, words] of wide) groups.push([`wide:${id}`, long(words)])
  return { lexicon: buildLexicon(groups), short, brands: new Map(companies.map(brandsOf)) }
}

function brandsOf([id, names]: readonly [id: string, names: Names]): [string, readonly string[]] {
  const short = names.flatMap(([how, words]) => (how === "brand" || how === "alias" ? words : []))
  return [id, [...new Set(short.map(comparable))]]
}

const indexes = new WeakMap<Knowledge, NameIndex>()

export function nameIndexOf(knowledge: Knowledge): NameIndex {
  const known = indexes.get(knowledge)
  if (known !== undefined) return known
  const named = knowledge.vendors.map(servicesOf)
  const index = indexNames(
    knowledge.vendors.map((vendor) => [vendor.id, companyNames(vendor)] as const),
    named.flatMap(({ own }) => own),
    named.flatMap(({ wide }) => wide),
  )
  indexes.set(knowledge, index)
  return index
}

/** The names of a vendor's services, those that are the company's own apart where it has several services. */
function servicesOf(vendor: Vendor): { readonly own: ServiceNames; readonly wide: ServiceNames } {
  const company = new Set(
    companyNames(vendor)
      .flatMap(([, names]) => names)
      .map(comparable),
  )
  const isWide = (word: string) => vendor.services.length > 1 && company.has(comparable(word))
  const all = vendor.services.map(
    ({ id, name, aliases }) =>
      [`${vendor.id}/${id}`, [name.ja, name.original, ...aliases].map(oneForm)] as const,
  )
  const only = (keep: (word: string) => boolean): ServiceNames =>
    all.map(([id, words]) => [id, words.filter(keep)])
  return { own: only((word) => !isWide(word)), wide: only(isWide) }
}
