import { wordsOf } from "../naming.ts"
import type { ReportFile, ReportFormat } from "../report-format.ts"
import { shortened } from "../shortened.ts"
import { shownResult } from "../shown-result.ts"
import { resultTables } from "../tables/result-tables.ts"
import { sendsTable } from "../tables/sends-table.ts"
import { cellKept, type Table } from "../tables/table.ts"
import { allVisible } from "../visible.ts"
import { csvText } from "./csv-text.ts"

/** A file for each table, in a folder of their own. */
export const format: ReportFormat = {
  opens: "csv/work.csv",
  render: async ({ result, language, names, record }) => {
    const shown = shownResult(allVisible(result), wordsOf(language, names), record)
    return [...resultTables(shown), sendsTable(shown)].map(fileOf)
  },
}

const fileOf = ({ id, columns, rows }: Table): ReportFile => ({
  path: `csv/${id}.csv`,
  contents: csvText([columns.map(({ title }) => title), ...rows.map((row) => row.map(kept))]),
})

const kept = (cell: string | number) => (typeof cell === "number" ? cell : shortened(cell, cellKept))
