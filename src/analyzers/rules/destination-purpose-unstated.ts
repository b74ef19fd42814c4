import { type Facts, labelOf } from "../facts/facts.ts"
import type { Assessment } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

/**
 * The ordinance asks for the purpose (施行規則第22条の2の29第3号); that it means the destination's own as well is the
 * commentary's word, so what is missing is advice. Never part of a verdict.
 */
export const rule: Rule = {
  id: "destination-purpose-unstated",
  title: { ja: "送信先における利用目的の記載を確認できず", en: "Destination's own purpose not stated" },
  basis: "commentary",
  article: "R29-3",
  severity: "low",
  needs: ["visits", "notices"],
  check: (facts) => facts.assessments.flatMap((assessment) => observe(assessment, facts)),
}

function observe(assessment: Assessment, facts: Facts): Observation[] {
  const { id: subject, statement, need, purposeStated, purposeDestination } = assessment
  const destination = facts.destinations.find(({ id }) => id === assessment.destination)
  if (!destination || need !== "main" || (statement !== "full" && statement !== "part")) return []
  if (purposeStated === false) return []
  const label = labelOf(destination)
  const evidence = assessment.sends
  if (purposeStated === null) return [{ outcome: "unknown", subject, message: notRead(label), evidence }]
  if (purposeDestination === "stated") return [{ outcome: "pass", subject, message: given(label), evidence }]
  const message = purposeDestination === "link-only" ? linkOnly(label) : missing(label)
  const severity = destination.chainedOnly ? ({ severity: "info" } as const) : {}
  return [{ outcome: "review", subject, message, evidence, ...severity }]
}

function given(label: string): Observation["message"] {
  return {
    ja: `${label}の側での利用目的（送信先が情報を何に使うか）の記載を確認しました。`,
    en: `What ${label} uses the information for is stated.`,
  }
}

function missing(label: string): Observation["message"] {
  return {
    ja: `${label}の側での利用目的（送信先が情報を何に使うか）の記載を確認できませんでした。運営者と送信先の双方の利用目的を記載することが解説で示されています（人の判断が必要）。`,
    en: `What ${label} itself uses the information for is not stated; the commentary asks for both sides' purposes (a person must judge).`,
  }
}

function linkOnly(label: string): Observation["message"] {
  return {
    ja: `${label}の側での利用目的（送信先が情報を何に使うか）の記載はリンク先の参照のみです。リンク先の内容が分かりやすい日本語かは人の判断が必要です。`,
    en: `For what ${label} uses the information the entry only points to a page; whether that says it in plain Japanese, a person must judge.`,
  }
}

function notRead(label: string): Observation["message"] {
  return {
    ja: `${label}の利用目的を読み取れませんでした。`,
    en: `The purpose for ${label} could not be read.`,
  }
}
