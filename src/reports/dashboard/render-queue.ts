import { fill, lookUp } from "../prose.ts"
import type { Frame, QueueData, ScanLine } from "./dashboard.ts"
import { scanPlace } from "./places.ts"
import { scanView } from "./scan-view.ts"
import { renderPage } from "./shell.ts"
import { timeText } from "./time-text.ts"

/** The queue that several machines work on, and what failed there every time. */
export const renderQueue = (
  { counts, dead }: QueueData,
  underWay: readonly ScanLine[],
  frame: Frame,
): string =>
  renderPage(
    {
      template: "dashboard-queue",
      title: (t) => t.queue.title,
      view: ({ queue: t }, prose) => ({
        counts: counts.map(({ kind, ...numbers }) => ({ name: lookUp(t.kinds, kind) ?? kind, ...numbers })),
        underWay: underWay.map((scan) => scanView(scan, prose, frame)),
        dead: dead.map(({ kind, id, reason, failedAt }) => ({
          id,
          reason,
          kind: lookUp(t.kinds, kind) ?? kind,
          place: kind === "scan" ? scanPlace(id) : "",
          failedAt: timeText(failedAt, frame),
        })),
        retry: fill(t.retry, { n: dead.length }),
      }),
    },
    frame,
  )
