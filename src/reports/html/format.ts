import type { ReportFormat } from "../report-format.ts"
import { renderHtml } from "./render-html.ts"

export const format: ReportFormat = {
  render: ({ result, reader, language, names, record }) =>
    renderHtml(result, reader, { language, names, record }),
}
