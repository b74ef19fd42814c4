import type { Vocabulary } from "../../config/knowledge/vocabulary.ts"
import { placeOf } from "../../crawler/evidence/place-of.ts"
import { type Facts, statingNotices } from "../facts/facts.ts"
import type { Notice } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

/**
 * 施行規則第22条の2の28第1項第3号: easy to check, so also to be recognised by the words that lead there. Which words are
 * clear enough the ordinance does not say: those of our own list are, of others a person judges.
 */
export const rule: Rule = {
  id: "notice-link-unclear",
  title: {
    ja: "公表へのリンクの文言から内容が分かりにくい",
    en: "Link to the notice does not tell what it leads to",
  },
  basis: "ordinance",
  article: "R28-1-3",
  severity: "low",
  needs: ["visits", "notices"],
  check: (facts) =>
    statingNotices(facts).flatMap(({ notice }) =>
      linkTexts(notice).map((text) => observe(text, notice, facts)),
    ),
}

/** The words by which the notice is reached from the other pages, once each. */
function linkTexts({ url, reach }: Notice): readonly string[] {
  const ways = reach.filter(
    ({ page, steps }) => steps !== null && steps > 0 && placeOf(page) !== placeOf(url),
  )
  return [...new Set(ways.map(({ linkText }) => (linkText ?? "").trim()))]
}

function observe(text: string, { id, reach }: Notice, { knowledge }: Facts): Observation {
  const evidence = reach.filter(({ linkText }) => (linkText ?? "").trim() === text).map(({ page }) => page)
  if (text === "") return { outcome: "unknown", subject: id, message: notSeen, evidence, severity: "info" }
  const clear = isClear(text, knowledge.vocabulary)
  return { outcome: clear ? "pass" : "review", subject: id, message: messageOf(text, clear), evidence }
}

function isClear(text: string, { explicitNoticeWords }: Vocabulary): boolean {
  const shown = comparable(text)
  return [...explicitNoticeWords, "cookie", "クッキー"].map(comparable).some((word) => shown.includes(word))
}

function comparable(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "")
}

function messageOf(text: string, clear: boolean): Observation["message"] {
  if (clear)
    return {
      ja: `リンクの文言「${text}」から、外部送信に関する内容と分かります（当ツールの基準）。`,
      en: `The link “${text}” tells that it leads to what is sent (this tool's own measure).`,
    }
  return {
    ja: `リンクの文言「${text}」から外部送信に関する公表と理解できるかは、人の判断が必要です（文言の例は当ツールの基準）。`,
    en: `Whether the link “${text}” lets a visitor expect the notice, a person must judge (the list of words is this tool's own).`,
  }
}

const notSeen: Observation["message"] = {
  ja: "公表へのリンクの文言を確認できませんでした（画像など）。",
  en: "The words of the link to the notice could not be seen (an image, for example).",
}
