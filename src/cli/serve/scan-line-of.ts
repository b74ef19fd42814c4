import type { ScanLine } from "../../reports/dashboard/dashboard.ts"
import type { ScanRecord } from "../../store/scan-record.ts"
import { isSilent } from "../schedules/is-silent.ts"

/** A scan as pages show it. */
export function scanLineOf(record: ScanRecord, now: Date): ScanLine {
  const { attempt = 1, state, aliveUntil, ...scan } = record
  if (!isSilent(record, now)) return { ...scan, attempt, state }
  return { ...scan, attempt, state: "lost", ...(aliveUntil === undefined ? {} : { goesOn: true }) }
}
