import type { HistoryLine, TargetLine } from "../../../reports/dashboard/dashboard.ts"
import type { ScanRecord } from "../../../store/scan-record.ts"
import type { Dashboard } from "../dashboard.ts"
import { isMade } from "../findings-of.ts"
import { scanLineOf } from "../scan-line-of.ts"
import { nextTimes } from "./next-times.ts"

/** One target by its scans, the latest first, with a trend of at most so many points. */
export async function targetLine(
  url: string,
  { scans, points }: { readonly scans: readonly ScanRecord[]; readonly points: number },
  { findings, settings, now }: Dashboard,
): Promise<TargetLine> {
  const made: (HistoryLine & { readonly record: ScanRecord })[] = []
  for (const record of scans.filter(isMade).slice(0, points))
    made.push({ scan: scanLineOf(record, now()), found: await findings.found(record), record })
  const last = made.find(({ found }) => found.state === "read") ?? made[0]
  const earlier = last === undefined ? [] : scans.slice(scans.indexOf(last.record) + 1)
  return {
    url,
    latest: scans[0] && scanLineOf(scans[0], now()),
    last: last && { scan: last.scan, found: last.found },
    news: last && (await findings.news(last.record, earlier)),
    trend: made.toReversed().flatMap(({ scan, found }) => {
      return found.state === "read" ? [{ at: scan.startedAt, counts: found.summary }] : []
    }),
    next: nextTimes(url, settings.schedules, now()),
  }
}
