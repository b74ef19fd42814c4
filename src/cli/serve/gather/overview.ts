import type { OverviewData, ScanLine, TargetLine } from "../../../reports/dashboard/dashboard.ts"
import { targetUrl } from "../../scan/target-url.ts"
import type { Dashboard } from "../dashboard.ts"
import { scanLineOf } from "../scan-line-of.ts"
import { pageOf } from "./page-of.ts"
import { surveyLines } from "./survey-lines.ts"
import { targetLine } from "./target-line.ts"

/** Targets on one page. */
const SIZE = 20

/** Points of the small trends. */
const POINTS = 12

/** What the first page shows; `page` as its address gives it. */
export async function overview(
  page: string | undefined,
  dashboard: Dashboard,
  refused?: OverviewData["refused"],
): Promise<OverviewData> {
  const { store, settings, access } = dashboard
  const urls = await targetsOf(dashboard)
  const shown = pageOf(urls, page, SIZE)
  const lines: TargetLine[] = []
  for (const url of shown.lines)
    lines.push(await targetLine(url, { scans: await store.scans(url), points: POINTS }, dashboard))
  return {
    targets: { ...shown, lines },
    count: urls.length,
    underWay: await underWay(dashboard),
    surveys: await surveyLines(store),
    limits: {
      pages: typeof settings.pages === "number" ? settings.pages : undefined,
      runs: settings.runs,
      privateAllowed: access.allowPrivate,
    },
    ...(refused === undefined ? {} : { refused }),
  }
}

/** Every target that was scanned or is to be, in the order of their letters. */
export async function targetsOf({ store, settings }: Pick<Dashboard, "store" | "settings">) {
  const planned = settings.schedules.flatMap(({ targets }) => targets.map((target) => targetUrl(target).url))
  return [...new Set([...(await store.targets()), ...planned])].toSorted()
}

/** What runs, also what is to be taken up again, and what waits for it. */
export async function underWay({
  store,
  now,
}: Pick<Dashboard, "store" | "now">): Promise<readonly ScanLine[]> {
  const [running, queued] = [await store.scansIn("running"), await store.scansIn("queued")]
  return [...running, ...queued]
    .map((scan) => scanLineOf(scan, now()))
    .filter(({ state, goesOn }) => state !== "lost" || goesOn)
}
