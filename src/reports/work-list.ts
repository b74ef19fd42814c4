import type { Assessment, Finding, Result, Tag } from "../analyzers/result.ts"
import { type JudgedDestination, judgedDestinations } from "./judged-destination.ts"
import { placedRoot, type Tags, tagsOf } from "./placing.ts"

/** What to do: 公表に追記 / 削除を検討 / ベンダーに照会 / 判断. */
export type Action = "add" | "remove" | "ask" | "judge"

/** Which sentence goes with the action. */
export type ActionNote = "publish" | "add" | "complete" | "remove" | "ask" | "judge" | "recheck" | "manner"

interface Advice {
  readonly action: Action
  readonly note: ActionNote
}

/** Work on one destination. */
export interface DestinationWork extends Advice {
  readonly kind: "destination"
  readonly judged: JudgedDestination
  readonly assessment: Assessment
}

/** Work on a tag the operator placed, for the destinations it loads by chain (連鎖読込). */
export interface ChainWork extends Advice {
  readonly kind: "chain"
  readonly root: Tag
  readonly judged: readonly JudgedDestination[]
}

/** Work on how the notice is given: the findings of one rule with the same outcome. */
export interface FindingWork extends Advice {
  readonly kind: "finding"
  readonly findings: readonly [Finding, ...Finding[]]
}

export type Work = DestinationWork | ChainWork | FindingWork

/** The work that follows from a result, the heaviest first (our own order, no ranking of law). */
export const workList = (result: Result): readonly Work[] => {
  const tags = tagsOf(result)
  const judged = judgedDestinations(result)
  const chained = judged.filter((one) => rootOfChain(one, tags) !== undefined)
  const own = judged.filter((one) => !chained.includes(one))
  return [...findingWork(result), ...own.flatMap(destinationWork), ...chainWork(chained, tags)]
    .map((work, place) => ({ work, place, weight: weightOf(work) }))
    .toSorted((a, b) => a.weight - b.weight || a.place - b.place)
    .map(({ work }) => work)
}

const rootOfChain = ({ destination, assessment }: JudgedDestination, tags: Tags): Tag | undefined => {
  if (!destination.chainedOnly || assessment?.verdict !== "review") return undefined
  for (const id of destination.tags) {
    const tag = tags.get(id)
    const root = tag && placedRoot(tag, tags)
    if (root) return root
  }
  return undefined
}

const chainWork = (chained: readonly JudgedDestination[], tags: Tags): readonly ChainWork[] => {
  const byRoot = Map.groupBy(chained, (judged) => rootOfChain(judged, tags))
  return [...byRoot].flatMap(([root, judged]): readonly ChainWork[] =>
    root ? [{ kind: "chain", action: "ask", note: "ask", root, judged }] : [],
  )
}

const destinationWork = (judged: JudgedDestination): readonly DestinationWork[] => {
  const { assessment } = judged
  const advice = assessment && adviceFor(judged, assessment)
  return assessment && advice ? [{ kind: "destination", ...advice, judged, assessment }] : []
}

const adviceFor = ({ destination }: JudgedDestination, assessment: Assessment): Advice | undefined => {
  const { verdict } = assessment
  if (verdict === "partial") return { action: "add", note: "complete" }
  if (verdict === "unknown") return { action: "judge", note: "recheck" }
  if (verdict !== "absent" && verdict !== "review") return undefined
  if (destination.knownBy === "none" && destination.party !== "self" && !isWrittenOf(assessment))
    return { action: "remove", note: "remove" }
  return verdict === "absent" ? { action: "add", note: "add" } : { action: "judge", note: "judge" }
}

/** Whether an entry or the text of a document may speak of it: then whom it names is to be looked at first. */
const isWrittenOf = ({ statement, reasons }: Assessment): boolean =>
  statement === "full" ||
  statement === "part" ||
  reasons.some((reason) => reason.startsWith("named-in-text:"))

/** Findings about destinations are in their assessments already. */
const findingWork = (result: Result): readonly FindingWork[] => {
  const judgedApart = new Set([...result.destinations, ...result.assessments].map(({ id }) => id))
  const open = result.findings.filter(
    ({ outcome, severity, subject }) =>
      (outcome === "fail" || outcome === "review") && severity !== "info" && !judgedApart.has(subject),
  )
  return [...Map.groupBy(open, ({ rule, outcome }) => `${outcome} ${rule}`).values()].flatMap(asWork)
}

const asWork = ([first, ...others]: readonly Finding[]): readonly FindingWork[] => {
  if (!first) return []
  const note = first.rule === "notice-missing" ? "publish" : "manner"
  const action = note === "publish" && first.outcome === "fail" ? "add" : "judge"
  return [{ kind: "finding", action, note, findings: [first, ...others] }]
}

const verdictWeights = { absent: 1, partial: 2, review: 6, unknown: 7, stated: 9, exempt: 9 } as const

const weightOf = (work: Work): number => {
  if (work.kind === "destination") {
    const { verdict } = work.assessment
    return verdict === "review" && work.action !== "judge" ? 5 : verdictWeights[verdict]
  }
  if (work.kind === "chain") return 4
  const [{ outcome, severity }] = work.findings
  if (outcome !== "fail") return 8
  return severity === "high" ? 0 : 3
}
