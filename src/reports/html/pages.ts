import type { PiecedFile } from "../report-format.ts"
import { frontPage } from "./front-page.ts"
import { partPages, partsOf } from "./parts.ts"
import type { Report } from "./view/report.ts"

/** The front page and the pages of what does not fit on it, each made when it is asked for. */
export const pagesOf = (report: Report): readonly PiecedFile[] => {
  const parts = partsOf(report)
  return [frontPage(report, parts), ...partPages(report, parts)]
}
