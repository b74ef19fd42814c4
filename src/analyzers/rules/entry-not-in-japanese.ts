import { type Facts, statingNotices } from "../facts/facts.ts"
import type { EntryManner, NoticeManner } from "../facts/manner/notice-manner.ts"
import { isStatedElsewhere } from "../facts/manner/stated-elsewhere.ts"
import type { Notice } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

/** Share of kana and kanji below which a person looks at an entry. Own threshold; names are left out. */
const fewest = 0.3

/** 施行規則第22条の2の28第1項第1号: 日本語を用い. Plainly not met only where no entry has any Japanese. */
export const rule: Rule = {
  id: "entry-not-in-japanese",
  title: { ja: "日本語でない記載", en: "Entries not in Japanese" },
  basis: "ordinance",
  article: "R28-1-1",
  severity: "medium",
  needs: ["visits", "notices"],
  check: (facts) => statingNotices(facts).map(({ notice, manner }) => observe(notice, manner, facts)),
}

function observe(notice: Notice, manner: NoticeManner, facts: Facts): Observation {
  const subject = notice.id
  const told = manner.entries.filter(({ japanese }) => japanese !== undefined)
  if (told.length === 0)
    return { outcome: "unknown", subject, message: tooShort, evidence: [], severity: "info" }
  const few = told.filter(isForeign)
  const evidence = few.map(({ entry }) => entry)
  if (few.length === 0) return { outcome: "pass", subject, message: inJapanese, evidence }
  if (!hasNone(manner)) return { outcome: "review", subject, message: partly(few.length), evidence }
  const good = statingNotices(facts).filter((one) => one.manner.entries.some(isInJapanese))
  const elsewhere = isStatedElsewhere(
    notice,
    good.map((one) => one.notice),
  )
  return elsewhere
    ? { outcome: "not-applicable", subject, message: alsoElsewhere, evidence }
    : { outcome: "fail", subject, message: none, evidence }
}

function isForeign({ japanese }: EntryManner): boolean {
  return japanese !== undefined && japanese < fewest
}

function isInJapanese({ japanese }: EntryManner): boolean {
  return japanese !== undefined && japanese >= fewest
}

function hasNone({ entries }: NoticeManner): boolean {
  return entries.every(({ japanese }) => (japanese ?? 0) === 0)
}

function partly(count: number): Observation["message"] {
  return {
    ja: `日本語の割合が3割未満の記載が${count}件あります（当ツールの基準。名称は除く）。人の判断が必要です。`,
    en: `${count} entries are less than three tenths Japanese (own measure, names left out). A person must judge.`,
  }
}

const inJapanese: Observation["message"] = {
  ja: "記載は日本語で書かれています。",
  en: "The entries are in Japanese.",
}
const none: Observation["message"] = {
  ja: "情報と利用目的の記載に日本語を確認できませんでした（名称は除く）。",
  en: "No Japanese was found in what the entries state of information and purposes (names left out).",
}
const alsoElsewhere: Observation["message"] = {
  ja: "この文書に日本語の記載はありませんが、観測した同じ送信先の日本語の記載を別の文書に確認しました。",
  en: "This document has no Japanese, but the same observed destinations are stated in Japanese in another.",
}
const tooShort: Observation["message"] = {
  ja: "名称のほかに文字が少なく、日本語の割合を確認できませんでした。",
  en: "Besides names there is too little text to tell the language.",
}
