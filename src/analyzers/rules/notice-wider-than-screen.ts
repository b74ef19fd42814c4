import type { PhoneManner } from "../../crawler/evidence.ts"
import { statingNotices } from "../facts/facts.ts"
import type { NoticeManner } from "../facts/manner/notice-manner.ts"
import type { Observation, Rule } from "./rule.ts"

/** CSS pixels that a screen may be exceeded by unnoticed. Own threshold. */
const unnoticed = 16

/** 施行規則第22条の2の28第1項第2号: read without an operation. Whether scrolling sideways is one, a person judges. */
export const rule: Rule = {
  id: "notice-wider-than-screen",
  title: { ja: "携帯電話の画面幅に収まらない表示", en: "Wider than a phone's screen" },
  basis: "ordinance",
  article: "R28-1-2",
  severity: "low",
  needs: ["visits", "notices"],
  check: (facts) => statingNotices(facts).map(({ manner }) => observe(manner)),
}

function observe({ notice: subject, phone }: NoticeManner): Observation {
  const evidence = [subject]
  if (!phone) return { outcome: "unknown", subject, message: notMeasured, evidence, severity: "info" }
  const beyond = Math.round(Math.max(phone.overflow, phone.table?.overflow ?? 0))
  if (beyond <= unnoticed) return { outcome: "pass", subject, message: fits, evidence }
  const inBox = isOnlyInBox(phone)
  const severity = inBox ? ({ severity: "info" } as const) : {}
  return { outcome: "review", subject, message: wide(beyond, inBox), evidence, ...severity }
}

/** The table scrolls by itself and the rest stays where it is. */
function isOnlyInBox({ overflow, table }: PhoneManner): boolean {
  return overflow <= unnoticed && table?.scrolls === true
}

function wide(beyond: number, inBox: boolean): Observation["message"] {
  const how = inBox ? { ja: "表", en: "a table" } : { ja: "文書", en: "the document" }
  return {
    ja: `携帯電話の画面幅で、${how.ja}が画面を${beyond}px超えます（横方向のスクロールが必要。当ツールの基準）。容易に確認できるかは人の判断が必要です。`,
    en: `At a phone's width ${how.en} reaches ${beyond} px beyond the screen (own measure); whether scrolling sideways is easy, a person must judge.`,
  }
}

const fits: Observation["message"] = {
  ja: "携帯電話の画面幅に収まって表示されます（当ツールの基準）。",
  en: "It fits a phone's screen (own measure).",
}
const notMeasured: Observation["message"] = {
  ja: "携帯電話の画面幅での表示を確認できませんでした。",
  en: "How it stands on a phone could not be seen.",
}
