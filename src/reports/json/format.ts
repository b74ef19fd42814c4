import type { ReportFormat } from "../report-format.ts"
import { renderJson } from "./render-json.ts"

export const format: ReportFormat = {
  render: async ({ result }) => [{ path: "report.json", contents: renderJson(result) }],
}
