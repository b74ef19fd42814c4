import { wordsOf } from "../naming.ts"
import type { ReportFormat } from "../report-format.ts"
import { shownResult } from "../shown-result.ts"
import { resultTables } from "../tables/result-tables.ts"
import { allVisible } from "../visible.ts"
import { workbook } from "./workbook.ts"

/** One workbook, the work list first. The record of sends is left to CSV: it can be longer than a sheet is. */
export const format: ReportFormat = {
  opens: "report.xlsx",
  render: async ({ result, language, names, record }) => {
    const shown = shownResult(allVisible(result), wordsOf(language, names), record)
    return [{ path: "report.xlsx", contents: await workbook(resultTables(shown)) }]
  },
}
