import { type Facts, statingNotices } from "../facts/facts.ts"
import type { Observation, Rule } from "./rule.ts"

/**
 * 法第27条の12本文: あらかじめ. A scan sees one moment: that the notice could be reached then. Whether it stood there before
 * the first send ever left, and before a new tag came, no scan can show.
 */
export const rule: Rule = {
  id: "notice-not-prior",
  title: { ja: "送信前からの公表を確認できず", en: "Notice not seen to stand before the send" },
  basis: "statute",
  article: "27-12",
  severity: "info",
  needs: ["visits", "notices", "pages"],
  check: (facts) => observe(facts),
}

function observe(facts: Facts): Observation[] {
  const published = statingNotices(facts).filter(({ notice }) => notice.mode === "publication")
  if (published.length === 0) return []
  const reached = published.filter(({ notice }) => notice.reach.some(({ steps }) => steps !== null))
  const evidence = (reached.length > 0 ? reached : published).map(({ notice }) => notice.id)
  const subject = facts.target.url
  return reached.length > 0
    ? [{ outcome: "pass", subject, message: reachable, evidence }]
    : [{ outcome: "review", subject, message: notReached, evidence }]
}

const reachable: Observation["message"] = {
  ja: "観測した時点で公表に到達できました。送信の開始前から公表されていたかは、本観測では確認できません。",
  en: "The notice could be reached at the time of the scan. Whether it stood there before sending began, a scan cannot show.",
}
const notReached: Observation["message"] = {
  ja: "観測した時点で公表への到達経路を確認できず、送信前に知り得たかは人の判断が必要です。",
  en: "No way to the notice was seen at the time of the scan; whether it could be known before the send, a person must judge.",
}
