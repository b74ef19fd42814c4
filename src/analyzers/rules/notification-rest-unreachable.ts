import { type Facts, statingNotices } from "../facts/facts.ts"
import type { Notice } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

/** "About one operation" is the commentary's word; the ordinance only says "easily". */
const easilyReached = 1

/** 施行規則第22条の2の28第2項第1号: where only part is shown, the rest is to be reached easily. */
export const rule: Rule = {
  id: "notification-rest-unreachable",
  title: {
    ja: "通知に表示されない残部への到達経路を確認できず",
    en: "Rest of the notification not reachable",
  },
  basis: "ordinance",
  article: "R28-2-1",
  severity: "medium",
  needs: ["visits", "notices"],
  check: (facts) =>
    statingNotices(facts)
      .filter(({ notice }) => notice.mode === "notification")
      .map(({ notice }) => observe(notice, facts)),
}

function observe(notice: Notice, facts: Facts): Observation {
  const subject = notice.id
  const rest = notStatedIn(notice, facts)
  if (rest.length === 0) return { outcome: "pass", subject, message: whole, evidence: [notice.id] }
  const holders = facts.notices.filter(
    (one) =>
      one.id !== notice.id &&
      one.entries.some(({ destinations }) => destinations.some((to) => rest.includes(to))),
  )
  const evidence = holders.map(({ id }) => id)
  const pages = new Set(notice.reach.flatMap(({ page, steps }) => (steps === 0 ? [page] : [])))
  const near = holders.some(({ reach }) =>
    reach.some(
      ({ page, steps }) => steps !== null && steps <= easilyReached && (pages.size === 0 || pages.has(page)),
    ),
  )
  if (near) return { outcome: "pass", subject, message: reached, evidence }
  const outcome = facts.searchComplete ? "review" : "unknown"
  return { outcome, subject, message: notReached, evidence }
}

/** Destinations that may need a notice and are not in this one. */
function notStatedIn({ entries }: Notice, { assessments }: Facts): readonly string[] {
  const stated = new Set(entries.flatMap(({ destinations }) => destinations))
  return assessments
    .filter(({ need, destination }) => need === "main" && !stated.has(destination))
    .map(({ destination }) => destination)
}

const whole: Observation["message"] = {
  ja: "通知・公表を要する可能性のある送信先は、通知に表示されています。",
  en: "The destinations that may need a notice are in the notification itself.",
}
const reached: Observation["message"] = {
  ja: "通知に表示されない残部に、1回の操作で到達できます。",
  en: "What the notification leaves out is one press away.",
}
const notReached: Observation["message"] = {
  ja: "通知に表示されない残部に1回程度の操作で到達する経路を確認できませんでした（人の判断が必要）。",
  en: "No way of about one press to what the notification leaves out was seen (a person must judge).",
}
