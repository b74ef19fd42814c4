import type { Facts, UnreadNotice } from "../facts/facts.ts"
import type { Observation, Rule } from "./rule.ts"

/** Codes of documents that ask who the visitor is before they show anything. */
const asksWho = /log-?in|sign-?in|auth/i

/** 施行規則第22条の2の28第1項第3号: easy to check, which a notice for members only is not for others. */
export const rule: Rule = {
  id: "notice-behind-log-in",
  title: {
    ja: "公表の可能性がある文書がログインを求める",
    en: "A document that may be the notice asks for a log-in",
  },
  basis: "ordinance",
  article: "R28-1-3",
  severity: "medium",
  needs: ["visits"],
  check: (facts) => (facts.unread.length > 0 ? facts.unread.map(observe) : open(facts)),
}

function observe({ url, code }: UnreadNotice): Observation {
  return asksWho.test(code)
    ? { outcome: "review", subject: url, message: closed, evidence: [url] }
    : { outcome: "unknown", subject: url, message: notOpened, evidence: [url], severity: "info" }
}

function open({ notices }: Facts): Observation[] {
  return notices.map(({ id }) => ({ outcome: "pass", subject: id, message: readable, evidence: [id] }))
}

const closed: Observation["message"] = {
  ja: "公表の可能性がある文書がログインを求めたため、読み取れませんでした。ログインせずに確認できる公表の有無は、人の判断が必要です。",
  en: "A document that may be the notice asked for a log-in. Whether there is one that all visitors can read, a person must judge.",
}
const notOpened: Observation["message"] = {
  ja: "公表の可能性がある文書を読み取れず、ログインの要否を確認できませんでした。",
  en: "A document that may be the notice could not be read, nor whether it asks for a log-in.",
}
const readable: Observation["message"] = {
  ja: "ログインせずに公表を読み取れました。",
  en: "The notice could be read without a log-in.",
}
