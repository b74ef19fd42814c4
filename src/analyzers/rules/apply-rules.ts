import { type Facts, labelOf } from "../facts/facts.ts"
import type { Finding } from "../result.ts"
import { findingOf, type Need, type Observation, type Rule } from "./rule.ts"

/** Every rule's outcome, in the order of the rules' names. A rule whose needs are not met answers `unknown`. */
export function applyRules(rules: readonly Rule[], facts: Facts): readonly Finding[] {
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1))
  const labels = labelsBySubject(facts)
  return sorted.flatMap((rule) => {
    const missing = rule.needs.filter((need) => !isMet(need, facts))
    return missing.length > 0
      ? [unmet(rule, missing, facts)]
      : rule.check(facts).map((seen) => findingOf(rule, { ...seen, ...namedIn(seen, labels) }))
  })
}

/** What messages call the destinations, by their own ids and those of their assessments. */
function labelsBySubject({ destinations, assessments }: Facts): ReadonlyMap<string, string> {
  const labels = new Map(destinations.map((one) => [one.id, labelOf(one)]))
  for (const { id, destination } of assessments) labels.set(id, labels.get(destination) ?? destination)
  return labels
}

function namedIn(
  { subject, message: { ja, en } }: Observation,
  labels: ReadonlyMap<string, string>,
): Pick<Finding, "named"> {
  const named = labels.get(subject)
  return named !== undefined && ja.includes(named) && en.includes(named) ? { named } : {}
}

function isMet(need: Need, facts: Facts): boolean {
  if (need === "pages") return facts.pagesSeen || facts.target.kind !== "har"
  if (need === "visits") return facts.visits.some(({ outcome }) => outcome !== "failed")
  return facts.visits.some(({ outcome }) => outcome !== "failed") || facts.notices.length > 0
}

function unmet(rule: Rule, missing: readonly Need[], facts: Facts): Finding {
  const { ja, en } = whyUnmet(missing)
  const message = { ja: `確認できず（${ja}）`, en: `could not be seen (${en})` }
  return findingOf(rule, { outcome: "unknown", subject: facts.target.url, message, evidence: [] })
}

function whyUnmet(missing: readonly Need[]): { readonly ja: string; readonly en: string } {
  if (missing.includes("visits")) return { ja: "ページを開けなかったため", en: "no page could be opened" }
  return missing.includes("notices")
    ? { ja: "公表を読めなかったため", en: "no notice could be read" }
    : { ja: "記録ファイルには画面が写らないため", en: "a recording shows no screens" }
}
