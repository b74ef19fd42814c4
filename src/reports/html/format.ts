import type { ReportFormat } from "../report-format.ts"
import { renderHtml } from "./render-html.ts"

export const format: ReportFormat = {
  render: async ({ result, reader, language, names, record }) => {
    const files = await renderHtml(result, reader, { language, names, record })
    return Object.entries(files).map(([path, contents]) => ({ path, contents }))
  },
}
