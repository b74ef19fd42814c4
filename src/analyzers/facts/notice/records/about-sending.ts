import { exactTerm } from "../information/find-terms.ts"
import type { Line } from "../layout/outline.ts"
import { allComparable, comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { linesInRole, type NoticeRecord } from "./find-records.ts"
import { isDrawnAsOneOf } from "./sort-records.ts"

const sendingLabel = /(送信|外部|第三者|提供元|提供事業者|提供会社|ツール|モジュール|SDK|タグ|サービス名)/iu
/** Labels that speak of sending wherever they stand; 第三者 and サービス名 may also head other tables. */
const plainlySending =
  /(送信|通信先|送り先|送[らる]|外部|提供元|提供事業者|提供会社|ツール|モジュール|SDK|タグ|クッキー|cookie)/iu
const companyProfile = /(代表者|電話|住所|所在地|設立|資本金|責任者|窓口|TEL)/iu

/**
 * Whether a record is about sending and not about what the operator itself collects (会員登録：取得する情報・利用目的)
 * or who it is: it names someone, or its labels or the document speak of sending.
 */
function isAboutSending(record: NoticeRecord, explicit: boolean, reading: Reading): boolean {
  const labels = record.fields.map(({ name }) => name)
  if (isCompanyProfile(record)) return false
  if (!explicit)
    return (
      isKnown(record, reading) ||
      (asks(record) && labels.some((label) => plainlySending.test(label))) ||
      isProvidedModule(record)
    )
  const named = linesInRole(record, "destination").length + linesInRole(record, "party").length > 0
  if (named || namesSomeone(record, reading)) return true
  return labels.some((label) => sendingLabel.test(label)) || headingsSpeak(record, reading)
}

/**
 * Those about sending, and the rows of a table in which another row is: it tells of services of one kind. In a document that
 * does not call itself a notice so is whoever nobody knows between two that all know, in a list of headings too.
 */
export function amongThoseAboutSending(
  records: readonly NoticeRecord[],
  explicit: boolean,
  reading: Reading,
): (record: NoticeRecord) => boolean {
  const isOwn = (record: NoticeRecord) => isAboutSending(record, explicit, reading)
  const own = records.filter(isOwn)
  if (!explicit) {
    const isDrawn = isDrawnAsOneOf(own, reading)
    return (record) => isOwn(record) || (partyLines(record).length > 0 && isDrawn(record))
  }
  const tables = new Set(own.map(headerOf))
  const isBeside = (header: unknown) => header !== undefined && tables.has(header)
  return (record) => isOwn(record) || isBeside(headerOf(record))
}

/** The header over the first cell of a row that names someone and what for. */
function headerOf(record: NoticeRecord): unknown {
  const isTold = record.fields.some(({ role, lines }) => role.startsWith("purpose") && lines.length > 0)
  if (record.source !== "row" || !isTold || partyLines(record).length === 0) return undefined
  return record.fields.find(({ label }) => label !== undefined)?.label?.element
}

/** Who the operator is; 所在地 beside 利用目的 is a receiver's. */
function isCompanyProfile({ fields }: NoticeRecord): boolean {
  const isProfile = fields.some(({ name }) => companyProfile.test(name))
  return isProfile && !fields.some(({ name, role }) => sendingLabel.test(name) || role.startsWith("purpose"))
}

/** 名称 and 提供者 under 情報収集モジュール. */
function isProvidedModule({ fields, title, above }: NoticeRecord): boolean {
  const [nearest] = title === undefined ? above : [title]
  return fields.some(({ name }) => /提供者/u.test(name)) && /モジュール|SDK/u.test(nearest?.text ?? "")
}

/** Whether a record has a label for the destination, though nothing may stand beside it. */
function asks({ fields }: NoticeRecord): boolean {
  return fields.some(({ role }) => role === "destination" || role === "party")
}

/**
 * Whether a record belongs to another matter of a policy: 委託, 共同利用, 安全管理. The nearest heading that says
 * either decides, after the record's own labels.
 */
export function isOfOtherChapter({ fields, title, above }: NoticeRecord, { vocabulary }: Reading): boolean {
  const labels = fields.map(({ name }) => name).filter((name) => !asksWhether.test(name))
  const headings = [title, ...above].map((line) => line?.text ?? "")
  const says = (text: string, words: readonly string[]) =>
    allComparable(words).some((word) => comparable(text).includes(word))
  const own = labels.join(" ")
  if (says(own, vocabulary.sendingChapterWords)) return false
  if (says(own, vocabulary.otherChapterWords)) return true
  if (plainlySending.test(own)) return false
  const telling = headings.find((text) =>
    [vocabulary.sendingChapterWords, vocabulary.otherChapterWords].some((words) => says(text, words)),
  )
  if (telling === undefined) return false
  const isOfCommissioning = /委託/u.test(telling) && !/(送信|cookie|クッキー|解析|広告)/iu.test(telling)
  return isOfCommissioning || !says(telling, vocabulary.sendingChapterWords)
}

/** 第三者提供の有無 asks of one entry; it heads no chapter on 第三者提供. */
const asksWhether = /の有無\s*[：:]?$/u

function partyLines({ fields, title }: NoticeRecord): readonly Line[] {
  const parties = fields.filter(
    ({ role }) => role === "destination" || role === "party" || role === "service",
  )
  return [...(title === undefined ? [] : [title]), ...parties.flatMap(({ lines }) => lines)]
}

function namesSomeone(record: NoticeRecord, { names }: Reading): boolean {
  return partyLines(record).some(({ text }) => names.isCompany(text) || names.isService(text))
}

/** Whether the knowledge has the service or company; any 株式会社 would do for a list of suppliers too. */
function isKnown(record: NoticeRecord, { names, companies }: Reading): boolean {
  return partyLines(record).some(({ text }) => names.isService(text) || exactTerm(text, companies).length > 0)
}

function headingsSpeak({ title, above }: NoticeRecord, { vocabulary }: Reading): boolean {
  const headings = [title, ...above].map((line) => comparable(line?.text ?? ""))
  return allComparable(vocabulary.explicitNoticeWords).some((word) =>
    headings.some((heading) => heading.includes(word)),
  )
}
