import { type Facts, labelOf } from "../facts/facts.ts"
import type { Assessment } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

/**
 * 施行規則第22条の2の29第2号: 氏名又は名称 of who handles the information. The name of a service or a host is not yet one;
 * whether it lets the visitor know who that is, a person judges.
 */
export const rule: Rule = {
  id: "operator-name-unstated",
  title: {
    ja: "取り扱う者の名称を確認できず（サービス名のみ等）",
    en: "Only a service or host is named, not who handles it",
  },
  basis: "ordinance",
  article: "R29-2",
  severity: "medium",
  needs: ["visits", "notices"],
  check: (facts) => facts.assessments.flatMap((assessment) => observe(assessment, facts)),
}

function observe(assessment: Assessment, facts: Facts): Observation[] {
  const { id: subject, statement, operatorStated, need, sends: evidence } = assessment
  const destination = facts.destinations.find(({ id }) => id === assessment.destination)
  if (!destination || need !== "main" || (statement !== "full" && statement !== "part")) return []
  const severity = destination.chainedOnly ? ({ severity: "low" } as const) : {}
  const label = labelOf(destination)
  if (operatorStated === "cannot-tell")
    return [{ outcome: "unknown", subject, message: cannotTell(label), evidence, ...severity }]
  if (operatorStated === "no" || operatorStated === "service-only")
    return [{ outcome: "review", subject, message: unnamed(label), evidence, ...severity }]
  return [{ outcome: "pass", subject, message: named(label), evidence }]
}

function named(label: string): Observation["message"] {
  return {
    ja: `${label}について、情報を取り扱う者の名称の記載を確認しました。`,
    en: `Who handles what is sent to ${label} is named.`,
  }
}

function unnamed(label: string): Observation["message"] {
  return {
    ja: `${label}に該当する記載はサービス名又はホスト名のみで、情報を取り扱う者の名称を確認できませんでした（人の判断が必要）。`,
    en: `The entry for ${label} names a service or host only, not who handles the information (a person must judge).`,
  }
}

function cannotTell(label: string): Observation["message"] {
  return {
    ja: `${label}について、情報を取り扱う者の名称の記載の有無を確認できませんでした。`,
    en: `Whether who handles what is sent to ${label} is named could not be seen.`,
  }
}
