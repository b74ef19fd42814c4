import type { Send, VisitSummary } from "../../../analyzers/result.ts"
import { failureText } from "../../failure-text.ts"
import { fill } from "../../prose.ts"
import type { Report } from "./report.ts"
import { timelineOf } from "./timeline-view.ts"

/** The visits with their pictures. */
export const visitsView = (report: Report) => {
  const sends = Map.groupBy(report.result.sends, ({ visit }) => visit)
  return report.result.visits.map((visit) => visitView(visit, sends.get(visit.id) ?? [], report))
}

const visitView = (visit: VisitSummary, sends: readonly Send[], report: Report) => {
  const { words, places, pictures } = report
  const { prose } = words
  return {
    id: places.get(visit.id)?.id ?? "",
    title: visit.title === undefined || visit.title === "" ? visit.url : visit.title,
    url: visit.url,
    finalUrl: visit.finalUrl === visit.url ? "" : visit.finalUrl,
    run: prose.runs[visit.run],
    attempt: visit.attempt > 1 ? fill(prose.visits.attempt, { n: visit.attempt }) : "",
    outcome: visit.outcome,
    outcomeLabel: prose.visits.outcomes[visit.outcome],
    status: visit.status ?? "",
    failure: visit.failure ? failureText(visit.failure, words) : "",
    sends: sends.length,
    timeline: timelineOf(sends, report),
    picture: pictures.get(visit.id)?.file ?? "",
    pictureLabel: fill(prose.visits.screenshot, { page: visit.title ?? visit.url }),
  }
}
