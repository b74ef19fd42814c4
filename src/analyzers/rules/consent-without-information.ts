import { type Facts, labelOf } from "../facts/facts.ts"
import type { Assessment, ConsentRecord } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

const items = {
  named: { ja: "送信先の名称", en: "who receives it" },
  information: { ja: "送信される情報", en: "the information sent" },
  purpose: { ja: "利用目的", en: "the purpose" },
} as const
type Item = keyof typeof items

/**
 * 法第27条の12第3号, as the guideline commentary reads it: before agreeing the user is given what a notice gives, in the
 * banner or one press away. Neither the item nor 施行規則第22条の2の28 says so of consent; never a failure.
 */
export const rule: Rule = {
  id: "consent-without-information",
  title: { ja: "同意の画面に説明の一部を確認できず", en: "Consent asked for without all of the information" },
  basis: "commentary",
  article: "27-12-3",
  severity: "low",
  needs: ["visits"],
  check: (facts) => facts.assessments.flatMap((assessment) => observe(assessment, facts)),
}

function observe(assessment: Assessment, { destinations, choices }: Facts): Observation[] {
  const { consent, id: subject } = assessment
  const destination = destinations.find(({ id }) => id === assessment.destination)
  if (!destination || destination.party === "self" || consent === undefined) return []
  const label = labelOf(destination)
  const evidence = choices.flatMap(({ found, visit }) => (found && visit !== undefined ? [visit] : []))
  const missing = itemsThat(consent, "no")
  const gated = { label, inPart: isSeenBefore(assessment) }
  if (missing.length > 0) return [{ outcome: "review", subject, message: without(gated, missing), evidence }]
  const open = itemsThat(consent, "cannot-tell")
  return open.length > 0
    ? [{ outcome: "unknown", subject, message: unread(label, open), evidence, severity: "info" }]
    : [{ outcome: "pass", subject, message: whole(label), evidence }]
}

/** Then only some of its information waits for the user to agree. */
function isSeenBefore({ states }: Assessment): boolean {
  return states?.some(({ state, seen }) => state === "no-choice" && seen > 0) ?? false
}

function itemsThat(consent: ConsentRecord, where: ConsentRecord["named"]): readonly Item[] {
  return (["named", "information", "purpose"] as const).filter((item) => consent[item] === where)
}

function listed(missing: readonly Item[]): Observation["message"] {
  return {
    ja: missing.map((item) => items[item].ja).join("、"),
    en: missing.map((item) => items[item].en).join(", "),
  }
}

interface Gated {
  readonly label: string
  readonly inPart: boolean
}

function without({ label, inPart }: Gated, missing: readonly Item[]): Observation["message"] {
  const words = listed(missing)
  const what = inPart
    ? { ja: `${label}に送信される情報の一部は`, en: `Part of the information sent to ${label} was` }
    : { ja: `${label}への送信は`, en: `Sends to ${label} were` }
  return {
    ja: `${what.ja}同意操作の後にのみ観測しましたが、選択の画面とそこから1回の操作で開くものに、次を確認できませんでした：${words.ja}（ガイドライン解説に基づく確認で、結果には含めていません）。`,
    en: `${what.en} seen only after agreeing; the banner and what one press from it opens do not state: ${words.en} (rests on commentary, not counted in the verdict).`,
  }
}

function unread(label: string, open: readonly Item[]): Observation["message"] {
  const words = listed(open)
  return {
    ja: `選択の画面から開くものの一部を読み取れず、${label}について次の説明の有無を確認できませんでした：${words.ja}。`,
    en: `Part of what the banner leads to was not read; for ${label} it could not be seen whether it states: ${words.en}.`,
  }
}

function whole(label: string): Observation["message"] {
  return {
    ja: `選択の画面又はそこから1回の操作で開くものに、${label}の名称、送信される情報、利用目的の説明を確認しました。`,
    en: `The banner, or what one press from it opens, states who receives it (${label}), the information and a purpose.`,
  }
}
