import { usableTitle } from "../labels/usable-title.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "./field-of.ts"
import { type Field, linesInRole, type NoticeRecord } from "./find-records.ts"

/**
 * OpenAI API over a table 機能 | 送信する情報: a row that names nobody is of the one whom its heading names. A column that is
 * only taken for the name (画面) is none then.
 */
export function withNameOverRow(record: NoticeRecord, reading: Reading): NoticeRecord {
  const { source, title, above, fields } = record
  const heading = title ?? above[0]
  if (source !== "row" || heading === undefined || linesInRole(record, "information").length === 0)
    return record
  const name = usableTitle(heading.text, reading)
  if (name === undefined || !namesOne(name, reading) || fields.some((field) => names(field, reading)))
    return record
  const isCompany = reading.names.isCompany(name)
  const open = fields.map((field) => (isParty(field) ? { ...field, role: "other" as const } : field))
  const named = fieldOf(isCompany ? "destination" : "service", [{ ...heading, text: name }])
  return { ...record, fields: [...open, named] }
}

function namesOne(text: string, { names: { isService, isCompany } }: Reading): boolean {
  return isService(text) || isCompany(text)
}

/** Whether a field is labelled as a name, or holds one. */
function names(field: Field, reading: Reading): boolean {
  if (!isParty(field) || field.lines.length === 0) return false
  return reading.roleOf(field.name) !== undefined || field.lines.some(({ text }) => namesOne(text, reading))
}

function isParty({ role }: Field): boolean {
  return role === "destination" || role === "party" || role === "service"
}
