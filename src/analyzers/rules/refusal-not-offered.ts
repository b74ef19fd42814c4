import type { Facts } from "../facts/facts.ts"
import { seenBanner } from "../facts/states/seen-banner.ts"
import type { Observation, Rule } from "./rule.ts"

/** A note only: no text asks for a button to refuse with, nor for a banner. */
export const rule: Rule = {
  id: "refusal-not-offered",
  title: { ja: "拒否の方法を観測していない", en: "No way to refuse was seen" },
  basis: "own",
  article: "27-12-3",
  severity: "info",
  needs: ["visits"],
  check,
}

function check({ choices, knowledge, target }: Facts): Observation[] {
  const banner = seenBanner(choices, knowledge.vocabulary)
  if (banner === undefined || !(banner.kinds.has("asks") || banner.kinds.has("wall"))) return []
  const one = { subject: target.url, evidence: banner.visits }
  if (banner.rejectLayer !== undefined)
    return [{ ...one, outcome: "pass", message: offered(banner.rejectLayer) }]
  return banner.settingsUnseen
    ? [{ ...one, outcome: "unknown", message: unseen }]
    : [{ ...one, outcome: "review", message: notOffered }]
}

function offered(presses: number): Observation["message"] {
  return presses === 0
    ? { ja: "同意の画面に、拒否の選択肢を観測しました。", en: "The banner offers a way to refuse." }
    : {
        ja: `同意の画面から${presses}回の操作の先に、拒否の選択肢を観測しました。`,
        en: `A way to refuse is offered after ${presses} press${presses === 1 ? "" : "es"} in the banner.`,
      }
}

const unseen: Observation["message"] = {
  ja: "同意の画面の設定を開けなかったため、拒否の選択肢の有無を確認できませんでした。",
  en: "The banner's settings were not opened, so whether refusing is offered could not be seen.",
}
const notOffered: Observation["message"] = {
  ja: "同意を求める画面に、拒否の選択肢を観測していません（参考。法令は拒否のボタンの設置を定めていません）。",
  en: "The banner asks for consent and no way to refuse was seen (a note: the law asks for no such button).",
}
