import type { Finding } from "../../../analyzers/result.ts"
import { type AlikeFindings, alikeFindings } from "../../alike-findings.ts"
import { findingsByWeight } from "../../findings-by-weight.ts"
import { articleOf, citation, type Words } from "../../naming.ts"
import { fill, type Prose } from "../../prose.ts"
import type { Report } from "./report.ts"

const evidenceShown = 6
/** Of each where one row speaks of several. */
const evidenceOfEach = 2

/** The findings, gaps first, each with its citation in full and its record; what says the same is one row. */
export const findingsView = (report: Report) =>
  alikeFindings(findingsByWeight(report.result), report.words).map((alike) => rowOf(alike, report))

/** One row of the tables of findings. */
export type FindingRow = ReturnType<typeof findingsView>[number]

const rowOf = ({ message, findings }: AlikeFindings, report: Report) => {
  const { prose } = report.words
  const [first, ...others] = findings
  const alone = others.length === 0
  return {
    outcome: first.outcome,
    settled: first.outcome === "pass" || first.outcome === "not-applicable",
    outcomeLabel: prose.outcomes[first.outcome],
    rule: first.rule,
    message,
    count: alone ? "" : fill(prose.findings.subjects, { n: findings.length }),
    subjects: findings.map(({ subject, evidence }) => ({
      name: report.subjects.get(subject) ?? subject,
      place: report.places.get(subject),
      evidence: alone ? [] : shownEvidence(evidence, evidenceOfEach, report),
    })),
    basis: basisView(first, report.words),
    evidence: alone ? shownEvidence(first.evidence, evidenceShown, report) : [],
    moreEvidence: alone
      ? moreOf(first.evidence, evidenceShown, prose)
      : fill(prose.count, { n: findings.reduce((sum, { evidence }) => sum + evidence.length, 0) }),
  }
}

const shownEvidence = (ids: readonly string[], most: number, { places }: Report) =>
  ids.slice(0, most).map((id) => ({ name: id, place: places.get(id) }))

const moreOf = (ids: readonly string[], most: number, { more }: Prose): string =>
  ids.length > most ? fill(more, { n: ids.length - most }) : ""

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
