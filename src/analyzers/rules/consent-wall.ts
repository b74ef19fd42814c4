import type { Facts } from "../facts/facts.ts"
import { seenBanner } from "../facts/states/seen-banner.ts"
import type { Observation, Rule } from "./rule.ts"

/** A page that cannot be read without agreeing. Whether that is consent (法第27条の12第3号), people judge. */
export const rule: Rule = {
  id: "consent-wall",
  title: { ja: "同意しなければ閲覧できない画面", en: "Nothing can be read without agreeing" },
  basis: "practice",
  article: "27-12-3",
  severity: "low",
  needs: ["visits"],
  check,
}

function check({ choices, knowledge, target }: Facts): Observation[] {
  const banner = seenBanner(choices, knowledge.vocabulary)
  if (banner === undefined) return []
  const one = { subject: target.url, evidence: banner.visits }
  if (banner.kinds.has("wall")) return [{ ...one, outcome: "review", message: wall }]
  return banner.kinds.size === 0
    ? [{ ...one, outcome: "unknown", message: unseen, severity: "info" }]
    : [{ ...one, outcome: "pass", message: none }]
}

const wall: Observation["message"] = {
  ja: "ページを覆い、同意のほかに選べるもののない画面を観測しました。これによる同意を第3号の同意といえるかは人の判断が必要です。",
  en: "The banner covers the page and offers nothing but agreeing. Whether that is consent under item 3, a person must judge.",
}
const unseen: Observation["message"] = {
  ja: "選択の画面が閲覧を妨げるかを確認できませんでした。",
  en: "Whether the banner keeps the page from being read could not be seen.",
}
const none: Observation["message"] = {
  ja: "同意しなければ閲覧できない画面は観測していません。",
  en: "No banner was seen that lets nothing be read without agreeing.",
}
