import type { HistoryLine, TargetData } from "../../../reports/dashboard/dashboard.ts"
import type { Dashboard } from "../dashboard.ts"
import { scanLineOf } from "../scan-line-of.ts"
import { targetsOf } from "./overview.ts"
import { pageOf } from "./page-of.ts"
import { targetLine } from "./target-line.ts"

/** Scans on one page of the history. */
const SIZE = 30

/** Points of the trend drawn large. */
const POINTS = 60

/** One target with its history; undefined where nobody knows it. */
export async function target(
  url: string,
  page: string | undefined,
  dashboard: Dashboard,
): Promise<TargetData | undefined> {
  if (!(await targetsOf(dashboard)).includes(url)) return undefined
  const scans = await dashboard.store.scans(url)
  const shown = pageOf(scans, page, SIZE)
  const lines: HistoryLine[] = []
  for (const scan of shown.lines)
    lines.push({ scan: scanLineOf(scan, dashboard.now()), found: await dashboard.findings.found(scan) })
  return {
    target: await targetLine(url, { scans, points: POINTS }, dashboard),
    history: { ...shown, lines },
  }
}
