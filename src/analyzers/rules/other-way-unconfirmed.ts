import type { Facts } from "../facts/facts.ts"
import type { Observation, Rule } from "./rule.ts"

/**
 * 施行規則第22条の2の28第2項第2号 and 第3項第3号: ways as easy or easier than those named (mail, push messages, other places).
 * They cannot be seen from a browser, so where nothing was found a person is told to look.
 */
export const rule: Rule = {
  id: "other-way-unconfirmed",
  title: { ja: "ほかの方法による通知・公表は確認の対象外", en: "Notice by other means cannot be seen" },
  basis: "ordinance",
  article: "R28-2-2",
  severity: "info",
  needs: ["visits"],
  check: (facts) => observe(facts),
}

function observe({ assessments, target }: Facts): Observation[] {
  const needing = assessments.filter(({ need }) => need === "main")
  const open = needing.filter(({ statement }) => statement === "none" || statement === "unreadable")
  const subject = target.url
  if (needing.length === 0) return []
  if (open.length === 0) return [{ outcome: "pass", subject, message: notNeeded, evidence: [] }]
  return [{ outcome: "review", subject, message: elsewhere, evidence: open.map(({ id }) => id) }]
}

const notNeeded: Observation["message"] = {
  ja: "観測した送信先の記載を公表又は通知に確認したため、ほかの方法は確認の対象としていません。",
  en: "Entries were found for the destinations observed, so other ways were not looked for.",
}
const elsewhere: Observation["message"] = {
  ja: "電子メール、プッシュ通知、ほかの場所での掲載など、同等以上に容易に認識できる方法による通知・公表の有無は、当ツールでは確認できません（人の判断が必要）。",
  en: "Whether users are told in another way as easy to notice (mail, push message, another place), this tool cannot see (a person must judge).",
}
