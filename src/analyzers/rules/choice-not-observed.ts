import type { Facts } from "../facts/facts.ts"
import { type AskedRun, askedRuns } from "../facts/states/asked-runs.ts"
import { seenBanner } from "../facts/states/seen-banner.ts"
import type { Observation, Rule } from "./rule.ts"

const runs: Readonly<Partial<Record<AskedRun["run"], Observation["message"]>>> = {
  accept: { ja: "同意の操作の後", en: "after accepting" },
  reject: { ja: "拒否の操作の後", en: "after refusing" },
  close: { ja: "閉じる操作の後", en: "after closing" },
  withdraw: { ja: "同意の撤回の後", en: "after withdrawing the consent" },
  "opt-out": { ja: "オプトアウトの操作の後", en: "after opting out" },
  gpc: { ja: "GPC信号を付けた状態", en: "with the GPC signal" },
}

/** What the page does not offer, so that nobody could choose it: no gap in the observation. */
const notOffered: Readonly<Record<string, Observation["message"]>> = {
  "no-banner": { ja: "選択の画面を観測していないため", en: "no banner was seen" },
  "no-accept-button": { ja: "同意するためのボタンを観測していないため", en: "no button to accept was seen" },
  "no-reject-button": { ja: "拒否するためのボタンを観測していないため", en: "no button to refuse was seen" },
  wall: {
    ja: "同意のほかに選べるものを観測していないため",
    en: "nothing but accepting was seen to be offered",
  },
  "no-way-back": { ja: "同意を撤回する方法を観測していないため", en: "no way to withdraw was seen" },
  "no-opt-out": {
    ja: "操作できるオプトアウトを観測していないため",
    en: "no opting-out that can be operated was seen",
  },
}

/**
 * A state that was to be observed and was not, or that a banner offers and nobody asked to observe: what is sent in it is
 * unknown, never clean.
 */
export const rule: Rule = {
  id: "choice-not-observed",
  title: { ja: "選択の後の状態を確認できず", en: "A state of choice was not observed" },
  basis: "own",
  article: "27-12",
  severity: "medium",
  needs: ["visits"],
  check: (facts) => {
    const asked = askedRuns(facts)
    if (asked.length === 0) return notAsked(facts)
    const missed = asked.filter(({ reached }) => !reached)
    if (missed.length === 0) return [allReached(asked, facts)]
    const byReason = Map.groupBy(missed, ({ reasons }) => reasons.join(", "))
    return [...byReason].map(([, all]) => observe(all, facts))
  },
}

/** Behind a wall hardly anything is seen without agreeing; any other banner leaves what is sent before it. */
function notAsked({ choices, knowledge, target }: Facts): Observation[] {
  const banner = seenBanner(choices, knowledge.vocabulary)
  if (banner === undefined) return []
  return [
    {
      outcome: "unknown",
      subject: target.url,
      message: {
        ja: "選択の画面を観測しましたが、同意・拒否などの操作をしていないため、その後の送信は観測していません（観測する状態を指定すると確認できます）。",
        en: "A banner was seen and nothing chosen in it, so what is sent after a choice was not observed. It is when states of choice are asked for.",
      },
      evidence: banner.visits,
      ...(banner.kinds.has("wall") ? {} : { severity: "info" }),
    },
  ]
}

function observe(missed: readonly AskedRun[], { target }: Facts): Observation {
  const reasons = missed[0]?.reasons ?? []
  const words = reasons.map((code) => notOffered[code] ?? failed(code))
  const info = reasons.every((code) => code in notOffered) ? ({ severity: "info" } as const) : {}
  const names = missed.map(({ run }) => runs[run] ?? { ja: run, en: run })
  return {
    outcome: "unknown",
    subject: target.url,
    message: {
      ja: `次の状態での送信を確認できませんでした：${names.map(({ ja }) => ja).join("、")}（${words.map(({ ja }) => ja).join("、")}）。`,
      en: `What is sent could not be seen: ${names.map(({ en }) => en).join(", ")} (${words.map(({ en }) => en).join("; ")}).`,
    },
    evidence: missed.flatMap(({ visits }) => visits),
    ...info,
  }
}

function failed(code: string): Observation["message"] {
  return { ja: `操作又は観測が完了しなかったため：${code}`, en: `it could not be done or observed: ${code}` }
}

function allReached(asked: readonly AskedRun[], { target }: Facts): Observation {
  return {
    outcome: "pass",
    subject: target.url,
    message: {
      ja: "予定した選択の状態をすべて観測しました。",
      en: "Every state of choice that was asked for was observed.",
    },
    evidence: asked.flatMap(({ visits }) => visits),
  }
}
