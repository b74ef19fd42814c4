import { isEmpty } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "../records/field-of.ts"
import type { Field, NoticeRecord } from "../records/find-records.ts"
import { isLinkOnly } from "./link-only.ts"
import { purposeHeading } from "./purpose-heading.ts"

/**
 * 広告の配信 over cards, rows or items that say who receives what: the nearest heading says what for, where an entry says
 * that nowhere itself.
 */
export function withPurposeAbove(record: NoticeRecord, reading: Reading): NoticeRecord {
  const { fields, title, above } = record
  const isTold = ({ lines }: Field) => lines.some((line) => !isEmpty(line.text) && !isLinkOnly(line, reading))
  const has = (asked: string) => fields.some((field) => field.role.startsWith(asked) && isTold(field))
  if (has("purpose") || !has("information")) return record
  const headings = [title, ...above].filter((line) => line !== undefined)
  const [said] = headings.flatMap((line) => {
    const text = purposeHeading(line.text, reading)
    return text === undefined ? [] : [{ ...line, text, links: [] }]
  })
  return said === undefined ? record : { ...record, fields: [...fields, fieldOf("purpose", [said])] }
}
