import type { LabelRole } from "../labels/label-role.ts"
import type { Line } from "../layout/outline.ts"
import { isOfCompany } from "../lists/directory.ts"
import type { Reading } from "../reading.ts"
import { type Field, linesInRole, type NoticeRecord } from "./find-records.ts"
import { saysSame } from "./says-same.ts"

/** Puts in place of 同上 what the record above says under the same label. */
export function withSameAsAbove(records: readonly NoticeRecord[], reading: Reading): readonly NoticeRecord[] {
  const above = new Map<LabelRole, readonly Line[]>()
  return records.map((record) => {
    const now = filledFromAbove(record, above, reading)
    for (const role of new Set(record.fields.map((field) => field.role))) {
      const lines = linesInRole(record, role)
      if (lines.length > 0 && !isSameAsAbove(lines, reading)) above.set(role, lines)
    }
    return now
  })
}

/** 同上 stands for the value above; an empty name beside a further service goes on with the name above. */
function filledFromAbove(
  record: NoticeRecord,
  above: ReadonlyMap<LabelRole, readonly Line[]>,
  reading: Reading,
): NoticeRecord {
  const fields = record.fields.map((field): Field => {
    const isSame = isSameAsAbove(field.lines, reading)
    if (!isSame && !isLeftOpen(field, record)) return field
    const beside = record.source === "row" ? undefined : valueBefore(field, record)
    const found = beside ?? above.get(field.role)
    if (found === undefined || (!isSame && !fits(found, record, reading))) return field
    return { ...field, lines: found }
  })
  return { ...record, fields }
}

function isLeftOpen({ role, lines }: Field, { source }: NoticeRecord): boolean {
  return source === "row" && role === "destination" && lines.length === 0
}

/** A row's own service that the knowledge gives to the company above; any other may as well be nobody's. */
function fits(names: readonly Line[], record: NoticeRecord, reading: Reading): boolean {
  const service = linesInRole(record, "service").map(({ text }) => text)
  const operator = names.map(({ text }) => text).join(" ")
  return isOfCompany(service.join(" "), operator, reading)
}

/** In a list of labels 同上 points to the label above, where that is a purpose too. */
function valueBefore(field: Field, { fields }: NoticeRecord): readonly Line[] | undefined {
  const above = fields[fields.indexOf(field) - 1]
  return above?.role.startsWith("purpose") === true && field.role.startsWith("purpose")
    ? above.lines
    : undefined
}

function isSameAsAbove(lines: readonly Line[], reading: Reading): boolean {
  return saysSame(lines.map((line) => line.text).join(""), reading)
}
