import { linesInRole, type NoticeRecord } from "./find-records.ts"
import { isOfFunction } from "./function-as-purpose.ts"
import type { Line } from "./outline.ts"
import { allComparable, comparable } from "./plain-text.ts"
import type { Reading } from "./reading.ts"

/**
 * A table whose first column is the information has a row per piece of it: rows below each other that name the same
 * destination, and no service, are one entry. 同上 in them says nothing more. So has a table whose first column is the
 * function (機能) a row per function, where more than a company is named: a company may well have a service for each.
 */
export function withRowsTogether(
  records: readonly NoticeRecord[],
  reading: Reading,
): readonly NoticeRecord[] {
  const runs: NoticeRecord[][] = []
  const open = new Map<object, Map<string, NoticeRecord[]>>()
  for (const record of records) {
    const key = keyOf(record, reading)
    const known = key === undefined ? undefined : open.get(key.table)?.get(key.names)
    if (known !== undefined) known.push(record)
    else {
      const rows = [record]
      runs.push(rows)
      if (key !== undefined) {
        const ofTable = open.get(key.table) ?? new Map<string, NoticeRecord[]>()
        open.set(key.table, ofTable.set(key.names, rows))
      }
    }
  }
  return runs.flatMap((rows) => (rows.length < 2 ? rows : together(rows, reading)))
}

interface Key {
  readonly table: object
  readonly names: string
}

function keyOf(record: NoticeRecord, reading: Reading): Key | undefined {
  const { source, fields } = record
  const [first] = fields
  const isSpoken = fields.some(({ role }) => role === "party")
  if (source !== "row" || isSpoken || first?.label === undefined) return undefined
  const [company, service] = [linesInRole(record, "destination"), linesInRole(record, "service")].map(textIn)
  if (company !== "" && service !== "") return undefined
  const named = company || (first.role === "information" ? service : "") || ""
  const isOfReceiver = first.role === "information" || (isOfFunction(first) && !isCompanyOnly(named, reading))
  return named === "" || !isOfReceiver ? undefined : { table: first.label.element, names: comparable(named) }
}

function isCompanyOnly(named: string, { names }: Reading): boolean {
  return names.isCompany(named) && !names.isService(named)
}

function together(rows: readonly NoticeRecord[], reading: Reading): readonly NoticeRecord[] {
  const [first] = rows
  if (first === undefined) return []
  const fields = first.fields.map((field) => {
    const said = new Map<string, readonly Line[]>()
    for (const row of rows) {
      const lines = linesInRole(row, field.role)
      const text = textIn(lines)
      if (text !== "" && !isDitto(text, reading)) said.set(comparable(text), lines)
    }
    return { ...field, lines: [...said.values()].flat() }
  })
  return [{ ...first, fields }]
}

function isDitto(text: string, { vocabulary }: Reading): boolean {
  return allComparable(vocabulary.sameAsAbovePhrases).includes(comparable(text.replace(/[（(].*[)）]$/u, "")))
}

function textIn(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("、")
}
