import type { Facts } from "../facts/facts.ts"
import { seenBanner } from "../facts/states/seen-banner.ts"
import type { Observation, Rule } from "./rule.ts"

/** A choice made for the user beforehand. No text forbids it; in practice it is no act of the user's (法第27条の12第3号). */
export const rule: Rule = {
  id: "pre-ticked-choice",
  title: { ja: "あらかじめ選択された同意の設定", en: "Choices ticked beforehand" },
  basis: "practice",
  article: "27-12-3",
  severity: "info",
  needs: ["visits"],
  check,
}

function check({ choices, knowledge, target }: Facts): Observation[] {
  const banner = seenBanner(choices, knowledge.vocabulary)
  if (banner === undefined || !(banner.hasToggles || banner.settingsUnseen)) return []
  const one = { subject: target.url, evidence: banner.visits }
  if (banner.ticked.length > 0) return [{ ...one, outcome: "review", message: ticked(banner.ticked) }]
  return banner.settingsUnseen
    ? [{ ...one, outcome: "unknown", message: unseen }]
    : [{ ...one, outcome: "pass", message: none }]
}

function ticked(labels: readonly string[]): Observation["message"] {
  return {
    ja: `選択の画面に、あらかじめオンになっている設定を観測しました：${labels.join("、")}。そのまま保存された場合に同意といえるかは人の判断が必要です。`,
    en: `In the banner these choices are on beforehand: ${labels.join(", ")}. Whether saving them unmoved is consent, a person must judge.`,
  }
}

const unseen: Observation["message"] = {
  ja: "選択の画面の設定を開けなかったため、既定の状態を確認できませんでした。",
  en: "The banner's settings were not opened, so what is on beforehand could not be seen.",
}
const none: Observation["message"] = {
  ja: "変更できる設定に、あらかじめオンになっているものは観測していません。",
  en: "No choice that can be changed was seen to be on beforehand.",
}
