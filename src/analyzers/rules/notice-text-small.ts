import { type Facts, statingNotices } from "../facts/facts.ts"
import type { NoticeManner } from "../facts/manner/notice-manner.ts"
import { isStatedElsewhere } from "../facts/manner/stated-elsewhere.ts"
import type { Notice } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

/** CSS pixels at a phone's width. The ordinance gives no number: below the first a person looks, below the other none. */
const sizes = { proper: 12, least: 10 }

/**
 * 施行規則第22条の2の28第1項第2号: 操作を行うことなく文字が適切な大きさで. Plainly not met only where half of the text is below the
 * least size; by how much of it the thresholds are measured is our own as well.
 */
export const rule: Rule = {
  id: "notice-text-small",
  title: { ja: "携帯電話の画面幅で文字が小さい", en: "Text small at a phone's width" },
  basis: "ordinance",
  article: "R28-1-2",
  severity: "medium",
  needs: ["visits", "notices"],
  check: (facts) => statingNotices(facts).map(({ notice, manner }) => observe(notice, manner, facts)),
}

function observe(notice: Notice, { phone }: NoticeManner, facts: Facts): Observation {
  const { id: subject } = notice
  const evidence = [subject]
  if (notice.format === "pdf") return { outcome: "review", subject, message: pdf, evidence, severity: "info" }
  if (!phone?.font) return { outcome: "unknown", subject, message: notMeasured, evidence, severity: "info" }
  const { tenth, median } = phone.font
  if (tenth >= sizes.proper) return { outcome: "pass", subject, message: proper(tenth), evidence }
  if (median >= sizes.least)
    return { outcome: "review", subject, message: small(tenth), evidence, severity: "low" }
  const legible = statingNotices(facts).filter(({ manner }) => isLegible(manner))
  const elsewhere = isStatedElsewhere(
    notice,
    legible.map((one) => one.notice),
  )
  return elsewhere
    ? { outcome: "not-applicable", subject, message: alsoElsewhere, evidence }
    : { outcome: "fail", subject, message: tooSmall(median), evidence }
}

function isLegible({ phone }: NoticeManner): boolean {
  return (phone?.font?.median ?? 0) >= sizes.least
}

function proper(size: number): Observation["message"] {
  return {
    ja: `携帯電話の画面幅で、文字の9割以上が${shown(size)}px以上で表示されます（当ツールの基準は${sizes.proper}px）。`,
    en: `At a phone's width nine tenths of the text are ${shown(size)} px or more (own measure: ${sizes.proper} px).`,
  }
}

function small(size: number): Observation["message"] {
  return {
    ja: `携帯電話の画面幅で、${shown(size)}px以下の文字が1割以上あります（当ツールの基準は${sizes.proper}px。法令に数値の定めはありません）。適切な大きさかは人の判断が必要です。`,
    en: `At a phone's width a tenth of the text is ${shown(size)} px or less (own measure: ${sizes.proper} px; the ordinance gives no number). Whether that is proper, a person must judge.`,
  }
}

function tooSmall(size: number): Observation["message"] {
  return {
    ja: `携帯電話の画面幅で、拡大の操作をしない場合、文字の半分以上が${shown(size)}px以下で表示されます（当ツールの基準は${sizes.least}px。法令に数値の定めはありません）。`,
    en: `At a phone's width, without zooming, half of the text is ${shown(size)} px or less (own measure: ${sizes.least} px; the ordinance gives no number).`,
  }
}

function shown(size: number): string {
  return size.toFixed(1).replace(/\.0$/, "")
}

const pdf: Observation["message"] = {
  ja: "PDFのため、携帯電話の画面幅での文字の大きさを測定していません（人の判断が必要）。",
  en: "A PDF: the size of its text at a phone's width was not measured (a person must judge).",
}
const notMeasured: Observation["message"] = {
  ja: "携帯電話の画面幅での文字の大きさを確認できませんでした。",
  en: "The size of the text at a phone's width could not be seen.",
}
const alsoElsewhere: Observation["message"] = {
  ja: "この文書の文字は小さいですが、観測した同じ送信先の記載を別の文書に確認しました。",
  en: "The text of this document is small, but the same observed destinations are stated in another.",
}
