import type { Facts } from "../facts/facts.ts"
import { type InState, inState, sendsIn } from "../facts/states/after-choice.ts"
import type { Observation, Rule } from "./rule.ts"

/**
 * 法第27条の12第3号: who has refused has not agreed. What is sent all the same needs the notice or another item; where the
 * notice states it, refusing is beside the law, and this is for information.
 */
export const rule: Rule = {
  id: "refusal-without-effect",
  title: { ja: "拒否の操作後も観測された送信", en: "Sent after a refusal" },
  basis: "statute",
  article: "27-12-3",
  severity: "medium",
  needs: ["visits"],
  check: (facts) => inState("refused", facts).flatMap((one) => observe(one, facts)),
}

function observe(one: InState, facts: Facts): Observation[] {
  const { seen, assessment } = one
  const subject = assessment.id
  if (seen.seen > 0) {
    const light = one.stated || seen.categories.length === 0
    const evidence = sendsIn("refused", one, facts)
    return [
      { outcome: "review", subject, message: after(one), evidence, ...(light ? { severity: "info" } : {}) },
    ]
  }
  if (seen.visits === 0 || seen.certainty === "review")
    return [{ outcome: "unknown", subject, message: open(one), evidence: [], severity: "info" }]
  return [{ outcome: "pass", subject, message: none(one), evidence: assessment.sends }]
}

function after({ label, share }: InState): Observation["message"] {
  return {
    ja: `拒否の操作後も${label}への送信を観測しました（${share} 回の訪問）。この送信は第3号（同意）によるものとは認めにくく、本文（通知・公表）又は他の号によるかは人の判断が必要です。`,
    en: `Sends to ${label} were seen after refusing (${share} visits). They can hardly rest on item 3 (consent); whether the notice or another item covers them, a person must judge.`,
  }
}

function open({ label, share }: InState): Observation["message"] {
  return {
    ja: `拒否の操作が${label}への送信に及ぶかを確認できませんでした（観測 ${share} 回。差が偶然によるものかを見分けられません）。`,
    en: `Whether refusing has an effect on ${label} could not be told (seen in ${share} visits; the difference may be chance).`,
  }
}

function none({ label, share }: InState): Observation["message"] {
  return {
    ja: `拒否の操作後の${label}への送信は、本観測では確認していません（${share} 回の訪問）。`,
    en: `No send to ${label} after refusing was observed (${share} visits).`,
  }
}
