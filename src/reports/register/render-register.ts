import { RegisterCheck } from "../../analyzers/result/register.ts"
import type { Wording } from "../comparison/render-html.ts"
import { csvText } from "../csv/csv-text.ts"
import { fillTemplate, shellOfSeveral } from "../html/templates.ts"
import { markdownTable, plainText } from "../markdown/markdown-table.ts"
import { wordsOf } from "../naming.ts"
import type { ReportFile } from "../report-format.ts"
import { allVisible } from "../visible.ts"
import { type SheetTable, workbook } from "../xlsx/workbook.ts"
import { registerTables } from "./register-tables.ts"
import { registerView } from "./register-view.ts"

/** The formats a register can be written in. */
export const registerFormats = ["html", "md", "csv", "xlsx", "json"] as const
export type RegisterFormat = (typeof registerFormats)[number]

/** The file of one format. A record that does not fit its schema throws: it must never be written. */
export const renderRegister = (
  check: RegisterCheck,
  format: RegisterFormat,
  wording: Wording,
): Promise<ReportFile> => renderers[format](check, wording)

const viewOf = (check: RegisterCheck, { language, names }: Wording) => {
  const words = wordsOf(language, names)
  const view = registerView(allVisible(check), words)
  return { words, view, tables: registerTables(view, words) }
}

const html = async (check: RegisterCheck, wording: Wording): Promise<ReportFile> => {
  const { words, view } = viewOf(check, wording)
  const { language } = wording
  const t = words.prose
  const body = fillTemplate("register", { page: "index.html", t, language, view })
  const title = `${t.register.documentTitle} — ${view.name || view.url}`
  return {
    path: "index.html",
    contents: fillTemplate("layout", { ...shellOfSeveral, language, t, title, body }),
  }
}

const tableText = ({ columns, rows }: SheetTable): string =>
  markdownTable(
    columns.map(({ title }) => title),
    rows,
  )

const markdown = async (check: RegisterCheck, wording: Wording): Promise<ReportFile> => {
  const { words, view, tables } = viewOf(check, wording)
  const { register: t, closing } = words.prose
  const blocks = [
    `# ${t.documentTitle}`,
    plainText(`${view.name} ${view.url}`.trim()),
    ...[t.notVerdict, view.scale, view.observed, ...view.remarks],
    `## ${t.rowsTitle}`,
    tableText(tables.register),
    `## ${t.itemsTitle}`,
    t.itemsIntro,
    tableText(tables.checks),
    closing,
  ]
  return { path: "register.md", contents: `${blocks.join("\n\n")}\n` }
}

const csv = async (check: RegisterCheck, wording: Wording): Promise<ReportFile> => {
  const { register } = viewOf(check, wording).tables
  return {
    path: "register.csv",
    contents: csvText([register.columns.map(({ title }) => title), ...register.rows]),
  }
}

const xlsx = async (check: RegisterCheck, wording: Wording): Promise<ReportFile> => {
  const { register, checks } = viewOf(check, wording).tables
  return { path: "register.xlsx", contents: await workbook([register, checks]) }
}

const json = async (check: RegisterCheck): Promise<ReportFile> => ({
  path: "register.json",
  contents: `${JSON.stringify(RegisterCheck.parse(check), null, 2)}\n`,
})

const renderers: Readonly<
  Record<RegisterFormat, (check: RegisterCheck, wording: Wording) => Promise<ReportFile>>
> = { html, md: markdown, csv, xlsx, json }
