import { type Facts, labelOf } from "../facts/facts.ts"
import type { Assessment, Destination } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

/** 施行規則第22条の2の29第2号: the name of the party that handles the information must be stated. */
export const rule: Rule = {
  id: "undisclosed-destination",
  title: { ja: "送信先の記載を確認できず", en: "Destination not stated" },
  basis: "ordinance",
  article: "R29-2",
  severity: "high",
  needs: ["visits"],
  check: (facts) => facts.assessments.flatMap((assessment) => observe(assessment, facts)),
}

function observe(assessment: Assessment, facts: Facts): Observation[] {
  const destination = facts.destinations.find(({ id }) => id === assessment.destination)
  if (!destination || assessment.need === "self") return []
  const outcome = outcomeOf(assessment)
  const severity = destination.chainedOnly ? ({ severity: "low" } as const) : {}
  return [
    {
      outcome,
      subject: assessment.id,
      message: messageOf(outcome, destination),
      evidence: assessment.sends,
      ...severity,
    },
  ]
}

function outcomeOf({ verdict, statement, operatorStated }: Assessment): Observation["outcome"] {
  if (verdict === "exempt") return "not-applicable"
  if (statement === "unreadable") return "unknown"
  if (statement === "none") return verdict === "absent" ? "fail" : "review"
  const named =
    operatorStated !== "no" && operatorStated !== "cannot-tell" && operatorStated !== "service-only"
  return named ? "pass" : "review"
}

function messageOf(outcome: Observation["outcome"], destination: Destination): Observation["message"] {
  const label = labelOf(destination)
  const texts: Record<Observation["outcome"], Observation["message"]> = {
    pass: { ja: `${label}の記載を確認しました。`, en: `${label} is stated.` },
    fail: { ja: `${label}に該当する記載を確認できませんでした。`, en: `No entry for ${label} was found.` },
    review: {
      ja: `${label}に該当する記載があるか、人の判断が必要です。`,
      en: `Whether an entry covers ${label}, a person must judge.`,
    },
    unknown: {
      ja: `${label}の記載の有無を確認できませんでした。`,
      en: `Whether ${label} is stated could not be seen.`,
    },
    "not-applicable": {
      ja: `${label}への送信は第3号又は第4号に当たる可能性があり、記載の確認の対象としていません。`,
      en: `What is sent to ${label} may fall under item 3 or 4; no entry was looked for.`,
    },
  }
  return texts[outcome]
}
