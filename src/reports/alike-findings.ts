import type { Finding } from "../analyzers/result.ts"
import type { Words } from "./naming.ts"

/** Findings of one rule with one outcome that say the same, each of another subject. */
export interface AlikeFindings {
  readonly message: string
  readonly findings: readonly [Finding, ...Finding[]]
}

/** The findings in their order, those that say the same of several destinations as one. */
export const alikeFindings = (findings: readonly Finding[], words: Words): readonly AlikeFindings[] =>
  [...Map.groupBy(findings, (finding) => wordingOf(finding, words)).values()].flatMap(
    ([first, ...others]) => {
      if (first === undefined) return []
      const message = others.length === 0 ? first.message[words.language] : withoutName(first, words)
      return [{ message, findings: [first, ...others] }]
    },
  )

const wordingOf = (finding: Finding, words: Words): string =>
  JSON.stringify([
    ...[finding.rule, finding.outcome, finding.basis, finding.article],
    ...(finding.named === undefined
      ? [finding.message[words.language], finding.subject]
      : [withoutName(finding, words)]),
  ])

/** The first place only: the rest of the sentence is the rule's own. */
const withoutName = ({ message, named }: Finding, { language, prose }: Words): string =>
  named === undefined ? message[language] : message[language].replace(named, () => prose.findings.each)
