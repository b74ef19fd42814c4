import { statingNotices } from "../facts/facts.ts"
import type { NoticeManner } from "../facts/manner/notice-manner.ts"
import type { Observation, Rule } from "./rule.ts"

/** Characters of a sentence beyond which it is hard to read. Own threshold. */
const longest = 120

/** 施行規則第22条の2の28第1項第1号: 平易な表現. What is plain a person judges; length only points to where to look. */
export const rule: Rule = {
  id: "notice-wording-hard",
  title: { ja: "長い文のある記載", en: "Entries with long sentences" },
  basis: "own",
  article: "R28-1-1",
  severity: "info",
  needs: ["visits", "notices"],
  check: (facts) => statingNotices(facts).map(({ manner }) => observe(manner)),
}

function observe({ notice, entries }: NoticeManner): Observation {
  const evidence = entries
    .filter(({ longestSentence }) => longestSentence > longest)
    .map(({ entry }) => entry)
  if (evidence.length === 0) return { outcome: "pass", subject: notice, message: short, evidence }
  const message = {
    ja: `1文が${longest}字を超える記載が${evidence.length}件あります（当ツールの基準による参考情報）。`,
    en: `${evidence.length} entries have a sentence of more than ${longest} characters (for information, own measure).`,
  }
  return { outcome: "review", subject: notice, message, evidence }
}

const short: Observation["message"] = {
  ja: `1文が${longest}字を超える記載は確認していません（当ツールの基準）。`,
  en: `No entry has a sentence of more than ${longest} characters (own measure).`,
}
