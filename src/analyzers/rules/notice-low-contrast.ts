import { statingNotices } from "../facts/facts.ts"
import type { NoticeManner } from "../facts/manner/notice-manner.ts"
import type { Observation, Rule } from "./rule.ts"

/** Share of the text that may fall below the ratio of 4.5:1, as in headings and notes. Own threshold. */
const mostBelow = 0.1

/** 施行規則第22条の2の28第1項第3号: easy to check. The ratio of 4.5:1 is that of WCAG 2, not of the ordinance. */
export const rule: Rule = {
  id: "notice-low-contrast",
  title: { ja: "文字と背景の明るさの差が小さい", en: "Little contrast between text and background" },
  basis: "own",
  article: "R28-1-3",
  severity: "low",
  needs: ["visits", "notices"],
  check: (facts) => statingNotices(facts).map(({ manner }) => observe(manner)),
}

function observe({ notice: subject, phone }: NoticeManner): Observation {
  const evidence = [subject]
  const contrast = phone?.contrast
  if (!contrast) return { outcome: "unknown", subject, message: notMeasured, evidence, severity: "info" }
  return contrast.belowFourAndHalf > mostBelow
    ? { outcome: "review", subject, message: little(contrast.belowFourAndHalf, contrast.lowest), evidence }
    : { outcome: "pass", subject, message: enough, evidence }
}

function little(share: number, lowest: number): Observation["message"] {
  const percent = Math.round(share * 100)
  return {
    ja: `文字の${percent}%で、背景とのコントラスト比が4.5未満です（最小${lowest.toFixed(1)}。当ツールの基準）。容易に確認できるかは人の判断が必要です。`,
    en: `${percent}% of the text has a contrast ratio below 4.5 (lowest ${lowest.toFixed(1)}; own measure). Whether it is easy to check, a person must judge.`,
  }
}

const enough: Observation["message"] = {
  ja: "文字と背景のコントラスト比は、ほぼ4.5以上です（当ツールの基準）。",
  en: "Nearly all text has a contrast ratio of 4.5 or more (own measure).",
}
const notMeasured: Observation["message"] = {
  ja: "文字と背景のコントラスト比を確認できませんでした。",
  en: "The contrast of text and background could not be seen.",
}
