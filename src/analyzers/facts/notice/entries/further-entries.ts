import { exactTerm } from "../information/find-terms.ts"
import { hasCompanyForm } from "../names/company-name.ts"
import { allComparable, comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { tellsOfUse } from "../records/tells-of-use.ts"
import type { ReadEntry } from "./read-entry.ts"

/** Whether running text states, beside entries of another form, a send to someone known whom those leave out. */
export function isFurther(entry: ReadEntry, entries: readonly ReadEntry[], reading: Reading): boolean {
  return (
    namesKnown(entry, reading) &&
    tellsOfAnother(entry, entries) &&
    (saysSent(entry.quote) || tellsOfUse(entry, reading)) &&
    !isTakenOut(entry.quote, reading)
  )
}

export function saysSent(quote: string): boolean {
  return /送信(され|して|し|する)/u.test(quote)
}

/** One of the knowledge, or a company by its form to which the text says outright that something is sent. */
function namesKnown(
  { operator = "", service = "", quote }: ReadEntry,
  { companies, names }: Reading,
): boolean {
  const isKnown = exactTerm(operator, companies).length > 0 || names.isService(service)
  return isKnown || (hasCompanyForm(operator) && isAddressed(operator, quote) && saysSent(quote))
}

/** X e.V.（ドイツ）へ, X社のサーバーに; 株式会社Yが提供する本サイトでは names who sends. */
function isAddressed(operator: string, quote: string): boolean {
  const behind = quote.normalize("NFKC").split(operator.normalize("NFKC")).slice(1)
  return behind.some((text) => /^(?:\([^()]{0,80}\))?(?:の(?:サーバー?|API))? ?(?:へ|に)/u.test(text))
}

/** 外部送信規律の適用除外に該当しますが: what the text itself takes out. */
function isTakenOut(quote: string, { vocabulary }: Reading): boolean {
  const plain = comparable(quote)
  return allComparable(vocabulary.notASendPhrases).some((phrase) => plain.includes(phrase))
}

/** A whole statement in running text (X社に…を送信しています) about someone the entries do not name. */
function tellsOfAnother(
  { operator, service, information, status, pooled }: ReadEntry,
  entries: readonly ReadEntry[],
): boolean {
  if (operator === undefined || information.length === 0 || status !== "current" || pooled) return false
  const names = [operator, service].filter((name) => name !== undefined).map(comparable)
  return !entries.some((entry) =>
    [entry.operator, entry.service, entry.heading].some((name) => {
      const known = comparable(name ?? "")
      return known !== "" && names.some((each) => known.includes(each) || each.includes(known))
    }),
  )
}
