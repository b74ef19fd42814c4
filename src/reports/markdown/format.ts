import type { ReportFormat } from "../report-format.ts"
import { renderMarkdown } from "./render-markdown.ts"

export const format: ReportFormat = {
  opens: "report.md",
  render: async ({ result, language, names, record }) => [
    { path: "report.md", contents: renderMarkdown(result, { language, names, record }) },
  ],
}
