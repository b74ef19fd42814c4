import { isCategory, usableTitle } from "../labels/usable-title.ts"
import type { Line } from "../layout/outline.ts"
import { hasCompanyForm } from "../names/company-name.ts"
import { purposeHeading } from "../purposes/purpose-heading.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "./field-of.ts"
import type { Field, NoticeRecord } from "./find-records.ts"

/**
 * A group's statements (アクセス解析: 利用目的, 送信する情報) over a list of destinations are said of each of them: one
 * record per destination.
 */
export function splitGroups(records: readonly NoticeRecord[], reading: Reading): readonly NoticeRecord[] {
  return records.flatMap((record) => {
    if (record.source === "row" || !isGroup(record, reading)) return [record]
    const lines = destinationsOf(record, reading)
    return lines.length === 0 ? [record] : lines.map((line) => forOne(record, line, reading))
  })
}

/** The heading says what the services are for, and information or purposes are told. */
function isGroup({ title, fields }: NoticeRecord, reading: Reading): boolean {
  const name = title === undefined ? undefined : usableTitle(title.text, reading)
  const tells = fields.some(
    ({ role, lines }) => (role === "information" || role.startsWith("purpose")) && lines.length > 0,
  )
  return tells && name !== undefined && (isCategory(name, reading) || reading.names.isFunction(name))
}

function destinationsOf({ fields, items = [] }: NoticeRecord, reading: Reading): readonly Line[] {
  const labelled = fields.filter(({ role }) => isParty(role)).flatMap(({ lines }) => lines)
  if (fields.some(({ role }) => role === "service")) return []
  const lines = labelled.length > 0 ? labelled : items
  const named = lines.filter((line) => namesSomeone(line, reading))
  return named.length > (labelled.length > 0 ? 1 : 0) && named.length * 2 >= lines.length ? named : []
}

function namesSomeone({ text }: Line, { names }: Reading): boolean {
  if (text.length > 80 || /。/u.test(text)) return false
  return text
    .split(/[：:／/（()）]|\s[-–—―]\s/u)
    .some((part) => hasCompanyForm(part) || names.isCompany(part.trim()) || names.isService(part))
}

function isParty(role: Field["role"]): boolean {
  return role === "destination" || role === "party"
}

function forOne(record: NoticeRecord, line: Line, reading: Reading): NoticeRecord {
  const { title, ...rest } = record
  const isTold = record.fields.some(({ role, lines }) => role.startsWith("purpose") && lines.length > 0)
  const said = isTold || title === undefined ? undefined : purposeHeading(title.text, reading)
  const purpose = said === undefined || title === undefined ? [] : [{ ...title, text: said }]
  return {
    ...rest,
    above: title === undefined ? record.above : [title, ...record.above],
    fields: [
      fieldOf("party", [line]),
      ...record.fields.filter(({ role }) => !isParty(role)),
      ...purpose.map((text) => fieldOf("purpose", [text])),
    ],
    element: line.element,
  }
}
