import type { Facts } from "../facts/facts.ts"
import type { Assessment } from "../result.ts"
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

function observe({ assessments, notices, unread, searchComplete, target }: Facts): Observation {
  const needing = assessments.filter(({ need }) => need === "main")
  const perhaps = assessments.filter(({ need }) => need === "maybe")
  const subject = target.url
  if (notices.some(({ entries }) => entries.length > 0))
    return found(
      notices.map(({ id }) => id),
      subject,
    )
  if (needing.length + perhaps.length === 0) return nothingNeeded(subject)
  if (!searchComplete)
    return notRead(
      unread.map(({ url }) => url),
      target,
    )
  const absent = needing.filter(({ verdict }) => verdict === "absent")
  return absent.length > 0 ? missing(absent, subject) : forAPerson([...needing, ...perhaps], subject)
}

function missing(absent: readonly Assessment[], subject: string): Observation {
  return {
    outcome: "fail",
    subject,
    message: {
      ja: `通知・公表を要する可能性のある送信先が${absent.length}件観測されましたが、外部送信に関する通知・公表を確認できませんでした。`,
      en: `${absent.length} destinations that may need a notice were observed, but no notice about external transmission was found.`,
    },
    evidence: absent.map(({ id }) => id),
  }
}

/** Only sends that may be necessary, mere metadata, chained tags or parties that are not settled. */
function forAPerson(observed: readonly Assessment[], subject: string): Observation {
  return {
    outcome: "review",
    subject,
    message: {
      ja: `外部送信に関する通知・公表を確認できませんでした。観測された送信先${observed.length}件に通知・公表を要するかは、人の判断が必要です。`,
      en: `No notice about external transmission was found. Whether the ${observed.length} destinations observed need one, a person must judge.`,
    },
    evidence: observed.map(({ id }) => id),
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

function notRead(evidence: readonly string[], { url, kind }: Facts["target"]): Observation {
  const message = kind === "har" && evidence.length === 0 ? notNamed : notAllRead
  return { outcome: "unknown", subject: url, message, evidence }
}

const notAllRead: Observation["message"] = {
  ja: "通知・公表の可能性がある文書をすべては読み取れなかったため、有無を確認できませんでした。",
  en: "Not every document that may be the notice could be read, so its existence could not be settled.",
}
const notNamed: Observation["message"] = {
  ja: "記録ファイルからは通知・公表を探せないため、有無を確認できませんでした（--notice で指定すると照合します）。",
  en: "A recording shows no notice, so its existence could not be settled (one given with --notice is read).",
}
