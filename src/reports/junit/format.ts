import type { ReportFormat } from "../report-format.ts"
import { renderJunit } from "./render-junit.ts"

export const format: ReportFormat = {
  opens: "junit.xml",
  render: async (inputs) => [{ path: "junit.xml", contents: renderJunit(inputs) }],
}
