import type { Facts } from "../facts/facts.ts"
import type { Notice } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

/** An entry whose destination was not observed. Stating more than is sent is no fault; rotating tags are common. */
export const rule: Rule = {
  id: "stale-notice-entry",
  title: { ja: "本観測では送信を確認していない記載", en: "Stated but not observed" },
  basis: "own",
  article: "R29",
  severity: "info",
  needs: ["visits", "notices"],
  check: (facts) =>
    facts.notices.flatMap((notice) => notice.entries.flatMap((entry) => observe(entry, notice, facts))),
}

function observe(entry: Notice["entries"][number], notice: Notice, facts: Facts): Observation[] {
  const observed = entry.destinations.some((id) =>
    facts.destinations.some((destination) => destination.id === id),
  )
  if (observed || entry.status !== "current") return []
  const name = [entry.operator, entry.service].filter(Boolean).join("・") || entry.quote.slice(0, 30)
  return [
    {
      outcome: "review",
      subject: entry.id,
      message: {
        ja: `「${name}」の記載がありますが、本観測では送信を確認していません。`,
        en: `“${name}” is stated, but no send to it was observed.`,
      },
      evidence: [notice.id],
    },
  ]
}
