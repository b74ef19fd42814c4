import type { Facts } from "../facts/facts.ts"
import { type InState, inState, sendsIn } from "../facts/states/after-choice.ts"
import type { Observation, Rule } from "./rule.ts"

/**
 * What begins once the banner is closed or scrolled past, or a banner that takes going on as consent. No text fixes the
 * form of consent; in practice an act of the user's own is expected (法第27条の12第3号).
 */
export const rule: Rule = {
  id: "implied-consent-only",
  title: { ja: "閉じる操作などを同意として扱う送信", en: "Closing or going on taken as consent" },
  basis: "practice",
  article: "27-12-3",
  severity: "low",
  needs: ["visits"],
  check: (facts) => inState("closed", facts).flatMap((one) => observe(one, facts)),
}

function observe(one: InState, facts: Facts): Observation[] {
  const { seen, assessment } = one
  const subject = assessment.id
  const before = assessment.states?.find(({ state }) => state === "no-choice")
  if (before === undefined || before.seen > 0) return []
  if (seen.seen > 0) {
    const light = one.stated ? ({ severity: "info" } as const) : {}
    const evidence = sendsIn("closed", one, facts)
    return [{ outcome: "review", subject, message: implied(one), evidence, ...light }]
  }
  if (seen.visits === 0)
    return [{ outcome: "unknown", subject, message: open(one), evidence: [], severity: "info" }]
  return [{ outcome: "pass", subject, message: none(one), evidence: assessment.sends }]
}

function implied({ label, share }: InState): Observation["message"] {
  return {
    ja: `選択の画面を閉じた後などに${label}への送信が始まるのを観測しました（${share} 回の訪問）。閉じる操作や閲覧の継続を第3号の同意とは認めにくく、人の判断が必要です。`,
    en: `Sends to ${label} began once the banner was closed or scrolled past (${share} visits). That is hardly consent under item 3; a person must judge.`,
  }
}

function open({ label }: InState): Observation["message"] {
  return {
    ja: `閉じる操作の後の${label}への送信を確認できませんでした。`,
    en: `Whether anything is sent to ${label} after closing could not be seen.`,
  }
}

function none({ label, share }: InState): Observation["message"] {
  return {
    ja: `閉じる操作の後の${label}への送信は、本観測では確認していません（${share} 回の訪問）。`,
    en: `No send to ${label} after closing was observed (${share} visits).`,
  }
}
