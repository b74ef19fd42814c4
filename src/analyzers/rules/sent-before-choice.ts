import type { Facts } from "../facts/facts.ts"
import { type InState, inState, sendsIn } from "../facts/states/after-choice.ts"
import type { Observation, Rule } from "./rule.ts"

/**
 * 法第27条の12第3号: 利用者が同意している情報. What leaves before any choice cannot rest on consent; it needs the notice or
 * another item. A service whose notice states it asks for no consent at all, so this never fails and asks for no banner.
 */
export const rule: Rule = {
  id: "sent-before-choice",
  title: { ja: "選択前から観測された送信", en: "Sent before any choice" },
  basis: "statute",
  article: "27-12-3",
  severity: "low",
  needs: ["visits"],
  check: (facts) =>
    asksForConsent(facts) ? inState("no-choice", facts).map((one) => observe(one, facts)) : [],
}

function asksForConsent({ choices }: Facts): boolean {
  return choices.some(({ found, kind = "asks" }) => found && (kind === "asks" || kind === "wall"))
}

function observe(one: InState, facts: Facts): Observation {
  const { seen, assessment } = one
  const subject = assessment.id
  if (seen.visits === 0)
    return { outcome: "unknown", subject, message: notSeen(one), evidence: [], severity: "info" }
  if (seen.seen === 0) return { outcome: "pass", subject, message: none(one), evidence: assessment.sends }
  const light = one.stated || seen.categories.length === 0
  return {
    outcome: "review",
    subject,
    message: before(one, deniedPings(one, facts)),
    evidence: sendsIn("no-choice", one, facts),
    ...(light ? { severity: "info" as const } : {}),
  }
}

/** Google's consent mode sends with storage denied (`gcs=G100`): a send like any other. */
function deniedPings(one: InState, facts: Facts): number {
  const ids = new Set(sendsIn("no-choice", one, facts))
  return facts.sends.filter(({ id, url }) => ids.has(id) && /[?&]gcs=G100\b/.test(url)).length
}

function before({ label, share }: InState, pings: number): Observation["message"] {
  const denied = {
    ja: pings === 0 ? "" : `同意モードが拒否を示す信号（gcs=G100）を付けた${pings}件も送信に当たります。`,
    en:
      pings === 0
        ? ""
        : ` ${pings} of them carry a consent signal of denial (gcs=G100); they are sends all the same.`,
  }
  return {
    ja: `${label}への送信を選択前から観測しました（${share} 回の訪問）。この送信は第3号（同意）によるものとは認めにくく、本文（通知・公表）又は他の号によるかは人の判断が必要です。${denied.ja}`,
    en: `Sends to ${label} were seen before any choice (${share} visits). They can hardly rest on item 3 (consent); whether the notice or another item covers them, a person must judge.${denied.en}`,
  }
}

function none({ label, share }: InState): Observation["message"] {
  return {
    ja: `選択前の${label}への送信は、本観測では確認していません（${share} 回の訪問）。`,
    en: `No send to ${label} before a choice was observed (${share} visits).`,
  }
}

function notSeen({ label }: InState): Observation["message"] {
  return {
    ja: `選択前に${label}への送信があるかを確認できませんでした。`,
    en: `Whether anything is sent to ${label} before a choice could not be seen.`,
  }
}
