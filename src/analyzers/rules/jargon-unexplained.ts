import { statingNotices } from "../facts/facts.ts"
import type { NoticeManner } from "../facts/manner/notice-manner.ts"
import type { Observation, Rule } from "./rule.ts"

/** Terms named in the message, at most. */
const mostNamed = 8

/** 施行規則第22条の2の28第1項第1号: 専門用語を避け. The list of terms is our own; most notices have some, so it is a note. */
export const rule: Rule = {
  id: "jargon-unexplained",
  title: { ja: "説明のない専門用語", en: "Technical terms without an explanation" },
  basis: "ordinance",
  article: "R28-1-1",
  severity: "info",
  needs: ["visits", "notices"],
  check: (facts) => statingNotices(facts).map(({ manner }) => observe(manner)),
}

function observe({ notice, entries }: NoticeManner): Observation {
  const terms = [...new Set(entries.flatMap(({ jargon }) => jargon))]
  const evidence = entries.filter(({ jargon }) => jargon.length > 0).map(({ entry }) => entry)
  if (terms.length === 0) return { outcome: "pass", subject: notice, message: plain, evidence }
  const named = terms.slice(0, mostNamed)
  const message = {
    ja: `説明を確認できない専門用語：${named.join("、")}（当ツールの語の一覧による参考情報）`,
    en: `Technical terms without an explanation in the notice: ${named.join(", ")} (for information, by this tool's own list)`,
  }
  return { outcome: "review", subject: notice, message, evidence }
}

const plain: Observation["message"] = {
  ja: "当ツールの一覧にある専門用語で、説明のないものは確認していません。",
  en: "No technical term of this tool's own list was found without an explanation.",
}
