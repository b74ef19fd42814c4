import type { SurveyTable } from "./survey-table.ts"

/** A table for a page: numbers are grouped and stand right, the first cell heads its row. */
export const tableView = ({ id, caption, columns, rows }: SurveyTable) => {
  const numeric = columns.map((_, at) => rows.length > 0 && rows.every((row) => typeof row[at] === "number"))
  return {
    id,
    caption,
    columns: columns.map(({ title, long }, at) => ({
      title,
      long: long === title ? "" : long,
      num: numeric[at] ?? false,
    })),
    rows: rows.map((row) => {
      const cells = row.map((cell, at) => ({
        text: typeof cell === "number" ? cell.toLocaleString("en-US") : cell === "" ? "—" : cell,
        label: columns[at]?.long ?? "",
        num: numeric[at] ?? false,
      }))
      return { head: cells[0] ?? { text: "", num: false }, cells: cells.slice(1) }
    }),
  }
}
