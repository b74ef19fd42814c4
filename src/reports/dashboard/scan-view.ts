import { fill, type Prose } from "../prose.ts"
import type { Frame, ScanLine } from "./dashboard.ts"
import { scanPlace, targetPlace } from "./places.ts"
import { timeText } from "./time-text.ts"

/** The icon and colour each state shares with the verdicts. A scan made to its end has none: that says nothing of what it found. */
const badges: Readonly<Record<ScanLine["state"], string>> = {
  queued: "unknown",
  running: "review",
  interrupted: "partial",
  finished: "",
  failed: "absent",
  lost: "partial",
}

/** One scan in words. */
export const scanView = (scan: ScanLine, { dashboard: t }: Prose, frame: Frame) => ({
  id: scan.id,
  target: scan.target,
  place: scanPlace(scan.id),
  targetPlace: targetPlace(scan.target),
  badge: badges[scan.state],
  state: t.states[scan.state],
  startedAt: timeText(scan.startedAt, frame),
  finishedAt: timeText(scan.finishedAt, frame),
  asked: askedText(scan, t),
  attempt: scan.attempt > 1 ? fill(t.attempt, { n: scan.attempt }) : "",
  progress: progressText(scan, t),
  opening: scan.state === "running" ? (scan.progress?.url ?? "") : "",
  reason: reasonText(scan, t),
})

const askedText = ({ schedule, due }: ScanLine, t: Prose["dashboard"]): string => {
  if (schedule === undefined) return t.byHand
  return fill(due === undefined ? t.byHandAs : t.bySchedule, { name: schedule })
}

const progressText = ({ state, progress, goesOn }: ScanLine, t: Prose["dashboard"]): string => {
  if (goesOn) return t.goesOn
  if (state === "queued") return t.waiting
  if (state !== "running") return ""
  return progress === undefined ? t.starting : fill(t.visited, { n: progress.visited })
}

/** Reasons are said by programs, in English, but for those with a name of their own. */
const reasonText = ({ state, reason }: ScanLine, t: Prose["dashboard"]): string => {
  if (state !== "failed") return ""
  if (reason === "schedule-gone") return t.scheduleGone
  if (reason === "not-queued") return t.notQueued
  return reason ?? t.noReason
}
