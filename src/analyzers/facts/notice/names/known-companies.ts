import type { HostOperator } from "../../../../config/knowledge/host-operator.ts"
import type { Knowledge } from "../../../../config/knowledge/knowledge.ts"
import { buildLexicon, type Lexicon } from "../information/find-terms.ts"
import { comparable } from "../plain-text.ts"
import { hasCompanyForm, nameWithoutForm } from "./company-name.ts"

/** Before the ids of companies that the knowledge has no vendor file for, only hosts. */
const ofHost = "host:"

/** Every name by which a notice may mean a company, by vendor id or, without one, by the name of who runs the host. */
export function knownCompanies({ vendors, hostOperators }: Knowledge): Lexicon {
  return buildLexicon([
    ...vendors.map((vendor) => [vendor.id, namesOfVendor(vendor)] as const),
    ...hostOperators.map((row) => [`${ofHost}${row.operator}`, namesOfHost(row)] as const),
  ])
}

function namesOfVendor(vendor: Knowledge["vendors"][number]): readonly string[] {
  const { name, formerNames, relatedEntities, aliases, brands } = vendor
  const dated = [...formerNames, ...relatedEntities].map((each) => each.name)
  return [name.ja, name.original, ...dated, ...aliases, ...brands].filter(
    (each) => comparable(each).length > 1,
  )
}

/**
 * Names in Latin letters stand without Inc. too; Japanese words alone (かっこ, 一休) are words. An alias that is neither
 * a company's whole name nor the beginning of one (Auth0 of Okta) is a product.
 */
function namesOfHost({ operator, original, aliases }: HostOperator): readonly string[] {
  const isCompany = (alias: string) =>
    hasCompanyForm(alias) || comparable(operator).startsWith(comparable(alias))
  const names = [operator, ...(original === undefined ? [] : [original]), ...aliases.filter(isCompany)]
  const bare = names.map(nameWithoutForm).filter((name) => /^[\w .&'-]{4,}$/u.test(name))
  return [...names, ...bare].filter((each) => comparable(each).length > 2)
}

/**
 * Whether words found in running text can be such a company's name as written there: Render and Slack, but not
 * render, nor Render inside an English sentence.
 */
export function isWrittenAsName(text: string, { from, to }: { from: number; to: number }): boolean {
  const name = text.slice(from, to)
  if (!/^[\x20-\x7e]+$/u.test(name)) return true
  const isInSentence =
    /(?:^|\s)[a-z]+[,;]? $/u.test(text.slice(Math.max(0, from - 20), from)) || /^ [a-z]/u.test(text.slice(to))
  return /[A-Z]/u.test(name) && !isInSentence
}

/** GitHub Pages, OpenAI API: where the words after such a name make it a product's. */
export function endOfProduct(text: string, to: number): number | undefined {
  const more = /^(?: (?:[A-Z][A-Za-z0-9.]*|\d+(?:\.\d+)*)){1,3}(?![A-Za-z0-9])/u.exec(
    text.slice(to, to + 60),
  )?.[0]
  return more === undefined || hasCompanyForm(`x${more}`) ? undefined : to + more.length
}

/** Whether a company is known by its hosts alone. */
export function isOfHost(ids: readonly string[]): boolean {
  return ids.length > 0 && ids.every((id) => id.startsWith(ofHost))
}
