import { findTerms } from "../information/find-terms.ts"
import { type NameMention, nameMentions } from "../names/name-mentions.ts"
import { isNameAlike } from "../names/names-in-item.ts"
import type { Reading } from "../reading.ts"
import { act } from "./phrase-patterns.ts"
import { isThingSent } from "./sent-things.ts"

/** What stands before a dash or colon and what the sentence after it is about: something sent, what is done, a product. */
interface Subject {
  readonly thing?: string
  readonly act?: string
  readonly product?: string
}

const dashed = /^([^、。:をがは]{2,30}?)(?:\s*[—―–]\s*|\s-\s|:\s*)(?=\S)/u

/** 質問の文 — 回答を作るためX社へ送信します, 文字の読み取り（任意）：…: the subject, and the sentence without it. */
export function withSubjectBefore(
  text: string,
  reading: Reading,
): { readonly subject: Subject; readonly rest: string } {
  const none = { subject: {}, rest: text }
  const [lead = "", said = ""] = dashed.exec(text) ?? []
  const isSentence = /(ます|です|ません|した)(\([^()]*\))?。?$/u.test(text)
  if (lead === "" || !isSentence || /(ため|目的)$/u.test(said) || nameMentions(said, reading).length > 0)
    return none
  const rest = text.slice(lead.length)
  if (reading.roleOf(said) !== undefined) return none
  const done = said.replace(/\s?\([^()]{1,24}\)$/u, "")
  if (act.test(done)) return lead.includes(":") && done === said ? none : { subject: { act: done }, rest }
  const isThing = isThingSent(said) || findTerms(said, reading.information.lexicon).length > 0
  if (isThing) return { subject: { thing: said }, rest }
  return lead.includes(":") && isNameAlike(said, reading) ? { subject: { product: said }, rest } : none
}

/** ミエル解析：集計のため、Y社に…を送信します: the product of the one company that the sentence names. */
export function withProduct(
  parties: readonly NameMention[],
  product: string | undefined,
): readonly NameMention[] {
  const [only, ...more] = parties
  const isLeft = only !== undefined && only.service === undefined && more.length === 0
  return product === undefined || !isLeft ? parties : [{ ...only, service: product }]
}

/** The thing a sentence is about is what is sent, where the sentence gives no other. */
export function withSubject<T extends { readonly information: readonly string[] }>(
  told: T,
  thing: string | undefined,
): T {
  return thing === undefined || told.information.length > 0 ? told : { ...told, information: [thing] }
}
