import { fill, lookUp, proseOf } from "../prose.ts"
import type { Frame, OverviewData, ScanLimits } from "./dashboard.ts"
import { pagesView } from "./pages-view.ts"
import { scanView } from "./scan-view.ts"
import { renderPage } from "./shell.ts"
import { surveyView } from "./survey-view.ts"
import { targetView } from "./target-view.ts"

/** Height of the small trend of a line. */
const HEIGHT = 32

/** The first page: what is under way, every target with its last result, and the form that starts a scan. */
export const renderOverview = (data: OverviewData, frame: Frame): string =>
  renderPage(
    {
      template: "dashboard-overview",
      title: (t) => t.overview,
      view: (t, prose) => ({
        underWay: data.underWay.map((scan) => scanView(scan, prose, frame)),
        targets: data.targets.lines.map((line) => targetView(line, { prose, frame, height: HEIGHT })),
        targetsCaption: fill(t.targetsCaption, { n: data.count }),
        pages: pagesView(data.targets, (page) => `/?page=${page}`, prose),
        surveys: data.surveys.map((survey) => surveyView(survey, prose, frame)),
        limits: limitsText(data.limits, frame),
        given: data.refused?.given ?? "",
        refused: data.refused?.why ?? "",
      }),
    },
    frame,
  )

const limitsText = ({ pages, runs, privateAllowed }: ScanLimits, { language }: Frame): string => {
  const prose = proseOf(language)
  const t = prose.dashboard.start
  const names = runs.map((run) => lookUp(prose.runs, run) ?? run).join(prose.punctuation.list)
  const many =
    pages === undefined ? fill(t.limitsListed, { runs: names }) : fill(t.limits, { n: pages, runs: names })
  return privateAllowed ? many : [many, t.publicOnly].join(language === "ja" ? "" : " ")
}
