import type { Finding } from "../../analyzers/result.ts"
import { basisText } from "../basis-text.ts"
import type { Name } from "../names.ts"
import type { ShownResult } from "../shown-result.ts"
import { stableSubjects } from "../stable-subject.ts"
import type { TestCase, TestSuite } from "./test-case.ts"

/**
 * A suite for each rule with its findings; those about a destination are told with the destination already. What is
 * open is skipped with its message: findings alone do not make the process end with code 1.
 */
export const findingSuites = (
  shown: ShownResult,
  titles: Readonly<Record<string, Name>>,
): readonly TestSuite[] => {
  const { result, words } = shown
  const stable = stableSubjects(result)
  const destinations = new Set([...result.destinations, ...result.assessments].map(({ id }) => id))
  const others = result.findings.filter(({ subject }) => !destinations.has(subject))
  return [...Map.groupBy(others, ({ rule }) => rule)].map(([rule, findings]) => ({
    name: Object.hasOwn(titles, rule) ? `${titles[rule]?.[words.language] ?? rule} (${rule})` : rule,
    cases: findings.map((finding) => caseOf(finding, shown, stable.get(finding.subject) ?? finding.subject)),
  }))
}

const caseOf = (finding: Finding, { words }: ShownResult, name: string): TestCase => {
  const { outcome, message } = finding
  const { prose, language } = words
  const settled = outcome === "pass" || outcome === "not-applicable"
  return {
    name,
    state: settled ? "passed" : "skipped",
    message: `${prose.outcomes[outcome]}${prose.punctuation.colon}${message[language]}`,
    detail: [`${prose.workList.basis}${prose.punctuation.colon}${basisText(finding, words)}`],
  }
}
