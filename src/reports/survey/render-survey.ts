import { Survey } from "../../analyzers/result/survey.ts"
import type { Wording } from "../comparison/render-html.ts"
import { csvText } from "../csv/csv-text.ts"
import { wordsOf } from "../naming.ts"
import type { ReportFile } from "../report-format.ts"
import { shortened } from "../shortened.ts"
import { type Cell, cellKept } from "../tables/table.ts"
import { allVisible } from "../visible.ts"
import { renderSurveyHtml } from "./render-html.ts"
import type { SurveyFormat } from "./survey-format.ts"
import { surveyTables } from "./survey-tables.ts"

/** The files of one format. Pages are written in both languages, tables in the one asked for. */
export const renderSurvey = (
  survey: Survey,
  format: SurveyFormat,
  wording: Wording,
): Promise<readonly ReportFile[]> => renderers[format](survey, wording)

const tablesOf = (survey: Survey, { language, names }: Wording) =>
  surveyTables({ survey: allVisible(survey), words: wordsOf(language, names) })

const kept = (cell: Cell): Cell => (typeof cell === "number" ? cell : shortened(cell, cellKept))

/** A workbook is made in memory as a whole: a longer list of sites is left to CSV. */
const longestSheet = 2000

/** A record that does not fit its schema throws: it must never be written. */
const renderers: Readonly<
  Record<SurveyFormat, (survey: Survey, wording: Wording) => Promise<readonly ReportFile[]>>
> = {
  html: async (survey, { names }) => renderSurveyHtml(allVisible(survey), names),
  csv: async (survey, wording) =>
    tablesOf(survey, wording).map(({ id, columns, rows }) => ({
      path: `csv/${id}.csv`,
      contents: csvText([columns.map(({ title }) => title), ...rows.map((row) => row.map(kept))]),
    })),
  xlsx: async (survey, wording) => {
    const { workbook } = await import("../xlsx/workbook.ts")
    const tables = tablesOf(survey, wording).filter(({ rows }) => rows.length <= longestSheet)
    return [{ path: "survey.xlsx", contents: await workbook(tables) }]
  },
  json: async (survey) => [
    { path: "survey.json", contents: `${JSON.stringify(Survey.parse(survey), null, 2)}\n` },
  ],
}
