import { fill, type Prose } from "../prose.ts"
import type { SheetTable } from "../xlsx/workbook.ts"
import type { SurveyTable } from "./survey-table.ts"

/** A workbook is made in memory as a whole: a longer list of sites is left to CSV. */
export const longestSheet = 2000

/** The table for its sheet; of one that is too long its sheet says how long it is and which file has it. */
export const sheetOrWhere = ({ id, title, columns, rows }: SurveyTable, { survey: t }: Prose): SheetTable =>
  rows.length <= longestSheet
    ? { title, columns, rows }
    : {
        title,
        columns: [{ title: t.leftToCsvTitle, width: 80 }],
        rows: [[fill(t.leftToCsv, { rows: rows.length, file: `csv/${id}.csv` })]],
      }
