import { type Facts, statingNotices } from "../facts/facts.ts"
import type { EntryManner, NoticeManner } from "../facts/manner/notice-manner.ts"
import { isStatedElsewhere } from "../facts/manner/stated-elsewhere.ts"
import type { Notice } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

/** Ways of hiding that nothing a visitor presses undoes. What is folded away or not yet laid out may be opened. */
const forGood: ReadonlySet<string> = new Set(["tiny-text", "off-screen", "clipped"])

/** 施行規則第22条の2の28第1項第3号: 容易に確認できるように. Plainly not met where no visitor can see any of it. */
export const rule: Rule = {
  id: "notice-hidden",
  title: { ja: "表示されていない・折りたたまれた記載", en: "Entries hidden or folded away" },
  basis: "ordinance",
  article: "R28-1-3",
  severity: "medium",
  needs: ["visits", "notices"],
  check: (facts) => statingNotices(facts).map(({ notice, manner }) => observe(notice, manner, facts)),
}

function observe(notice: Notice, manner: NoticeManner, facts: Facts): Observation {
  const { id: subject } = notice
  const hidden = manner.entries.filter((entry) => entry.hidden !== undefined)
  const evidence = hidden.map(({ entry }) => entry)
  if (isUnseen(manner)) {
    const seen = statingNotices(facts).filter((one) => !isUnseen(one.manner))
    const elsewhere = isStatedElsewhere(
      notice,
      seen.map((one) => one.notice),
    )
    return elsewhere
      ? { outcome: "not-applicable", subject, message: alsoElsewhere, evidence }
      : { ...(hidden.length === 0 ? noWaySeen : { outcome: "fail", message: unseen }), subject, evidence }
  }
  if (hidden.length === 0) return { outcome: "pass", subject, message: shown, evidence }
  return { outcome: "review", subject, message: folded(hidden.length), evidence, severity: "info" }
}

function isUnseen({ sourceOnly, entries }: NoticeManner): boolean {
  return sourceOnly || entries.every(isHiddenForGood)
}

function isHiddenForGood({ hidden }: EntryManner): boolean {
  return hidden !== undefined && forGood.has(hidden)
}

function folded(count: number): Observation["message"] {
  return {
    ja: `${count}件の記載は、ページを開いた時点では表示されていません（折りたたみなど）。操作が分かりやすいかは人の判断が必要です。`,
    en: `${count} entries are not shown when the page opens (folded away, for example). Whether opening them is easy, a person must judge.`,
  }
}

const shown: Observation["message"] = {
  ja: "記載はページを開いた時点で表示されています。",
  en: "The entries are shown when the page opens.",
}
const unseen: Observation["message"] = {
  ja: "記載はページのソースにありますが、利用者に表示される状態を確認できませんでした。",
  en: "The entries are in the page's source, but were not seen in a state a visitor could read.",
}
/** The document shows its entries to who opens it: whether a menu leads there, a scan that found none cannot tell. */
const noWaySeen: Pick<Observation, "outcome" | "message"> = {
  outcome: "review",
  message: {
    ja: "公表へのリンクはページのソースにありますが、利用者に表示される状態を確認できませんでした（メニューなどの操作で表示されるかは人の判断が必要）。",
    en: "A link to the notice is in the page's source, but was not seen in a state a visitor could press (whether a menu shows it, a person must judge).",
  },
}
const alsoElsewhere: Observation["message"] = {
  ja: "この記載は利用者に表示されていませんが、観測した同じ送信先の記載を別の文書に確認しました。",
  en: "These entries are not shown, but the same observed destinations are stated in another document.",
}
