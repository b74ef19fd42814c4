import type { Override } from "../../crawler/evidence.ts"
import { type Facts, labelOf } from "../facts/facts.ts"
import type { Observation, Rule } from "./rule.ts"

/** An operator's judgement of something that was not observed: it changed nothing, and its id may be misspelt. */
export const rule: Rule = {
  id: "override-not-observed",
  title: { ja: "運営者の判断の対象を確認していない", en: "Override of what was not observed" },
  basis: "own",
  article: "27-12",
  severity: "info",
  needs: ["visits"],
  check: (facts) =>
    facts.overrides
      .filter((override) => !isObserved(override, facts))
      .map((override) => observe(override, facts)),
}

function isObserved({ destination, category }: Override, { assessments }: Facts): boolean {
  const received = assessments.find((assessment) => assessment.destination === destination)?.information ?? []
  return category === undefined ? received.length > 0 : received.some((one) => one.category === category)
}

function observe(override: Override, { knowledge, destinations, target }: Facts): Observation {
  const { destination, category } = override
  const seen = destinations.find(({ id }) => id === destination)
  const known = category === undefined ? undefined : knowledge.information.categories[category]
  const to = seen ? labelOf(seen) : destination
  const unknown = category !== undefined && known === undefined
  const what = {
    ja: category === undefined ? "" : `の「${known?.ja ?? category}」`,
    en: category === undefined ? "" : ` (${known?.en ?? category})`,
  }
  return {
    outcome: "review",
    subject: seen?.id ?? target.url,
    message: {
      ja: `設定の overrides にある ${to}${what.ja}への送信は、本観測では確認していません。${unknown ? "この区分のIDは当ツールにありません。" : ""}`,
      en: `The override of ${to}${what.en} met nothing: no such send was observed.${unknown ? " There is no category of that id." : ""}`,
    },
    evidence: [],
  }
}
