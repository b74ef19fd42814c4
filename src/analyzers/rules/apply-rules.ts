import type { Facts } from "../facts/facts.ts"
import type { Finding } from "../result.ts"
import { findingOf, type Need, type Rule } from "./rule.ts"

/** Every rule's outcome, in the order of the rules' names. A rule whose needs are not met answers `unknown`. */
export function applyRules(rules: readonly Rule[], facts: Facts): readonly Finding[] {
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1))
  return sorted.flatMap((rule) => {
    const missing = rule.needs.filter((need) => !isMet(need, facts))
    return missing.length > 0
      ? [unmet(rule, missing, facts)]
      : rule.check(facts).map((seen) => findingOf(rule, seen))
  })
}

function isMet(need: Need, facts: Facts): boolean {
  if (need === "visits") return facts.visits.some(({ outcome }) => outcome !== "failed")
  return facts.visits.some(({ outcome }) => outcome !== "failed") || facts.notices.length > 0
}

function unmet(rule: Rule, missing: readonly Need[], facts: Facts): Finding {
  const subject = facts.target.url
  const message = {
    ja: `確認できず（${missing.includes("visits") ? "ページを開けなかったため" : "公表を読めなかったため"}）`,
    en: `could not be seen (${missing.includes("visits") ? "no page could be opened" : "no notice could be read"})`,
  }
  return findingOf(rule, { outcome: "unknown", subject, message, evidence: [] })
}
