import type { ScanData } from "../../../reports/dashboard/dashboard.ts"
import type { ScanRecord } from "../../../store/scan-record.ts"
import type { Dashboard } from "../dashboard.ts"
import { scanLineOf } from "../scan-line-of.ts"
import { nextTimes } from "./next-times.ts"

/** One scan. Rejects with `unknown-scan`. */
export async function scan(id: string, dashboard: Dashboard): Promise<ScanData> {
  const { store, findings, settings, now } = dashboard
  const record = await store.scan(id)
  return {
    scan: scanLineOf(record, now()),
    found: await findings.found(record),
    news: await findings.news(record, await earlierThan(record, dashboard)),
    next: nextTimes(record.target, settings.schedules, now()),
  }
}

/** Scans of the same target before this one, the latest first. */
export async function earlierThan(
  { id, target }: ScanRecord,
  { store }: Pick<Dashboard, "store">,
): Promise<readonly ScanRecord[]> {
  const all = await store.scans(target)
  return all.slice(all.findIndex((one) => one.id === id) + 1)
}
