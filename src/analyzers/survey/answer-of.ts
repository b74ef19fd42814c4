import type { SiteAnswer } from "../result/survey.ts"
import type { Assessment, Finding, Result } from "../result.ts"

/**
 * How a site answers an item: the worst of what the rule says of its subjects. Of destinations only those count that
 * the operator placed and that need a notice; where there are none, those that may need one. A pass beside something
 * that could not be seen is not yet a yes.
 */
export function answerOf(rule: string, result: Result): SiteAnswer {
  const outcomes = new Set(countedFindings(rule, result).map(({ outcome }) => outcome))
  if (outcomes.has("fail")) return "no"
  if (outcomes.has("review")) return "review"
  if (outcomes.has("unknown")) return "unseen"
  return outcomes.has("pass") ? "yes" : "not-applicable"
}

function countedFindings(rule: string, { findings, assessments, destinations }: Result): readonly Finding[] {
  const ofRule = findings.filter((finding) => finding.rule === rule)
  const placed = new Set(
    destinations
      .filter(({ party, chainedOnly }) => (party === "third" || party === "affiliate") && !chainedOnly)
      .map(({ id }) => id),
  )
  const byId = new Map(assessments.map((assessment) => [assessment.id, assessment]))
  const assessed = ofRule.flatMap((finding) => {
    const assessment = byId.get(finding.subject)
    return assessment === undefined ? [] : [{ finding, assessment }]
  })
  if (assessed.length === 0) return ofRule
  const others = ofRule.filter(({ subject }) => !byId.has(subject))
  const counted = assessed.filter(({ assessment }) => placed.has(assessment.destination))
  const needing = counted.filter(({ assessment }) => isNeeding(assessment))
  return [...others, ...(needing.length > 0 ? needing : counted).map(({ finding }) => finding)]
}

function isNeeding({ need, verdict }: Assessment): boolean {
  return need === "main" && verdict !== "exempt"
}
