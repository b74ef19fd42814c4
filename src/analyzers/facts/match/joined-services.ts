import { exactTerm } from "../notice/information/find-terms.ts"
import { comparable } from "../notice/plain-text.ts"
import type { NameIndex } from "./name-index.ts"
import { wholeParts } from "./names.ts"

interface Joining {
  readonly index: NameIndex
  /** The companies that the entry names. */
  readonly companies: readonly string[]
  readonly isFunction: (text: string) => boolean
}

/** A text of more parts than this is a sentence or a list of something else. Own threshold. */
const mostParts = 20

/**
 * The services of the companies named whose names stand in two places: the company apart from the product (Google LLC
 * with Analytics), or once for several (Firebase（Analytics、Crashlytics）, Googleアナリティクス・タグマネージャー). A word
 * that only says what is done (広告) is a product's name only beside one.
 */
export function joinedServices(text: string, { index, companies, isFunction }: Joining): readonly string[] {
  const parts = wholeParts(text).filter((part) => part !== "")
  if (parts.length > mostParts) return []
  const [lead = ""] = parts
  const ofCompanies = (name: string) =>
    exactTerm(name, index.lexicon)
      .filter((id) => id.startsWith("service:"))
      .map((id) => id.slice("service:".length))
      .filter((id) => companies.some((company) => id.startsWith(`${company}/`)))
  const stems = [
    ...companies.flatMap((company) => index.brands.get(company) ?? []),
    ...(parts.length > 1 && ofCompanies(lead).length > 0 ? [comparable(lead)] : []),
  ]
  const joined = (part: string) => stems.flatMap((stem) => ofCompanies(stem + comparable(part)))
  const products = parts.filter((part) => !isFunction(part))
  const found = products.flatMap(joined)
  const others = products.some((part) => ofCompanies(part).length > 0) || found.length > 0
  return [...new Set(others ? parts.flatMap(joined) : found)]
}
