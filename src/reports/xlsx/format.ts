import type { Sheet, Cell as SheetCell } from "write-excel-file/node"
import writeExcelFile from "write-excel-file/node"
import { wordsOf } from "../naming.ts"
import type { ReportFormat } from "../report-format.ts"
import { shortened } from "../shortened.ts"
import { shownResult } from "../shown-result.ts"
import { resultTables } from "../tables/result-tables.ts"
import { type Cell, cellKept, type Table } from "../tables/table.ts"
import { allVisible } from "../visible.ts"

/** One workbook, the work list first. The record of sends is left to CSV: it can be longer than a sheet is. */
export const format: ReportFormat = {
  render: async ({ result, language, names, record }) => {
    const shown = shownResult(allVisible(result), wordsOf(language, names), record)
    const sheets = resultTables(shown).map(sheetOf)
    const contents = await writeExcelFile(sheets, { fontFamily: "Meiryo UI", fontSize: 10 }).toBuffer()
    return [{ path: "report.xlsx", contents }]
  },
}

const sheetOf = ({ title, columns, rows }: Table): Sheet<never> => ({
  sheet: title,
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
  orientation: "landscape",
  data: [columns.map((column) => head(column.title)), ...rows.map((row) => row.map(cellOf))],
})

const borders = { borderStyle: "thin", borderColor: "#c8ccd2" } as const
const box = { ...borders, alignVertical: "top", wrap: true } as const

const head = (value: string): SheetCell => ({
  ...box,
  type: String,
  value,
  fontWeight: "bold",
  backgroundColor: "#e8eef5",
})

/** Text is written as text whatever it looks like; an empty cell keeps its box. */
const cellOf = (cell: Cell): SheetCell => {
  if (typeof cell === "number") return { ...box, type: Number, value: cell }
  return cell === "" ? { ...box } : { ...box, type: String, value: shortened(cell, cellKept) }
}
