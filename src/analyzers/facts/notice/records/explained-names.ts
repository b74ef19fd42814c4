import type { ReadEntry } from "../entries/read-entry.ts"
import { exactTerm } from "../information/find-terms.ts"
import { linesOf, type Section } from "../layout/outline.ts"
import { hasCompanyForm } from "../names/company-name.ts"
import { readName } from "../names/party.ts"
import { comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"

/** The companies of services by lines anywhere on the page that give both: X（提供：Y株式会社）. */
export function explainedNames(page: readonly Section[], reading: Reading): ReadonlyMap<string, string> {
  const companies = new Map<string, string>()
  for (const { text } of page.flatMap(linesOf)) {
    if (text.length > 80 || text.includes("。")) continue
    const { operator, service } = readName(text, reading.names)
    if (operator === undefined || service === undefined || !hasCompanyForm(operator)) continue
    for (const key of keysOf(service, reading)) if (!companies.has(key)) companies.set(key, operator)
  }
  return companies
}

/** An entry that only names its service, with the company that another line gives for it. */
export function withExplainedOperator(
  entry: ReadEntry,
  explained: ReadonlyMap<string, string>,
  reading: Reading,
): ReadEntry {
  if (entry.operator !== undefined || entry.service === undefined) return entry
  const operator = keysOf(entry.service, reading)
    .map((key) => explained.get(key))
    .find((company) => company !== undefined)
  return operator === undefined ? entry : { ...entry, operator }
}

/** As it is written, and as the knowledge knows it. */
function keysOf(service: string, { services }: Reading): readonly string[] {
  return [comparable(service), ...exactTerm(service, services)]
}
