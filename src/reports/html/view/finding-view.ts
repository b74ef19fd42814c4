import type { Finding, Outcome } from "../../../analyzers/result.ts"
import { destinationName } from "../../destination-name.ts"
import { articleOf, citation } from "../../naming.ts"
import { fill } from "../../prose.ts"
import type { Report } from "./report.ts"

const outcomesByWeight: readonly Outcome[] = ["fail", "review", "unknown", "pass", "not-applicable"]
const evidenceShown = 6

/** The findings, gaps first, each with its citation in full and its record. */
export const findingsView = (report: Report) => {
  const destinations = new Map(report.result.destinations.map((one) => [one.id, one]))
  const subjectName = (subject: string): string => {
    const destination = destinations.get(subject)
    return destination ? destinationName(destination, report.words) : subject
  }
  return report.result.findings
    .toSorted((a, b) => outcomesByWeight.indexOf(a.outcome) - outcomesByWeight.indexOf(b.outcome))
    .map((finding) => ({ ...rowOf(finding, report), subjectName: subjectName(finding.subject) }))
}

const rowOf = (finding: Finding, { words, places }: Report) => {
  const { prose } = words
  const more = finding.evidence.length - evidenceShown
  return {
    outcome: finding.outcome,
    outcomeLabel: prose.outcomes[finding.outcome],
    severity: prose.severities[finding.severity],
    rule: finding.rule,
    message: finding.message[words.language],
    subject: places.get(finding.subject),
    basis: prose.bases[finding.basis],
    citation: finding.basis === "own" ? "" : citation(finding.article, words),
    evidence: finding.evidence.slice(0, evidenceShown).map((id) => ({ name: id, place: places.get(id) })),
    moreEvidence: more > 0 ? fill(prose.more, { n: more }) : "",
  }
}

/** The articles the findings cite, in the order of their citations. */
export const articlesView = ({ result, words }: Report) => {
  const keys = new Set(result.findings.filter(({ basis }) => basis !== "own").map(({ article }) => article))
  return [...keys].toSorted().flatMap((key) => {
    const article = articleOf(key, words)
    return article
      ? [{ cite: citation(key, words), title: article.title, text: article.text, url: article.url }]
      : []
  })
}
