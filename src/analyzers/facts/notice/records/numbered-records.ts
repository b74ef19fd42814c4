import { comparable } from "../plain-text.ts"
import type { NoticeRecord } from "./find-records.ts"

/** （１）に同じ, 2（1）の情報のほか, No.3と同様: the number of an entry, behind that of its chapter where both stand. */
const pointer =
  /^(?:上記|前記)?の?(?:(?<chapter>\d{1,2})[.、\s-]*(?=[(]))?(?:No\.?\s?|項番)?(?<entry>[(]\d{1,2}[)]|[①-⑳]|\d{1,2}[.]?)(?:の(?:情報|項目|もの|内容|目的|場合))?(?:と同様|と同じ|に同じ|に準じ|のほか|の他|に加え)/u

/** The record before another that a reference by number means; undefined where it is none or means nobody. */
export function recordOfNumber(
  piece: string,
  record: NoticeRecord,
  before: readonly NoticeRecord[],
): NoticeRecord | undefined {
  const { chapter, entry } = pointer.exec(piece.normalize("NFKC"))?.groups ?? {}
  if (entry === undefined) return undefined
  const isInChapter = (other: NoticeRecord) =>
    chapter === undefined ? other.above[0] === record.above[0] : numberOf(other.above[0]?.text) === chapter
  return before.findLast((other) => isInChapter(other) && ownNumber(other) === keyOf(entry))
}

/** Records are asked for their number at every reference. */
const numbers = new WeakMap<NoticeRecord, string>()

/** The number before its heading, or in its table's column of numbers. */
function ownNumber(record: NoticeRecord): string {
  const { title, fields } = record
  const known = numbers.get(record)
  if (known !== undefined) return known
  const column = fields.find(({ name }) => /^(no\.?|番号|項番|#)$/iu.test(comparable(name)))
  const number = numberOf(title?.text) ?? numberOf(column?.lines[0]?.text) ?? ""
  numbers.set(record, number)
  return number
}

function numberOf(text: string | undefined): string | undefined {
  const found = /^\s*([(（]?[\d０-９]{1,2}(?![\d０-９])[)）]?|[①-⑳])/u.exec(text ?? "")?.[1]
  return found === undefined ? undefined : keyOf(found)
}

function keyOf(number: string): string {
  return number.normalize("NFKC").replace(/[().]/gu, "")
}
