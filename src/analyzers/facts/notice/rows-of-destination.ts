import { linesInRole, type NoticeRecord } from "./find-records.ts"
import { allComparable, comparable } from "./plain-text.ts"
import type { Reading } from "./reading.ts"

/**
 * A table whose first column is the information has a row per piece of it: rows below each other that name the same
 * destination, and no service, are one entry. 同上 in them says nothing more.
 */
export function withRowsTogether(
  records: readonly NoticeRecord[],
  reading: Reading,
): readonly NoticeRecord[] {
  const out: NoticeRecord[] = []
  for (const record of records) {
    const before = out.at(-1)
    const key = keyOf(record)
    if (before !== undefined && key !== undefined && isSameKey(key, keyOf(before)))
      out.splice(-1, 1, together(before, record, reading))
    else out.push(record)
  }
  return out
}

interface Key {
  readonly table: object
  readonly names: string
}

function keyOf(record: NoticeRecord): Key | undefined {
  const { source, fields } = record
  const [first] = fields
  const isSpoken = fields.some(({ role }) => role === "service" || role === "party")
  if (source !== "row" || isSpoken || first?.role !== "information") return undefined
  const names = comparable(textIn(linesInRole(record, "destination")))
  return names === "" || first.label === undefined ? undefined : { table: first.label.element, names }
}

function isSameKey(key: Key, other: Key | undefined): boolean {
  return other !== undefined && key.table === other.table && key.names === other.names
}

function together(one: NoticeRecord, other: NoticeRecord, reading: Reading): NoticeRecord {
  const fields = one.fields.map((field) => {
    const further = linesInRole(other, field.role)
    const said = comparable(textIn(field.lines))
    const isNew = !isDitto(textIn(further), reading) && comparable(textIn(further)) !== said
    return isNew ? { ...field, lines: [...field.lines, ...further] } : field
  })
  return { ...one, fields }
}

function isDitto(text: string, { vocabulary }: Reading): boolean {
  return allComparable(vocabulary.sameAsAbovePhrases).includes(comparable(text.replace(/[（(].*[)）]$/u, "")))
}

function textIn(lines: NoticeRecord["loose"]): string {
  return lines.map(({ text }) => text).join("、")
}
