import type { Notice, NoticeEntry, Reach } from "../../../analyzers/result.ts"
import { destinationName } from "../../destination-name.ts"
import { missingStatement } from "../../missing-statement.ts"
import { categoryName, countryName, purposeName, reasonText } from "../../naming.ts"
import { fill } from "../../prose.ts"
import { unreadNotices } from "../../unread-notices.ts"
import type { Report } from "./report.ts"

/** The notices as found, each with its entries, and the destinations none of them states. */
export const noticesView = (report: Report) => ({
  notices: report.result.notices.map((notice) => noticeView(notice, report)),
  unread: unreadNotices(report.result).map(({ subject, message }) => ({
    url: subject,
    why: message[report.words.language],
  })),
  gaps: report.judged
    .filter(({ assessment }) => assessment?.verdict === "absent")
    .map(({ destination, assessment }) => ({
      name: destinationName(destination, report.words),
      place: report.places.get(destination.id),
      missing: assessment ? missingStatement(assessment, report.words) : [],
    })),
})

const noticeView = (notice: Notice, report: Report) => {
  const { words, places, pictures } = report
  const { prose } = words
  const destinations = new Map(report.result.destinations.map((one) => [one.id, one]))
  return {
    id: places.get(notice.id)?.id ?? "",
    title: notice.title ?? notice.url,
    url: notice.url,
    mode: prose.notices.modes[notice.mode],
    format: prose.notices.formats[notice.format],
    digest: notice.digest,
    failure: notice.failure === undefined ? "" : reasonText(notice.failure, words),
    picture: pictures.get(notice.id)?.file ?? "",
    entries: notice.entries.map((entry) => ({
      ...entryView(entry, report),
      page: pageOf(entry, notice, prose.notices.page),
      destinations: entry.destinations.flatMap((id) => {
        const destination = destinations.get(id)
        return destination ? [{ name: destinationName(destination, words), place: places.get(id) }] : []
      }),
      gaps: gapsAt(entry, report),
    })),
    reach: notice.reach.map((reach) => reachView(reach, report)),
  }
}

/** What was sent to the destinations an entry is about, and none of their entries states. */
const gapsAt = ({ destinations }: NoticeEntry, report: Report) =>
  destinations.flatMap((id) => {
    const judged = report.judged.find(({ destination }) => destination.id === id)
    if (judged?.assessment?.verdict !== "partial") return []
    const missing = missingStatement(judged.assessment, report.words)
    if (missing.length === 0) return []
    return [
      { name: destinationName(judged.destination, report.words), place: report.places.get(id), missing },
    ]
  })

/** The page of a PDF on which the entry begins; its reader names places after their pages. */
const pageOf = ({ at = "" }: NoticeEntry, { format }: Notice, sentence: string): string => {
  const n = format === "pdf" ? /^#page-(\d+)-/.exec(at)?.[1] : undefined
  return n === undefined ? "" : fill(sentence, { n })
}

const entryView = (entry: NoticeEntry, { words, places }: Report) => {
  const { notices } = words.prose
  const purposes = (ids: readonly string[], whose: string) =>
    ids.map((id) => ({ name: purposeName(id, words), whose }))
  const linked =
    entry.purposeDestinationLink === undefined
      ? []
      : [{ name: notices.purposeLinkOnly, whose: notices.purposeDestination }]
  return {
    id: places.get(entry.id)?.id ?? "",
    quote: entry.quote,
    at: entry.at ?? "",
    operator: entry.operator ?? "",
    service: entry.service ?? "",
    country: entry.country === undefined ? "" : countryName(entry.country, words),
    categories: entry.categories.map((id) => categoryName(id, words)),
    purposes: [
      ...purposes(entry.purposesOwn, notices.purposeOwn),
      ...purposes(entry.purposesDestination, notices.purposeDestination),
      ...linked,
      ...purposes(entry.purposes, ""),
    ],
    status: entry.status === "current" ? "" : notices.statuses[entry.status],
    notObserved: entry.status === "current" && entry.destinations.length === 0,
  }
}

const reachView = ({ page, steps, linkText }: Reach, { words }: Report) => {
  const { notices } = words.prose
  return { page, steps: stepsText(steps, notices), linkText: linkText ?? "", far: steps === null }
}

const stepsText = (steps: number | null, notices: Report["words"]["prose"]["notices"]): string => {
  if (steps === null) return notices.reachNone
  return steps === 0 ? notices.reachHere : fill(notices.reachSteps, { n: steps })
}
