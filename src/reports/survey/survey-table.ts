import type { Survey } from "../../analyzers/result/survey.ts"
import type { Words } from "../naming.ts"
import type { Prose } from "../prose.ts"
import type { Cell } from "../tables/table.ts"

/** A column: its title, the width a spreadsheet gives it, and what stands in it in each row. */
export interface SurveyColumn<Row> {
  readonly title: string
  readonly width: number
  readonly cell: (row: Row, place: number) => Cell
  /** A longer title for narrow screens, where the column's head is not above the cell. */
  readonly long?: string
}

/** One table of a survey, the same in every format. */
export interface SurveyTable {
  readonly id: string
  readonly title: string
  readonly caption: string
  readonly columns: readonly { readonly title: string; readonly long: string; readonly width: number }[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What a survey is told with. */
export interface ToldSurvey {
  readonly survey: Survey
  readonly words: Words
}

type TableName = keyof Prose["survey"]["tables"]

/** A table of one row for each of `rows`; `more` tells tables of one kind apart. */
export const surveyTable = <Row>(
  {
    id,
    caption,
    words,
    more = "",
  }: { readonly id: TableName; readonly caption: string; readonly words: Words; readonly more?: string },
  columns: readonly SurveyColumn<Row>[],
  rows: readonly Row[],
): SurveyTable => ({
  id: `${id}${more}`,
  title: `${words.prose.survey.tables[id]}${more}`,
  caption,
  columns: columns.map(({ title, long = title, width }) => ({ title, long, width })),
  rows: rows.map((row, place) => columns.map(({ cell }) => cell(row, place))),
})
