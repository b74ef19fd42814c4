import type { ReportFormat } from "../report-format.ts"
import { renderHtml } from "./render-html.ts"

export const format: ReportFormat = {
  opens: "index.html",
  render: ({ result, reader, language, names, record, others }) =>
    renderHtml(result, reader, { language, names, record, others }),
}
