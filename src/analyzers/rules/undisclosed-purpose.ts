import { type Facts, labelOf } from "../facts/facts.ts"
import type { Assessment } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

/** 施行規則第22条の2の29第3号: the purpose for which the information is used must be stated. */
export const rule: Rule = {
  id: "undisclosed-purpose",
  title: { ja: "利用目的の記載を確認できず", en: "Purpose not stated" },
  basis: "ordinance",
  article: "R29-3",
  severity: "medium",
  needs: ["visits"],
  check: (facts) => facts.assessments.flatMap((assessment) => observe(assessment, facts)),
}

function observe(assessment: Assessment, facts: Facts): Observation[] {
  const destination = facts.destinations.find(({ id }) => id === assessment.destination)
  const hasEntry = assessment.statement === "full" || assessment.statement === "part"
  if (!destination || assessment.need !== "main" || !hasEntry) return []
  const label = labelOf(destination)
  const evidence = assessment.sends
  const subject = assessment.id
  if (assessment.purposeStated === null)
    return [{ outcome: "unknown", subject, message: notRead(label), evidence }]
  if (assessment.purposeStated) return [{ outcome: "pass", subject, message: stated(label), evidence }]
  return [
    {
      outcome: assessment.verdict === "partial" ? "fail" : "review",
      subject,
      message: missing(label),
      evidence,
      ...(destination.chainedOnly ? { severity: "low" as const } : {}),
    },
  ]
}

function stated(label: string) {
  return { ja: `${label}の利用目的の記載を確認しました。`, en: `A purpose is stated for ${label}.` }
}

function missing(label: string) {
  return { ja: `${label}の利用目的の記載を確認できませんでした。`, en: `No purpose is stated for ${label}.` }
}

function notRead(label: string) {
  return {
    ja: `${label}の利用目的を読み取れませんでした。`,
    en: `The purpose for ${label} could not be read.`,
  }
}
