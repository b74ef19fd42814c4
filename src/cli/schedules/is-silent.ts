import type { ScanRecord } from "../../store/scan-record.ts"

/** No scan begun by hand takes so long, in ms. */
const LONGEST = 86_400_000

/** Whether a scan under way gave no sign for so long that its process must have ended without a word. */
export function isSilent({ state, startedAt, aliveUntil }: ScanRecord, now: Date): boolean {
  if (state !== "running") return false
  const until = aliveUntil === undefined ? Date.parse(startedAt) + LONGEST : Date.parse(aliveUntil)
  return until < now.getTime()
}
