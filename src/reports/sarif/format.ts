import type { ReportFormat } from "../report-format.ts"
import { renderSarif } from "./render-sarif.ts"

export const format: ReportFormat = {
  opens: "report.sarif",
  render: async (inputs) => [{ path: "report.sarif", contents: renderSarif(inputs) }],
}
