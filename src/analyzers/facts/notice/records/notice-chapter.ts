import { usableTitle } from "../labels/usable-title.ts"
import type { Line } from "../layout/outline.ts"
import { allComparable, comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import type { NoticeRecord } from "./find-records.ts"

/**
 * The records that may belong to the notice where it is one chapter of a policy: under a heading that speaks of
 * sending, or with labels that do. Chapters that lie side by side (取得する情報, 利用目的, 第三者提供) tell of something
 * else, though they look like labels.
 */
export function ofNoticeChapter(records: readonly NoticeRecord[], reading: Reading): readonly NoticeRecord[] {
  if (!records.some((record) => hasHeadingOfSending(record, reading))) return records
  return records.filter((record) => hasHeadingOfSending(record, reading) || !isMadeOfChapters(record))
}

/** The same for lists that are not tied together: they need a heading or a label that speaks of sending. */
export function listsOfNotice(
  lists: readonly NoticeRecord[],
  all: readonly NoticeRecord[],
  reading: Reading,
): readonly NoticeRecord[] {
  if (!all.some((record) => hasHeadingOfSending(record, reading))) return lists
  return lists.filter((record) => hasHeadingOfSending(record, reading) || hasLabelOfSending(record))
}

/**
 * Whether a record that says nothing of information or purposes is still an entry: it names the module or the service,
 * or gives addresses, beside the destination, and speaks of sending.
 */
export function tellsWhere(record: NoticeRecord, reading: Reading): boolean {
  const roles = new Set(record.fields.filter(({ lines }) => lines.length > 0).map(({ role }) => role))
  const further = ["service", "policy", "opt-out"] as const
  const isNamed = roles.has("destination") || roles.has("party") || (roles.has("service") && asksWho(record))
  const isHeaded =
    record.fields.some(({ name }) => /提供(者|元|会社)/u.test(name)) &&
    usableTitle(record.title?.text ?? "", reading) !== undefined
  if (!isNamed || !(isHeaded || further.some((role) => roles.has(role)))) return false
  return (
    hasHeadingOfSending(record, reading) || record.fields.some(({ name }) => /(送信|モジュール)/u.test(name))
  )
}

/** A label for the destination, though nobody stands beside it. */
function asksWho({ fields }: NoticeRecord): boolean {
  return fields.some(({ role }) => role === "destination" || role === "party")
}

function hasHeadingOfSending({ title, above }: NoticeRecord, { vocabulary }: Reading): boolean {
  const words = [
    ...allComparable(vocabulary.explicitNoticeWords),
    ...allComparable(vocabulary.sendingChapterWords),
  ]
  const speaks = ({ text }: Line) => {
    const plain = comparable(text)
    return words.some((word) => plain.includes(word))
  }
  return [...(title === undefined ? [] : [title]), ...above].some(speaks)
}

function hasLabelOfSending({ fields }: NoticeRecord): boolean {
  return fields.some(({ name }) => /送信/u.test(name))
}

function isMadeOfChapters(record: NoticeRecord): boolean {
  const labels = record.fields.map(({ label }) => label)
  return labels.every((label) => /^h[1-6]$/.test(label?.element.name ?? "")) && !hasLabelOfSending(record)
}
