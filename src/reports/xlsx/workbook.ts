import type { Sheet, Cell as SheetCell } from "write-excel-file/node"
import writeExcelFile from "write-excel-file/node"
import { shortened } from "../shortened.ts"
import { type Cell, cellKept } from "../tables/table.ts"

/** As much of a table as a sheet is made from. */
export interface SheetTable {
  readonly title: string
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A workbook (xlsx) with a sheet for each table. */
export const workbook = (tables: readonly SheetTable[]): Promise<Uint8Array> =>
  writeExcelFile(tables.map(sheetOf), { fontFamily: "Meiryo UI", fontSize: 10 }).toBuffer()

const sheetOf = ({ title, columns, rows }: SheetTable): Sheet<never> => ({
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
  return cell === "" ? { ...box } : { ...box, type: String, value: storable(shortened(cell, cellKept)) }
}

/** The library looks texts up in a plain object, in which names such as `constructor` already stand for something. */
const storable = (text: string): string => (text in {} ? `${text} ` : text)
