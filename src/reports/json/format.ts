import type { ReportFormat } from "../report-format.ts"
import { renderJson } from "./render-json.ts"

export const format: ReportFormat = {
  opens: "report.json",
  render: async ({ result }) => [{ path: "report.json", contents: renderJson(result) }],
}
