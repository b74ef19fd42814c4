import type { Prose } from "../prose.ts"
import type { Frame, HistoryLine, TargetData } from "./dashboard.ts"
import { foundView } from "./found-view.ts"
import { pagesView } from "./pages-view.ts"
import { reportPlace, targetPlace } from "./places.ts"
import { scanView } from "./scan-view.ts"
import { renderPage } from "./shell.ts"
import { targetView } from "./target-view.ts"

/** Height of the trend drawn large. */
const HEIGHT = 90

/** One target: its trend, and every scan of it. */
export const renderTarget = ({ target, history }: TargetData, frame: Frame): string =>
  renderPage(
    {
      template: "dashboard-target",
      title: () => target.url,
      view: (_, prose) => ({
        target: targetView(target, { prose, frame, height: HEIGHT }),
        underWay: target.latest?.state === "queued" || target.latest?.state === "running",
        history: history.lines.map((line) => historyView(line, prose, frame)),
        pages: pagesView(history, (page) => `${targetPlace(target.url)}&page=${page}`, prose),
        legend: legendOf(prose),
      }),
    },
    frame,
  )

const historyView = ({ scan, found }: HistoryLine, prose: Prose, frame: Frame) => ({
  ...scanView(scan, prose, frame),
  found: foundView(found, prose),
  report: found.state === "read" ? reportPlace(scan.id) : "",
})

const legendOf = ({ verdicts }: Prose) =>
  Object.entries(verdicts).map(([verdict, label]) => ({ verdict, label }))
