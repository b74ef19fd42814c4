import type { Reading } from "../reading.ts"
import type { Field, NoticeRecord } from "../records/find-records.ts"
import { act } from "../sentences/phrase-patterns.ts"
import { namesPurpose } from "./read-purposes.ts"

/** The matter for which something is sent, by the operator's side of it. */
const ofFunction =
  /^(利用|使用|対象|該当|関連|主な|提供)?(する)?(機能|操作|役割|場面|働き|はたらき|できること)(名|等|など)?$/u

const ofKind = /^(サービスの?)?(分類|区分|カテゴリー?|種別|種類)$/u

/**
 * 機能 | 送信先 | 送信される情報: where an entry has no label for a purpose, what the function is says what for; so does a kind
 * (分類) that is what is done.
 */
export function withFunctionAsPurpose(record: NoticeRecord, reading: Reading): NoticeRecord {
  const { fields, source } = record
  if (source !== "row" || hasPurpose(fields)) return record
  const told = fields.find(
    (field) => isOpen(field) && (isOfFunction(field) || isKindOfFunction(field, reading)),
  )
  if (told === undefined || !isWhole(fields.filter((field) => field !== told))) return record
  return {
    ...record,
    fields: fields.map((field) => (field === told ? { ...field, role: "purpose" as const } : field)),
  }
}

function isKindOfFunction({ name, lines }: Field, { names, purposes }: Reading): boolean {
  if (!ofKind.test(name.normalize("NFKC").trim()) || lines.length === 0) return false
  return lines.every(
    ({ text }) => names.isFunction(text) || namesPurpose(text, purposes) || act.test(text.trim()),
  )
}

function isOpen({ role }: Field): boolean {
  return role === "other" || role === "service"
}

/** Whether a field is labelled as what something is needed for (機能, 操作). */
export function isOfFunction({ name }: Field): boolean {
  return namesFunction(name)
}

/** The same of a label. */
export function namesFunction(label: string): boolean {
  return ofFunction.test(label.normalize("NFKC").trim())
}

function hasPurpose(fields: readonly Field[]): boolean {
  return fields.some(({ role }) => role.startsWith("purpose"))
}

/** Someone and something sent are named in other columns. */
function isWhole(fields: readonly Field[]): boolean {
  const has = (...roles: readonly Field["role"][]) =>
    fields.some((field) => roles.includes(field.role) && field.lines.length > 0 && !isOfFunction(field))
  return has("destination", "party", "service") && has("information")
}
