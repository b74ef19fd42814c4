import { type Facts, statingNotices } from "../facts/facts.ts"
import type { NoticeManner } from "../facts/manner/notice-manner.ts"
import { isStatedElsewhere } from "../facts/manner/stated-elsewhere.ts"
import type { Notice } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

/**
 * 施行規則第22条の2の28第2項第1号: 即時に表示, and 法第27条の12本文: あらかじめ. Times of sends and of what shows itself are
 * near each other, so a late notification is for a person. Publication is enough alone.
 */
export const rule: Rule = {
  id: "notification-not-instant",
  title: { ja: "通知の表示が送信より後", en: "Notification shown after the send" },
  basis: "ordinance",
  article: "R28-2-1",
  severity: "medium",
  needs: ["visits", "notices"],
  check: (facts) =>
    statingNotices(facts)
      .filter(({ notice }) => notice.mode === "notification")
      .map(({ notice, manner }) => observe(notice, manner, facts)),
}

function observe(notice: Notice, { timing }: NoticeManner, facts: Facts): Observation {
  const subject = notice.id
  const evidence = [notice.id]
  if (timing === "before") return { outcome: "pass", subject, message: before, evidence }
  const published = facts.notices.filter(({ mode }) => mode === "publication")
  if (isStatedElsewhere(notice, published))
    return { outcome: "not-applicable", subject, message: alsoPublished, evidence }
  return timing === "after"
    ? { outcome: "review", subject, message: after, evidence }
    : { outcome: "unknown", subject, message: notSeen, evidence }
}

const before: Observation["message"] = {
  ja: "通知・公表を要する可能性のある最初の送信より前に、通知が表示されました。",
  en: "The notification was shown before the first send that may need one.",
}
const after: Observation["message"] = {
  ja: "通知の表示より前に、通知・公表を要する可能性のある送信を観測しました（即時の表示に当たるかは人の判断が必要）。",
  en: "A send that may need a notice left before the notification was shown (whether that is at once, a person must judge).",
}
const alsoPublished: Observation["message"] = {
  ja: "観測した同じ送信先が公表にも記載されているため、通知の時期は確認の対象としていません。",
  en: "The same observed destinations are stated in a publication as well; the moment of the notification was not weighed.",
}
const notSeen: Observation["message"] = {
  ja: "通知が表示された時期を確認できませんでした。",
  en: "When the notification was shown could not be seen.",
}
