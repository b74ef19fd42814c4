import { type Facts, labelOf } from "../facts/facts.ts"
import type { Assessment, Destination, Send } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

/** 施行規則第22条の2の29第1号: the content of the information that is sent must be stated. */
export const rule: Rule = {
  id: "undisclosed-information",
  title: { ja: "送信される情報の一部の記載を確認できず", en: "Information not stated" },
  basis: "ordinance",
  article: "R29-1",
  severity: "medium",
  needs: ["visits"],
  check: (facts) => facts.assessments.flatMap((assessment) => observe(assessment, facts)),
}

function observe(assessment: Assessment, facts: Facts): Observation[] {
  const destination = facts.destinations.find(({ id }) => id === assessment.destination)
  const hasEntry = assessment.statement === "full" || assessment.statement === "part"
  if (!destination || assessment.need !== "main" || !hasEntry) return []
  const missing = assessment.information
    .filter(({ stated }) => stated === "no")
    .map(({ category }) => category)
  const unread = missing.length === 0 ? unreadOf(assessment, facts) : []
  if (unread.length > 0)
    return [
      {
        outcome: "unknown",
        subject: assessment.id,
        message: notAllRead(destination, unread),
        evidence: unread,
      },
    ]
  const outcome = outcomeOf(assessment, missing)
  const names = missing.map((category) => facts.knowledge.information.categories[category])
  const message = messageOf(destination, {
    ja: names.map((name, at) => name?.ja ?? missing[at]).join("、"),
    en: names.map((name, at) => name?.en ?? missing[at]).join(", "),
  })
  return [
    {
      outcome,
      subject: assessment.id,
      message: message[missing.length === 0 ? "all" : "some"],
      evidence: assessment.sends,
      ...(destination.chainedOnly ? { severity: "low" as const } : {}),
    },
  ]
}

/**
 * Sends whose content was not seen or not understood: what they carried may be stated or not. Bodies that only the wire
 * lacks (sends while a page is left) are counted with the visit.
 */
function unreadOf({ sends }: Assessment, facts: Facts): readonly string[] {
  const own = new Set(sends)
  return facts.sends.filter((send) => own.has(send.id) && isUnread(send)).map(({ id }) => id)
}

function isUnread({ body, seenBy }: Send): boolean {
  return body === "undecoded" || (body === "unseen" && seenBy.some((witness) => witness !== "wire"))
}

function notAllRead(destination: Destination, unread: readonly string[]): Observation["message"] {
  const label = labelOf(destination)
  return {
    ja: `${label}への送信のうち読み取れた情報の記載は確認しましたが、${unread.length}件は内容を読み取れず、その情報の記載は確認できていません。`,
    en: `What was read of the sends to ${label} is stated; the content of ${unread.length} of them could not be read, so whether all of it is stated is not known.`,
  }
}

/** Information that only a parameter's name speaks of, or that the tool itself caused, is for a person. */
function outcomeOf({ verdict, reasons }: Assessment, missing: readonly string[]): Observation["outcome"] {
  if (missing.length === 0) return "pass"
  const firm = missing.some((category) => reasons.includes(`information-missing: ${category}`))
  return verdict === "partial" && firm ? "fail" : "review"
}

function messageOf(destination: Destination, missing: { ja: string; en: string }) {
  const label = labelOf(destination)
  return {
    all: {
      ja: `${label}に送信される情報の記載を確認しました。`,
      en: `The information sent to ${label} is stated.`,
    },
    some: {
      ja: `${label}の記載に、観測された次の情報を確認できませんでした：${missing.ja}`,
      en: `The entry for ${label} does not state what was observed: ${missing.en}`,
    },
  }
}
