import type { Facts } from "../facts/facts.ts"
import type { Assessment, Send, StatedInformation } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

/**
 * 法第27条の12本文: the operator's own server too is the equipment of someone other than the user. What goes there
 * and is not seen to be item 1 or item 2 is for a person, as is what could not be read. Request metadata goes with every
 * request and is left out. For information: the notice is judged by what others receive.
 */
export const rule: Rule = {
  id: "self-send-not-covered",
  title: {
    ja: "自社の設備への送信に、第1号・第2号に当たるか確認できない情報",
    en: "Sent to the operator's own equipment, not seen to be item 1 or 2",
  },
  basis: "statute",
  article: "27-12",
  severity: "info",
  needs: ["visits"],
  check: (facts) =>
    facts.assessments.filter(({ need }) => need === "self").map((assessment) => observe(assessment, facts)),
}

function observe(assessment: Assessment, facts: Facts): Observation {
  const { id: subject } = assessment
  const open = assessment.information.filter(isOpen)
  const sends = ownSends(assessment, facts)
  if (open.length > 0) {
    const evidence = sends.filter((send) => carriesAny(send, open)).map(({ id }) => id)
    return { outcome: "review", subject, message: forAPerson(open, facts), evidence }
  }
  const unread = sends.filter(({ body }) => body === "undecoded" || body === "unseen").map(({ id }) => id)
  if (unread.length > 0)
    return { outcome: "review", subject, message: notRead(unread.length), evidence: unread }
  return { outcome: "pass", subject, message: covered, evidence: assessment.sends }
}

function isOpen({ certainty, reason }: StatedInformation): boolean {
  return certainty === "review" && reason !== "request-metadata"
}

function ownSends({ destination }: Assessment, { sends }: Facts): readonly Send[] {
  return sends.filter((send) => send.destination === destination)
}

function carriesAny({ information }: Send, open: readonly StatedInformation[]): boolean {
  return information.some((item) => open.some(({ category }) => category === item.category))
}

function forAPerson(open: readonly StatedInformation[], { knowledge }: Facts): Observation["message"] {
  const names = open.map(
    ({ category }) => knowledge.information.categories[category] ?? { ja: category, en: category },
  )
  return {
    ja: `運営者自身の設備に送信された次の情報が第1号（必要情報）又は第2号（自社の識別符号）に当たるかは、人の判断が必要です：${names.map(({ ja }) => ja).join("、")}`,
    en: `Whether what was sent to the operator's own equipment falls under item 1 or 2, a person must judge: ${names.map(({ en }) => en).join(", ")}`,
  }
}

function notRead(count: number): Observation["message"] {
  return {
    ja: `運営者自身の設備への送信のうち${count}件は中身を読み取れませんでした。第1号（必要情報）又は第2号（自社の識別符号）に当たるかは、人の判断が必要です。`,
    en: `${count} sends to the operator's own equipment could not be read. Whether items 1 or 2 cover them, a person must judge.`,
  }
}

const covered: Observation["message"] = {
  ja: "運営者自身の設備への送信は、観測した範囲では第1号（必要情報）又は第2号（自社の識別符号）に当たる可能性があります（当ツールの整理）。",
  en: "What was seen to go to the operator's own equipment may fall under item 1 or 2 (this tool's own arrangement).",
}
