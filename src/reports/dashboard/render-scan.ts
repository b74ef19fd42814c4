import { fill } from "../prose.ts"
import type { Frame, ScanData } from "./dashboard.ts"
import { foundView } from "./found-view.ts"
import { newsView } from "./news-view.ts"
import { changesPlace, reportPlace } from "./places.ts"
import { scanView } from "./scan-view.ts"
import { renderPage } from "./shell.ts"
import { timeText } from "./time-text.ts"

/** One scan: how far it is, what it found, and where its report is. */
export const renderScan = ({ scan, found, news, next }: ScanData, frame: Frame): string =>
  renderPage(
    {
      template: "dashboard-scan",
      title: (t) => fill(t.scanTitle, { id: scan.id }),
      view: (t, prose) => ({
        scan: scanView(scan, prose, frame),
        underWay: scan.state === "queued" || scan.state === "running",
        found: foundView(found, prose),
        news: newsView(news, prose),
        report: found.state === "read" ? reportPlace(scan.id) : "",
        changes: news === undefined ? "" : changesPlace(scan.id),
        next: next.map(({ schedule, at }) => fill(t.nextLine, { at: timeText(at, frame), name: schedule })),
      }),
    },
    frame,
  )
