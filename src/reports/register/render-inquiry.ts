import type { RegisterCheck, RegisterRow } from "../../analyzers/result/register.ts"
import type { Wording } from "../comparison/render-html.ts"
import { fillTemplate, shellOfSeveral } from "../html/templates.ts"
import { markdownTable, plainText } from "../markdown/markdown-table.ts"
import { wordsOf } from "../naming.ts"
import type { ReportFile } from "../report-format.ts"
import { safeName } from "../safe-name.ts"
import { allVisible } from "../visible.ts"
import { inquiryView } from "./inquiry-view.ts"

/** The formats a letter of inquiry can be written in. */
export const inquiryFormats = ["html", "md"] as const
export type InquiryFormat = (typeof inquiryFormats)[number]

/** A letter of inquiry (照会票) to the one behind a destination: what was observed, and what is asked. */
export const renderInquiry = (
  { check, row }: { readonly check: RegisterCheck; readonly row: RegisterRow },
  format: InquiryFormat,
  { language, names }: Wording,
): ReportFile => {
  const words = wordsOf(language, names)
  const view = inquiryView(allVisible(check), allVisible(row), words)
  const t = words.prose
  const path = `inquiry-${safeName(row.destination)}.${format}`
  if (format === "md") return { path, contents: markdown(view, t) }
  const body = fillTemplate("inquiry", { page: path, t, language, view })
  const title = `${t.inquiry.documentTitle} — ${view.to}`
  return { path, contents: fillTemplate("layout", { ...shellOfSeveral, language, t, title, body }) }
}

function markdown(
  view: ReturnType<typeof inquiryView>,
  { inquiry: t, closing }: ReturnType<typeof wordsOf>["prose"],
): string {
  const blocks = [
    `# ${t.documentTitle}`,
    markdownTable(
      ["", ""],
      [
        [t.to, view.to],
        [t.from, view.from],
        [t.date, view.day],
        [t.reply, ""],
      ],
    ),
    plainText(view.opening),
    `## ${t.observedTitle}`,
    markdownTable(
      [t.fact, t.value],
      view.facts.map(({ label, value }) => [label, value]),
    ),
    t.limits,
    `## ${t.questionsTitle}`,
    markdownTable(
      [t.number, t.question, t.answer],
      view.questions.map((question, at) => [at + 1, question, ""]),
    ),
    t.end,
    closing,
  ]
  return `${blocks.join("\n\n")}\n`
}
