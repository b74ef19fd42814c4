import type { Line } from "../layout/outline.ts"
import { comparable } from "../plain-text.ts"
import { isOfFunction } from "../purposes/function-as-purpose.ts"
import type { Reading } from "../reading.ts"
import { linesInRole, type NoticeRecord } from "./find-records.ts"
import { saysSame } from "./says-same.ts"

/**
 * A table whose first column is the information has a row per piece of it: rows below each other that name the same
 * destination, and no service, are one entry. 同上 in them says nothing more. So has a table whose first column is the
 * function (機能) a row per function, where more than a company is named: a company may well have a service for each.
 */
export function withRowsTogether(
  records: readonly NoticeRecord[],
  reading: Reading,
): readonly NoticeRecord[] {
  const runs: { readonly key: Key | undefined; readonly rows: NoticeRecord[] }[] = []
  const ofServices = new Map<object, Map<string, NoticeRecord[]>>()
  for (const record of records) {
    const key = keyOf(record, reading)
    const open = runs.at(-1)
    const ofTable = key?.isService ? ofServices.get(key.table) : undefined
    const rows = ofTable?.get(key?.names ?? "") ?? (isSameKey(key, open?.key) ? open?.rows : undefined)
    if (rows !== undefined) rows.push(record)
    else {
      runs.push({ key, rows: [record] })
      if (key?.isService) ofServices.set(key.table, (ofTable ?? new Map()).set(key.names, runs.at(-1)?.rows))
    }
  }
  return runs.flatMap(({ rows }) => (rows.length < 2 ? rows : together(rows, reading)))
}

interface Key {
  readonly table: object
  readonly names: string
  /** A service is one entry wherever its rows stand; a company's rows have to stand below each other. */
  readonly isService: boolean
}

function keyOf(record: NoticeRecord, reading: Reading): Key | undefined {
  const { source, fields } = record
  const [first] = fields
  const isSpoken = fields.some(({ role }) => role === "party")
  if (source !== "row" || isSpoken || first?.label === undefined) return undefined
  const [company, service] = [linesInRole(record, "destination"), linesInRole(record, "service")].map(textIn)
  if (company !== "" && service !== "") return undefined
  const isOfHeading = fields.some(({ role, label }) => role === "service" && label === undefined)
  const named = company || (first.role === "information" || isOfHeading ? service : "") || ""
  const isOfReceiver =
    first.role === "information" || isOfHeading || (isOfFunction(first) && !isCompanyOnly(named, reading))
  return named === "" || !isOfReceiver
    ? undefined
    : { table: first.label.element, names: comparable(named), isService: company === "" }
}

function isCompanyOnly(named: string, { names }: Reading): boolean {
  return names.isCompany(named) && !names.isService(named)
}

function isSameKey(key: Key | undefined, other: Key | undefined): boolean {
  return key !== undefined && key.table === other?.table && key.names === other.names
}

function together(rows: readonly NoticeRecord[], reading: Reading): readonly NoticeRecord[] {
  const [first] = rows
  if (first === undefined) return []
  const fields = first.fields.map((field) => {
    const said = new Map<string, readonly Line[]>()
    for (const row of rows) {
      const lines = linesInRole(row, field.role)
      const text = textIn(lines)
      if (text !== "" && !saysSame(text, reading)) said.set(comparable(text), lines)
    }
    return { ...field, lines: [...said.values()].flat() }
  })
  return [{ ...first, fields }]
}

function textIn(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("、")
}
