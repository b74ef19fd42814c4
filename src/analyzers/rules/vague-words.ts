import { statingNotices } from "../facts/facts.ts"
import type { NoticeManner } from "../facts/manner/notice-manner.ts"
import type { Observation, Rule } from "./rule.ts"

/** Desirable in the commentary: no 等 or その他 in place of what is sent. Nearly every notice has some: a note. */
export const rule: Rule = {
  id: "vague-words",
  title: { ja: "「等」「その他」などの包括的な表現", en: "Open-ended words in place of items" },
  basis: "commentary",
  article: "R29-1",
  severity: "info",
  needs: ["visits", "notices"],
  check: (facts) => statingNotices(facts).map(({ manner }) => observe(manner)),
}

function observe({ notice, entries }: NoticeManner): Observation {
  const words = [...new Set(entries.flatMap(({ vague }) => vague))]
  const evidence = entries.filter(({ vague }) => vague.length > 0).map(({ entry }) => entry)
  if (words.length === 0) return { outcome: "pass", subject: notice, message: concrete, evidence }
  const message = {
    ja: `${evidence.length}件の記載に「${words.join("」「")}」の表現があります。できる限り具体的に記載することが望ましいとされています（参考情報）。`,
    en: `${evidence.length} entries use open-ended words (${words.join(", ")}). Stating items concretely is called desirable (for information).`,
  }
  return { outcome: "review", subject: notice, message, evidence }
}

const concrete: Observation["message"] = {
  ja: "記載に「等」「その他」などの表現は確認していません。",
  en: "No open-ended words were found in the entries.",
}
