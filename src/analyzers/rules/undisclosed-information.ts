import { type Facts, labelOf } from "../facts/facts.ts"
import type { Assessment, Destination } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

/** 施行規則第22条の2の29第1号: the content of the information that is sent must be stated. */
export const rule: Rule = {
  id: "undisclosed-information",
  title: { ja: "送信される情報の一部の記載を確認できず", en: "Information not stated" },
  basis: "ordinance",
  article: "R29-1",
  severity: "medium",
  needs: ["visits"],
  check: (facts) => facts.assessments.flatMap((assessment) => observe(assessment, facts)),
}

function observe(assessment: Assessment, facts: Facts): Observation[] {
  const destination = facts.destinations.find(({ id }) => id === assessment.destination)
  const hasEntry = assessment.statement === "full" || assessment.statement === "part"
  if (!destination || assessment.need !== "main" || !hasEntry) return []
  const missing = assessment.information
    .filter(({ stated }) => stated === "no")
    .map(({ category }) => category)
  const outcome = outcomeOf(assessment, missing)
  const names = missing.map((category) => facts.knowledge.information.categories[category])
  const message = messageOf(destination, {
    ja: names.map((name, at) => name?.ja ?? missing[at]).join("、"),
    en: names.map((name, at) => name?.en ?? missing[at]).join(", "),
  })
  return [
    {
      outcome,
      subject: assessment.id,
      message: message[missing.length === 0 ? "all" : "some"],
      evidence: assessment.sends,
      ...(destination.chainedOnly ? { severity: "low" as const } : {}),
    },
  ]
}

/** Information that only a parameter's name speaks of, or that the tool itself caused, is for a person. */
function outcomeOf({ verdict, reasons }: Assessment, missing: readonly string[]): Observation["outcome"] {
  if (missing.length === 0) return "pass"
  const firm = missing.some((category) => reasons.includes(`information-missing: ${category}`))
  return verdict === "partial" && firm ? "fail" : "review"
}

function messageOf(destination: Destination, missing: { ja: string; en: string }) {
  const label = labelOf(destination)
  return {
    all: {
      ja: `${label}に送信される情報の記載を確認しました。`,
      en: `The information sent to ${label} is stated.`,
    },
    some: {
      ja: `${label}の記載に、観測された次の情報を確認できませんでした：${missing.ja}`,
      en: `The entry for ${label} does not state what was observed: ${missing.en}`,
    },
  }
}
