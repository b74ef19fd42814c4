import { statingNotices } from "../facts/facts.ts"
import type { NoticeManner } from "../facts/manner/notice-manner.ts"
import type { Observation, Rule } from "./rule.ts"

/** No provision asks for a date; it helps to tell whether the notice keeps up with the tags. */
export const rule: Rule = {
  id: "revision-date-unstated",
  title: { ja: "制定日・改定日の記載を確認できず", en: "No date of the notice" },
  basis: "own",
  article: "R29",
  severity: "info",
  needs: ["visits", "notices"],
  check: (facts) => statingNotices(facts).map(({ manner }) => observe(manner)),
}

function observe({ notice, dates }: NoticeManner): Observation {
  const message =
    dates.length > 0
      ? {
          ja: `制定・改定などの日付の記載を確認しました：${dates.join("、")}`,
          en: `The notice gives its dates: ${dates.join(", ")}`,
        }
      : {
          ja: "制定・改定などの日付の記載を確認できませんでした（参考情報。法令上の記載事項ではありません）。",
          en: "No date of making or revision was found (for information; no provision asks for one).",
        }
  return { outcome: dates.length > 0 ? "pass" : "review", subject: notice, message, evidence: [] }
}
