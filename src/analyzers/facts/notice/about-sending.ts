import { linesInRole, type NoticeRecord } from "./find-records.ts"
import { allComparable, comparable } from "./plain-text.ts"
import type { Reading } from "./reading.ts"

const sendingLabel = /(送信|外部|第三者|提供元|提供事業者|提供会社|ツール|モジュール|SDK|タグ|サービス名)/iu
const companyProfile = /(代表者|電話|住所|所在地|設立|資本金|責任者|窓口|TEL)/iu

/**
 * Whether a record is about sending and not about what the operator itself collects (会員登録：取得する情報・利用目的)
 * or who it is: it names someone, or its labels or the document speak of sending.
 */
export function isAboutSending(record: NoticeRecord, explicit: boolean, reading: Reading): boolean {
  const labels = record.fields.map(({ name }) => name)
  if (labels.some((label) => companyProfile.test(label)) && !labels.some((label) => sendingLabel.test(label)))
    return false
  if (linesInRole(record, "destination").length + linesInRole(record, "party").length > 0)
    return explicit || labels.some((label) => sendingLabel.test(label)) || namesKnown(record, reading)
  if (namesKnown(record, reading)) return true
  return explicit && (labels.some((label) => sendingLabel.test(label)) || headingsSpeak(record, reading))
}

function namesKnown({ fields, title }: NoticeRecord, { names }: Reading): boolean {
  const parties = fields.filter(
    ({ role }) => role === "destination" || role === "party" || role === "service",
  )
  const texts = [title?.text ?? "", ...parties.flatMap(({ lines }) => lines.map((line) => line.text))]
  return texts.some((text) => text !== "" && (names.isCompany(text) || names.isService(text)))
}

function headingsSpeak({ title, above }: NoticeRecord, { vocabulary }: Reading): boolean {
  const headings = [title, ...above].map((line) => comparable(line?.text ?? ""))
  return allComparable(vocabulary.explicitNoticeWords).some((word) =>
    headings.some((heading) => heading.includes(word)),
  )
}
