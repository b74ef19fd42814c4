import type { Finding, Tag } from "../../../analyzers/result.ts"
import { basisText } from "../../basis-text.ts"
import { handlerName, serviceName } from "../../destination-name.ts"
import { missingStatement } from "../../missing-statement.ts"
import { reasonText } from "../../naming.ts"
import { placingText, tagName } from "../../placing.ts"
import { fill } from "../../prose.ts"
import { verdictText } from "../../verdict-text.ts"
import {
  type ChainWork,
  type DestinationWork,
  type FindingWork,
  type Work,
  workList,
} from "../../work-list.ts"
import type { Place } from "./places.ts"
import type { Report } from "./report.ts"

/** One piece of work as the list shows it; empty texts and lists are left out of the page. */
export interface WorkView {
  readonly number: number
  readonly action: string
  readonly actionLabel: string
  readonly verdict: string
  readonly verdictLabel: string
  readonly title: string
  readonly subtitle: string
  readonly place: Place | undefined
  readonly note: string
  readonly tags: readonly { readonly name: string; readonly placed: string }[]
  readonly missing: readonly string[]
  readonly reasons: readonly string[]
  readonly foldedLabel: string
  readonly folded: readonly { readonly name: string; readonly place: Place | undefined }[]
  readonly basis: readonly string[]
}

type Part = Omit<WorkView, "number" | "action" | "actionLabel" | "note">

/** How many are named on the first screen, and how many of the list are open. */
const urgent = 5
const open = 12

/** The work list, the heaviest first. */
export const workView = (report: Report) => {
  const findings = Map.groupBy(report.result.findings, ({ subject }) => subject)
  const { prose } = report.words
  const items = workList(report.result).map(
    (work, at): WorkView => ({
      number: at + 1,
      action: work.action,
      actionLabel: prose.actions[work.action],
      note: prose.actionNotes[work.note],
      ...partOf(work, report, findings),
    }),
  )
  return {
    first: items.slice(0, urgent),
    toList: fill(prose.workList.toList, { n: items.length }),
    items: items.slice(0, open),
    rest: items.slice(open),
    restLabel: fill(prose.workList.rest, { n: Math.max(0, items.length - open) }),
  }
}

type FindingsBySubject = ReadonlyMap<string, readonly Finding[]>

const partOf = (work: Work, report: Report, findings: FindingsBySubject): Part => {
  if (work.kind === "destination") return ofDestination(work, report, findings)
  return work.kind === "chain" ? ofChain(work, report) : ofFindings(work, report)
}

const empty = {
  subtitle: "",
  place: undefined,
  tags: [],
  missing: [],
  reasons: [],
  foldedLabel: "",
  folded: [],
  basis: [],
}

const shownTags = (tags: readonly Tag[], report: Report) =>
  tags.slice(0, 3).map((tag) => ({
    name: tagName(tag, report.words),
    placed: placingText(tag, report.tags, report.words),
  }))

const ofDestination = (
  { judged: { destination }, assessment }: DestinationWork,
  report: Report,
  findings: FindingsBySubject,
): Part => {
  const { words } = report
  const related = [...(findings.get(destination.id) ?? []), ...(findings.get(assessment.id) ?? [])]
  const open = related.filter(({ outcome }) => outcome === "fail" || outcome === "review")
  return {
    ...empty,
    verdict: assessment.verdict,
    verdictLabel: verdictText(assessment, words),
    title: handlerName(destination, words),
    subtitle: serviceName(destination),
    place: report.places.get(destination.id),
    tags: shownTags(
      destination.tags.flatMap((id) => report.tags.get(id) ?? []),
      report,
    ),
    missing: missingStatement(assessment, words),
    reasons: assessment.reasons.map((reason) => reasonText(reason, words)),
    basis: [...new Set(open.map((finding) => basisText(finding, words)))],
  }
}

const ofChain = ({ root, judged }: ChainWork, report: Report): Part => ({
  ...empty,
  verdict: "review",
  verdictLabel: report.words.prose.verdicts.review,
  title: tagName(root, report.words),
  subtitle: fill(report.words.prose.workList.foldedCount, { n: judged.length }),
  place: report.places.get(root.id),
  tags: shownTags([root], report),
  foldedLabel: report.words.prose.workList.folded,
  folded: judged.map(({ destination }) => ({
    name: `${handlerName(destination, report.words)} / ${serviceName(destination)}`,
    place: report.places.get(destination.id),
  })),
})

const ofFindings = ({ findings }: FindingWork, { words, places, subjects }: Report): Part => {
  const [first] = findings
  return {
    ...empty,
    verdict: first.outcome,
    verdictLabel: words.prose.outcomes[first.outcome],
    title: first.message[words.language],
    foldedLabel: words.prose.workList.subject,
    folded: [...new Set(findings.map(({ subject }) => subject))]
      .slice(0, 10)
      .map((subject) => ({ name: subjects.get(subject) ?? subject, place: places.get(subject) })),
    basis: [basisText(first, words)],
  }
}
