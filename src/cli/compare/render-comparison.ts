import type { Comparison } from "../../analyzers/result/comparison.ts"
import { renderComparisonHtml, type Wording } from "../../reports/comparison/render-html.ts"
import { renderComparisonJson } from "../../reports/comparison/render-json.ts"
import { renderComparisonMarkdown } from "../../reports/comparison/render-markdown.ts"
import type { ReportFile } from "../../reports/report-format.ts"

/** The file of one format. */
export function renderComparison(
  comparison: Comparison,
  format: "html" | "md" | "json",
  wording: Wording,
): ReportFile {
  if (format === "html") return { path: "index.html", contents: renderComparisonHtml(comparison, wording) }
  if (format === "md") return { path: "diff.md", contents: renderComparisonMarkdown(comparison, wording) }
  return { path: "diff.json", contents: renderComparisonJson(comparison) }
}
