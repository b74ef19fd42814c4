import { fill, type Prose } from "../prose.ts"
import type { Frame, TargetLine } from "./dashboard.ts"
import { foundView } from "./found-view.ts"
import { newsView } from "./news-view.ts"
import { changesPlace, reportPlace, targetPlace } from "./places.ts"
import { scanView } from "./scan-view.ts"
import { timeText } from "./time-text.ts"
import { trendChart } from "./trend-chart.ts"

/** One target in words, its trend drawn `height` units high. */
export const targetView = (
  { url, latest, last, news, trend, next }: TargetLine,
  { prose, frame, height }: { readonly prose: Prose; readonly frame: Frame; readonly height: number },
) => {
  const { dashboard: t } = prose
  return {
    url,
    place: targetPlace(url),
    // A later scan that brought no result is said beside the last one that did.
    later: latest === undefined || latest.id === last?.scan.id ? false : scanView(latest, prose, frame),
    last:
      last === undefined
        ? false
        : {
            ...foundView(last.found, prose),
            at: timeText(last.scan.startedAt, frame),
            report: reportPlace(last.scan.id),
            changes: news === undefined ? "" : changesPlace(last.scan.id),
          },
    news: newsView(news, prose),
    chart: trendChart(trend, height, prose) ?? false,
    next: next.map(({ schedule, at }) => fill(t.nextLine, { at: timeText(at, frame), name: schedule })),
  }
}
