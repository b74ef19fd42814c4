import type { Survey } from "../../analyzers/result/survey.ts"
import type { Wording } from "../comparison/render-html.ts"
import { csvPieces } from "../csv/csv-pieces.ts"
import { wordsOf } from "../naming.ts"
import type { PiecedFile, ReportFile } from "../report-format.ts"
import { shortened } from "../shortened.ts"
import { type Cell, cellKept } from "../tables/table.ts"
import { allVisible } from "../visible.ts"
import { renderSurveyHtml } from "./render-html.ts"
import { sheetOrWhere } from "./sheet-or-where.ts"
import type { SurveyFormat } from "./survey-format.ts"
import { surveyJson } from "./survey-json.ts"
import { surveyTables } from "./survey-tables.ts"

/** A file of a survey, made when it is its turn: thousands of sites are never held in several formats at a time. */
export type SurveyFile = ReportFile | PiecedFile

/** The files of one format. Pages are written in both languages, tables in the one asked for. */
export const renderSurvey = (
  survey: Survey,
  format: SurveyFormat,
  wording: Wording,
): AsyncIterable<SurveyFile> => renderers[format](survey, wording)

const tablesOf = (survey: Survey, { language, names }: Wording) =>
  surveyTables({ survey: allVisible(survey), words: wordsOf(language, names) })

const kept = (cell: Cell): Cell => (typeof cell === "number" ? cell : shortened(cell, cellKept))

/** A record that does not fit its schema throws: it must never be written. */
const renderers: Readonly<
  Record<SurveyFormat, (survey: Survey, wording: Wording) => AsyncIterable<SurveyFile>>
> = {
  html: async function* (survey, { names }) {
    yield* renderSurveyHtml(allVisible(survey), names)
  },
  csv: async function* (survey, wording) {
    for (const { id, columns, rows } of tablesOf(survey, wording))
      yield {
        path: `csv/${id}.csv`,
        contents: csvPieces(
          columns.map(({ title }) => title),
          rows.map((row) => row.map(kept)),
        ),
      }
  },
  xlsx: async function* (survey, wording) {
    const { workbook } = await import("../xlsx/workbook.ts")
    const { prose } = wordsOf(wording.language, wording.names)
    const tables = tablesOf(survey, wording).map((table) => sheetOrWhere(table, prose))
    yield { path: "survey.xlsx", contents: await workbook(tables) }
  },
  json: async function* (survey) {
    yield { path: "survey.json", contents: surveyJson(survey) }
  },
}
