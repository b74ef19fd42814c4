import type { Prose } from "../prose.ts"
import type { ShownResult } from "../shown-result.ts"

/** Text, or a number that stays one in a spreadsheet. */
export type Cell = string | number

export type ColumnKey = keyof Prose["tables"]["columns"]

/** The width is in characters of the Latin alphabet, as spreadsheets count it. */
export interface Column {
  readonly key: ColumnKey
  readonly title: string
  readonly width: number
}

/** One table of a report's data: `id` names its file, `title` its sheet. */
export interface Table {
  readonly id: TableId
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

export type TableId = keyof Prose["tables"]["titles"]
/** A column by the key of its title, with its width and what stands in it. */
export type ColumnOf<Row> = readonly [key: ColumnKey, width: number, cell: (row: Row) => Cell]

/** A table of one row for each of `rows`. */
export const tableOf = <Row>(
  id: TableId,
  columns: readonly ColumnOf<Row>[],
  { rows, words: { prose } }: { readonly rows: readonly Row[] } & Pick<ShownResult, "words">,
): Table => ({
  id,
  title: prose.tables.titles[id],
  columns: columns.map(([key, width]) => ({ key, title: prose.tables.columns[key], width })),
  rows: rows.map((row) => columns.map(([, , cell]) => cell(row))),
})

/** Several texts in one cell, a line each. */
export const lines = (texts: Iterable<string>): string => [...texts].join("\n")

export const yesNo = (value: boolean, { tables }: Prose): string => (value ? tables.yes : tables.no)

/** How many characters of a text are kept in a cell: spreadsheets hold 32,767, and spoil a table with more. */
export const cellKept = 32_000
