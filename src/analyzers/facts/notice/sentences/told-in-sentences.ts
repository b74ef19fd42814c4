import { splitSentences } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import type { Field, NoticeRecord } from "../records/find-records.ts"
import { readSentence } from "./read-sentence.ts"

/**
 * Whether a chapter only looks like a label (外部サービスへ送信される情報): below it whole sentences say who is sent what, and
 * no label names anyone. Such chapters are read as running text.
 */
export function isToldInSentences({ source, fields }: NoticeRecord, reading: Reading): boolean {
  if (source === "row" || !fields.every(isHeaded) || fields.some(namesOne)) return false
  const sentences = fields.flatMap(({ role, lines }) =>
    role === "information" || isParty(role) ? lines.flatMap(({ text }) => splitSentences(text)) : [],
  )
  return sentences
    .filter(isSentence)
    .some((sentence) =>
      readSentence(sentence, reading).some(
        ({ parties, information }) => information.length > 0 && parties.some(({ isSelf }) => isSelf !== true),
      ),
    )
}

/** Only what stands under headings is read as running text. */
function isHeaded({ label }: Field): boolean {
  return /^h[1-6]$/u.test(label?.element.name ?? "")
}

/** A label for the destination or service with a name beside it, and no sentence. */
function namesOne({ role, lines: [first] }: Field): boolean {
  return isParty(role) && first !== undefined && !isSentence(first.text)
}

function isSentence(text: string): boolean {
  return /(ます|です|ません|した)。$/u.test(text)
}

function isParty(role: Field["role"]): boolean {
  return role === "destination" || role === "party" || role === "service"
}
