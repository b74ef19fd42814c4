import type { Facts } from "../facts/facts.ts"
import { type InState, inState, sendsIn } from "../facts/states/after-choice.ts"
import type { Observation, Rule } from "./rule.ts"

/** The law does not speak of taking consent back; that it then ends is practice. For information where the notice states it. */
export const rule: Rule = {
  id: "withdrawal-without-effect",
  title: { ja: "同意の撤回後も観測された送信", en: "Sent after the consent was withdrawn" },
  basis: "practice",
  article: "27-12-3",
  severity: "low",
  needs: ["visits"],
  check: (facts) => inState("withdrawn", facts).flatMap((one) => observe(one, facts)),
}

function observe(one: InState, facts: Facts): Observation[] {
  const { seen, assessment } = one
  const subject = assessment.id
  if (seen.seen > 0) {
    const light = one.stated || seen.categories.length === 0
    const evidence = sendsIn("withdrawn", one, facts)
    return [
      { outcome: "review", subject, message: after(one), evidence, ...(light ? { severity: "info" } : {}) },
    ]
  }
  if (seen.change === "cannot-tell" || seen.certainty === "review")
    return [{ outcome: "unknown", subject, message: open(one), evidence: [], severity: "info" }]
  return [{ outcome: "pass", subject, message: none(one), evidence: assessment.sends }]
}

function after({ label, share }: InState): Observation["message"] {
  return {
    ja: `同意を撤回する操作後も${label}への送信を観測しました（${share} 回の訪問）。撤回の効果は人の判断が必要です。`,
    en: `Sends to ${label} were seen after the consent was withdrawn (${share} visits). What the withdrawal changes, a person must judge.`,
  }
}

function open({ label, share }: InState): Observation["message"] {
  return {
    ja: `同意の撤回が${label}への送信に及ぶかを確認できませんでした（観測 ${share} 回）。`,
    en: `Whether withdrawing has an effect on ${label} could not be told (seen in ${share} visits).`,
  }
}

function none({ label, share }: InState): Observation["message"] {
  return {
    ja: `同意の撤回後の${label}への送信は、本観測では確認していません（${share} 回の訪問）。`,
    en: `No send to ${label} after the consent was withdrawn was observed (${share} visits).`,
  }
}
