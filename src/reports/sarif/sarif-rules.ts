import type { ReportingDescriptor } from "sarif"
import type { Finding } from "../../analyzers/result.ts"
import { basisText } from "../basis-text.ts"
import type { Name } from "../names.ts"
import { articleOf, type Words } from "../naming.ts"

/** The rules the findings are of, each once, in the order of their first finding. */
export const sarifRules = (
  findings: readonly Finding[],
  titles: Readonly<Record<string, Name>>,
  words: Words,
): readonly ReportingDescriptor[] =>
  [...new Map(findings.toReversed().map((finding) => [finding.rule, finding])).values()]
    .toReversed()
    .map((finding) => descriptor(finding, titles, words))

const descriptor = (
  finding: Finding,
  titles: Readonly<Record<string, Name>>,
  words: Words,
): ReportingDescriptor => {
  const { rule, basis, article } = finding
  const { prose, language } = words
  const title = Object.hasOwn(titles, rule) ? (titles[rule]?.[language] ?? rule) : rule
  const rests = basisText(finding, words)
  const cited = basis === "own" ? undefined : articleOf(article, words)
  return {
    id: rule,
    shortDescription: { text: title },
    fullDescription: { text: `${title}${prose.punctuation.open}${rests}${prose.punctuation.close}` },
    help: {
      text: [rests, ...(cited ? [cited.text] : []), prose.closing].filter((line) => line !== "").join("\n"),
    },
    ...(cited && cited.url !== "" ? { helpUri: cited.url } : {}),
    properties: { tags: [basis] },
  }
}
