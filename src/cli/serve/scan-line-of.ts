import type { ScanLine } from "../../reports/dashboard/dashboard.ts"
import type { ScanRecord } from "../../store/scan-record.ts"

/** No scan takes so long, in ms: its process was ended from outside. */
const LONGEST = 86_400_000

/** A scan as pages show it. */
export function scanLineOf({ attempt = 1, state, ...scan }: ScanRecord, now: Date): ScanLine {
  const isLost = state === "running" && Date.parse(scan.startedAt) < now.getTime() - LONGEST
  return { ...scan, attempt, state: isLost ? "lost" : state }
}
