import type { Facts } from "../facts/facts.ts"
import { type InState, inState, sendsIn } from "../facts/states/after-choice.ts"
import type { Observation, Rule } from "./rule.ts"

/**
 * 法第27条の12第4号イ: the measure stops (1) the sending or (2) the use of what was sent. Sends that go on are a stop of use
 * or no stop: from outside the two look the same, so a person must judge. It weighs more where the operator declares
 * that its measure stops the sending.
 */
export const rule: Rule = {
  id: "opt-out-without-effect",
  title: { ja: "オプトアウトの操作後も観測された送信", en: "Sent after opting out" },
  basis: "statute",
  article: "27-12-4-i",
  severity: "low",
  needs: ["visits"],
  check: (facts) => inState("opted-out", facts).flatMap((one) => observe(one, facts)),
}

function observe(one: InState, facts: Facts): Observation[] {
  const { seen, assessment } = one
  const subject = assessment.id
  const evidence = sendsIn("opted-out", one, facts)
  if (seen.seen > 0 && isBeside(one, facts))
    return [{ outcome: "unknown", subject, message: beside(one), evidence, severity: "info" }]
  if (seen.seen > 0) {
    return [{ outcome: "review", subject, message: after(one, facts), evidence, ...weight(one, facts) }]
  }
  if (seen.change === "cannot-tell" || seen.certainty === "review")
    return [{ outcome: "unknown", subject, message: open(one), evidence: [], severity: "info" }]
  return [{ outcome: "pass", subject, message: none(one), evidence: assessment.sends }]
}

/** What the notice offers for it is somebody else's page, and those are operated only by declared steps. */
function isBeside({ assessment }: InState, { choices }: Facts): boolean {
  const bySteps = choices.some(({ run, foundBy }) => run === "opt-out" && foundBy === "steps")
  return assessment.optOut?.onlyOthersPages === true && !bySteps
}

function beside({ label }: InState): Observation["message"] {
  return {
    ja: `${label}のオプトアウトとして案内されているのは他社のページで、当ツールは操作していません。その効果は確認していません。`,
    en: `What the notice offers for opting out of ${label} is somebody else's page, which was not operated: its effect was not seen.`,
  }
}

/** Only destinations for which opting out is offered are meant to end with it. */
function weight({ assessment }: InState, { optOutStops }: Facts): Pick<Observation, "severity"> {
  if (assessment.optOut === undefined) return { severity: "info" }
  if (optOutStops === "send") return { severity: "medium" }
  return optOutStops === "use" ? { severity: "info" } : {}
}

function after({ assessment, label, share }: InState, { optOutStops }: Facts): Observation["message"] {
  const offered = assessment.optOut === undefined ? "not-offered" : "none"
  const declared = {
    send: {
      ja: "送信を停止するとの申告と異なる観測で、人の判断が必要です。",
      en: "That differs from the declared stop of sending; a person must judge.",
    },
    use: {
      ja: "利用を停止するとの申告があります。操作した利用者については、本文（通知・公表）又は他の号によるかは人の判断が必要です。",
      en: "A stop of use is declared. Whether the notice or another item covers who opted out, a person must judge.",
    },
    "not-offered": {
      ja: "この送信先のオプトアウトの案内は公表に確認できず、操作がこの送信先に及ぶものかは、人の判断が必要です。",
      en: "The notice was not seen to offer opting out of it; whether the measure is meant to reach it, a person must judge.",
    },
    none: {
      ja: "利用を停止する措置か、効果のない措置かは、外からは判別できません。人の判断が必要です。",
      en: "Whether the measure stops the use or nothing cannot be told from outside; a person must judge.",
    },
  }[optOutStops ?? offered]
  return {
    ja: `オプトアウトの操作後も${label}への送信を観測しました（${share} 回の訪問）。${declared.ja}`,
    en: `Sends to ${label} were seen after opting out (${share} visits). ${declared.en}`,
  }
}

function open({ label, share }: InState): Observation["message"] {
  return {
    ja: `オプトアウトの操作が${label}への送信に及ぶかを確認できませんでした（観測 ${share} 回）。`,
    en: `Whether opting out has an effect on ${label} could not be told (seen in ${share} visits).`,
  }
}

function none({ label, share }: InState): Observation["message"] {
  return {
    ja: `オプトアウトの操作後の${label}への送信は、本観測では確認していません（${share} 回の訪問）。`,
    en: `No send to ${label} after opting out was observed (${share} visits).`,
  }
}
