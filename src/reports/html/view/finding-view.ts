import type { Finding } from "../../../analyzers/result.ts"
import { findingsByWeight } from "../../findings-by-weight.ts"
import { articleOf, citation, type Words } from "../../naming.ts"
import { fill } from "../../prose.ts"
import type { Report } from "./report.ts"

const evidenceShown = 6

/** The findings, gaps first, each with its citation in full and its record. */
export const findingsView = (report: Report) => {
  return findingsByWeight(report.result).map((finding) => ({
    ...rowOf(finding, report),
    subjectName: report.subjects.get(finding.subject) ?? finding.subject,
  }))
}

/** One finding as the tables show it. */
export type FindingRow = ReturnType<typeof findingsView>[number]

const rowOf = (finding: Finding, { words, places }: Report) => {
  const { prose } = words
  const more = finding.evidence.length - evidenceShown
  return {
    outcome: finding.outcome,
    settled: finding.outcome === "pass" || finding.outcome === "not-applicable",
    outcomeLabel: prose.outcomes[finding.outcome],
    rule: finding.rule,
    message: finding.message[words.language],
    subject: places.get(finding.subject),
    basis: basisView(finding, words),
    evidence: finding.evidence.slice(0, evidenceShown).map((id) => ({ name: id, place: places.get(id) })),
    moreEvidence: more > 0 ? fill(prose.more, { n: more }) : "",
  }
}

/** What a finding rests on: an article in full, or what else it rests on with the article it relates to. */
const basisView = ({ basis, article }: Finding, words: Words) => {
  const { bases, findings } = words.prose
  if (basis === "statute" || basis === "ordinance")
    return { first: citation(article, words), second: bases[basis] }
  const related = fill(findings.relatedArticle, { citation: citation(article, words) })
  return { first: bases[basis], second: basis === "own" ? "" : related }
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
