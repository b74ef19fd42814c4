import type { Vocabulary } from "../../../../config/knowledge/vocabulary.ts"
import { isCore } from "../labels/label.ts"
import { isOfUnsent } from "../labels/label-of-unsent.ts"
import { allComparable, comparable, splitSentences } from "../plain-text.ts"
import type { NoticeRecord } from "../records/find-records.ts"
import { withoutDenialsOfItems } from "./denies-one-item.ts"
import type { ReadEntry } from "./read-entry.ts"

/**
 * Whether the entry is about sends of today. A denial counts only where it is the statement itself (送信していません),
 * not where it limits one piece of information in brackets.
 */
export function statusOf(record: NoticeRecord, vocabulary: Vocabulary): ReadEntry["status"] {
  const statements = statementsOf(record)
  const says = (phrases: readonly string[]) =>
    statements.some((text) => allComparable(phrases).some((phrase) => text.includes(phrase)))
  const state = stateColumn(record)
  if (state !== undefined) return state
  if (says(vocabulary.plannedPhrases)) return "planned"
  if (says(vocabulary.notASendPhrases) || isStorageOnly(record)) return "not-a-send"
  return says(vocabulary.notSentPhrases) || informationDenied(record, vocabulary) ? "not-sent" : "current"
}

/** Beside what is sent, 送信しない情報 lists what is not; it says nothing of the entry. */
function listsUnsent(name: string): boolean {
  return /(ない|ません)(情報|データ|もの|項目|内容)/u.test(name) || isOfUnsent(comparable(name))
}

function statementsOf(record: NoticeRecord): readonly string[] {
  const tells = record.fields.some(({ role, lines }) => role === "information" && lines.length > 0)
  const fields = record.fields.filter(
    ({ role, name }) =>
      (role === "other" && !(tells && listsUnsent(name))) ||
      role === "destination" ||
      role === "service" ||
      role === "party",
  )
  const headings = [record.title, ...record.above].map((line) => line?.text ?? "")
  const purposes = record.fields.flatMap(({ role, lines }) => (role.startsWith("purpose") ? lines : []))
  const beside = [...(record.title === undefined ? [] : record.loose), ...purposes].map(({ text }) => text)
  const remarks = fields.flatMap(({ role, lines }) =>
    lines.map(({ text }) => (tells && role === "other" ? withoutDenialsOfItems(text) : text)),
  )
  return [...headings, ...remarks, ...beside.filter(saysPlan)].map((text) =>
    comparable(text.replace(/(ポリシー|規約).*$|[^。]*(終了|停止|廃止)[^。]{0,6}予定[^。]*/gu, "")),
  )
}

/** 導入を予定しています below the name, or in brackets behind what it is for. */
function saysPlan(text: string): boolean {
  return /(導入|利用|使用|送信|開始|追加|掲載|設置)[^。、]{0,8}予定|(準備中|未導入|（予定）|\(予定\))/u.test(
    text,
  )
}

/** A column 現状 or ステータス says it outright. */
function stateColumn({ fields }: NoticeRecord): ReadEntry["status"] | undefined {
  const field = fields.find(({ name }) =>
    /^(現状|状態|状況|現在の状況|ステータス|利用状況|稼働状況|送信の有無)$/u.test(name.trim()),
  )
  const text =
    field?.lines
      .map((line) => line.text)
      .join("")
      .trim() ?? ""
  if (/^(予定|導入予定|準備中|検討中|未導入|今後)/u.test(text)) return "planned"
  return /^(停止|終了|廃止|無効|なし|無し|送信なし|未使用|利用終了)/u.test(text) ? "not-sent" : undefined
}

/** 現在は送信していません in place of the information; a denial in brackets limits one item only. */
function informationDenied({ fields }: NoticeRecord, { notSentPhrases }: Vocabulary): boolean {
  const lines = fields.filter(({ role }) => role === "information").flatMap((field) => field.lines)
  const text = lines
    .map((line) => line.text)
    .join("")
    .replace(/[（(][^（()）]*[）)]/gu, "")
    .trim()
  if (/^(なし|無し|ありません|該当なし|送信なし|特になし)。?$/u.test(text)) return true
  const isDenied = (sentence: string) =>
    allComparable(notSentPhrases).some((phrase) => comparable(sentence).includes(phrase))
  return text !== "" && text.length <= 40 && splitSentences(text).every(isDenied)
}

/** 当社が発行するCookie, 本サイトのCookie一覧 */
const ownCookies = /(当|自|弊|本)[^、。]{1,8}[がの][^、。]{0,12}(cookie|クッキ)/u

/**
 * A row of the operator's own storage (localStorage, ファーストパーティ, or under 当社が発行するCookie, with how long it lasts)
 * is no entry.
 */
export function isOwnStorage({ fields, title, above }: NoticeRecord): boolean {
  const lasts = fields.some(({ name }) => /(有効期|保存期間|保持期間|^期[間限]$)/u.test(comparable(name)))
  const headings = [...(title === undefined ? [] : [title]), ...above]
  const isTold = fields.some(({ role, lines }) => role === "information" && lines.length > 0)
  if (lasts && !isTold && isOfNobody(fields)) return true
  if (lasts && !isTold && headings.slice(0, 1).some(({ text }) => ownCookies.test(comparable(text))))
    return true
  const isOwn = ({ role, lines }: NoticeRecord["fields"][number]) =>
    !role.startsWith("purpose") && lines.some(({ text }) => ownStorage.test(text))
  return lasts && fields.some(isOwn)
}

/** Cookie | 用途 | 保存期間: nobody is named, nor asked for. */
function isOfNobody(fields: NoticeRecord["fields"]): boolean {
  return !fields.some(({ role }) => role === "destination" || role === "party" || role === "service")
}

/** 送信先：外部送信なし（端末内にのみ保存）: a record of what goes to nobody is no entry. */
export function goesNowhere({ fields }: NoticeRecord): boolean {
  const lines = fields
    .filter(({ role }) => role === "destination" || role === "party")
    .flatMap((field) => field.lines)
  return lines.length > 0 && lines.every(({ text }) => nowhere.test(text.trim()))
}

const nowhere =
  /^(外部|第三者)?(への?)?(情報の)?送信(は|先は)?(なし|無し|ありません|しません|していません|されません)|^(端末|ブラウザー?|アプリ|お使いの端末)の?(内|上)?(に|で)?のみ|^(どこ|外部)(に|へ)も/u

const ownStorage = /^(local|session)\s?storage|ファーストパーティ|first.?party|^セッション(cookie|クッキー)/iu

/** A list of cookies with their lifetime and nobody they go to tells of storage, not of a send. */
function isStorageOnly({ fields }: NoticeRecord): boolean {
  const labels = fields.map(({ name }) => comparable(name))
  const stores = labels.some((text) => /(cookie名|クッキ名|cookieの名称|キ名|ストレジ|保存先)/u.test(text))
  const lasts = labels.some((text) => /(有効期|保存期間|保持期間)/u.test(text))
  const named = fields.some(
    ({ role }) => role === "destination" || role === "party" || role === "information",
  )
  return stores && lasts && !named && fields.some(({ role }) => isCore(role))
}
