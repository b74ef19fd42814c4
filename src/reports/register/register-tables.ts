import type { Words } from "../naming.ts"
import type { SheetTable } from "../xlsx/workbook.ts"
import type { RegisterItemLine, RegisterLine, registerView } from "./register-view.ts"

type View = ReturnType<typeof registerView>

const rowColumns = [
  ["points", 44, (row) => row.points.join("\n")],
  ["handler", 28, (row) => row.handler],
  ["service", 24, (row) => row.service],
  ["state", 18, (row) => row.state],
  ["relation", 14, (row) => row.relation],
  ["reached", 26, (row) => row.reached],
  ["information", 30, (row) => row.categories.join("\n")],
  ["seen", 12, (row) => row.seen],
  ["clauses", 34, (row) => row.clauses.join("\n")],
  ["necessity", 34, (row) => row.necessity],
  ["check", 24, (row) => row.check],
  ["countries", 24, (row) => row.countries.join("\n")],
  ["note", 24, (row) => row.note],
  ["hosts", 30, (row) => row.hosts.join("\n")],
  ["id", 24, (row) => row.id],
] as const satisfies readonly (readonly [string, number, (row: RegisterLine) => string])[]

const itemColumns = [
  ["item", 40, (item) => item.title],
  ["asked", 30, (item) => item.asked],
  ["direct", 34, (item) => item.direct],
  ["chained", 34, (item) => item.chained],
] as const satisfies readonly (readonly [string, number, (item: RegisterItemLine) => string])[]

/** The register and the counts of its check items as tables. */
export const registerTables = ({ rows, items }: View, { prose: { register: t } }: Words) => {
  const register: SheetTable = {
    title: t.rowsTitle,
    columns: rowColumns.map(([key, width]) => ({ title: t.columns[key], width })),
    rows: rows.map((row) => rowColumns.map(([, , cell]) => cell(row))),
  }
  const checks: SheetTable = {
    title: t.itemsTitle,
    columns: itemColumns.map(([key, width]) => ({ title: t.columns[key], width })),
    rows: items.map((item) => itemColumns.map(([, , cell]) => cell(item))),
  }
  return { register, checks }
}
