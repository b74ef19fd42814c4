import type { Facts } from "../facts/facts.ts"
import type { Observation, Rule } from "./rule.ts"

/** 法第27条の12本文: the items must be notified or put where the user can easily know them. */
export const rule: Rule = {
  id: "notice-missing",
  title: { ja: "通知・公表を確認できず", en: "No notice found" },
  basis: "statute",
  article: "27-12",
  severity: "high",
  needs: ["visits"],
  check: (facts) => [observe(facts)],
}

function observe({ assessments, notices, unread, target }: Facts): Observation {
  const needing = assessments.filter(({ need }) => need === "main")
  const subject = target.url
  const evidence = needing.map(({ id }) => id)
  if (notices.some(({ entries }) => entries.length > 0))
    return found(
      notices.map(({ id }) => id),
      subject,
    )
  if (needing.length === 0) return nothingNeeded(subject)
  if (unread.length > 0)
    return notRead(
      unread.map(({ url }) => url),
      subject,
    )
  return {
    outcome: "fail",
    subject,
    message: {
      ja: `通知・公表を要する可能性のある送信先が${needing.length}件観測されましたが、外部送信に関する通知・公表を確認できませんでした。`,
      en: `${needing.length} destinations that need a notice were observed, but no notice about external transmission was found.`,
    },
    evidence,
  }
}

function found(evidence: readonly string[], subject: string): Observation {
  const message = {
    ja: "外部送信に関する通知・公表の記載を確認しました。",
    en: "A notice about external transmission was found.",
  }
  return { outcome: "pass", subject, message, evidence }
}

function nothingNeeded(subject: string): Observation {
  const message = {
    ja: "本観測では、通知・公表を要する送信を確認していません。",
    en: "No send that needs a notice was observed.",
  }
  return { outcome: "not-applicable", subject, message, evidence: [] }
}

function notRead(evidence: readonly string[], subject: string): Observation {
  const message = {
    ja: "通知・公表の可能性がある文書を読み取れなかったため、有無を確認できませんでした。",
    en: "A document that may be the notice could not be read, so its existence could not be settled.",
  }
  return { outcome: "unknown", subject, message, evidence }
}
