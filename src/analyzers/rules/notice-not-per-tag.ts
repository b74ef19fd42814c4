import { statingNotices } from "../facts/facts.ts"
import type { NoticeManner } from "../facts/manner/notice-manner.ts"
import type { Observation, Rule } from "./rule.ts"

/** 施行規則第22条の2の29柱書: 情報送信指令通信ごとに. Lists that stand apart may still be tied together in words. */
export const rule: Rule = {
  id: "notice-not-per-tag",
  title: { ja: "タグごとの対応関係が分からない記載", en: "Notice not tied to each tag" },
  basis: "ordinance",
  article: "R29",
  severity: "low",
  needs: ["visits", "notices"],
  check: (facts) => statingNotices(facts).map(({ manner }) => observe(manner)),
}

function observe({ notice, pooled, entries }: NoticeManner): Observation {
  const evidence = entries.map(({ entry }) => entry)
  return pooled
    ? { outcome: "review", subject: notice, message: apart, evidence }
    : { outcome: "pass", subject: notice, message: tied, evidence }
}

const apart: Observation["message"] = {
  ja: "情報・利用目的・送信先が別々の一覧にあり、対応関係を確認できませんでした（人の判断が必要）。",
  en: "Information, purposes and destinations stand in lists of their own; which belongs to which could not be seen (a person must judge).",
}
const tied: Observation["message"] = {
  ja: "送信先ごとの記載を確認しました。",
  en: "Each destination has an entry of its own.",
}
