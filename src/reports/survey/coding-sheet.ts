import type { SurveySite } from "../../analyzers/result/survey.ts"
import { csvText } from "../csv/csv-text.ts"
import { fill, type Language, proseOf } from "../prose.ts"
import type { ReportFile } from "../report-format.ts"
import { visible } from "../visible.ts"
import { workbook } from "../xlsx/workbook.ts"

/** A question as it stands on the sheet. */
export interface SheetQuestion {
  readonly id: string
  readonly title: { readonly ja: string; readonly en: string }
}

/**
 * The sheet for a person who judges sites without having seen any result: a line per site with a place for every
 * answer, as CSV and as a workbook. Nothing in it tells what the tool found. Keys in brackets are read back.
 */
export const renderSheet = async (
  {
    sites,
    questions,
  }: { readonly sites: readonly SurveySite[]; readonly questions: readonly SheetQuestion[] },
  language: Language,
): Promise<readonly ReportFile[]> => {
  const t = proseOf(language).survey
  const { sheet } = t
  const columns = [
    { title: `${sheet.number} [number]`, width: 10 },
    { title: `${sheet.url} [url]`, width: 44 },
    ...questions.map(({ id, title }, at) => ({
      title: `${fill(t.itemTitle, { n: at + 1, title: title[language] })} [${id}]`,
      width: 18,
    })),
    { title: `${sheet.coder} [coder]`, width: 14 },
    { title: `${sheet.remark} [remark]`, width: 30 },
  ]
  const rows = sites.map(({ number, url }) => [number, visible(url), ...questions.map(() => ""), "", ""])
  const told = { title: t.tables.method, columns: [{ title: sheet.title, width: 100 }], rows: [[sheet.note]] }
  return [
    { path: "coding-sheet.csv", contents: csvText([columns.map(({ title }) => title), ...rows]) },
    { path: "coding-sheet.xlsx", contents: await workbook([{ title: sheet.title, columns, rows }, told]) },
  ]
}
