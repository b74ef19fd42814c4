import type { Finding, Tag } from "../analyzers/result.ts"
import { basisText } from "./basis-text.ts"
import { destinationName, handlerName, serviceName } from "./destination-name.ts"
import { missingStatement } from "./missing-statement.ts"
import { reasonTexts } from "./naming.ts"
import { placingText, tagName } from "./placing.ts"
import { fill } from "./prose.ts"
import type { ShownResult } from "./shown-result.ts"
import { verdictText } from "./verdict-text.ts"
import { type ChainWork, type DestinationWork, type FindingWork, type Work, workList } from "./work-list.ts"

/** Something in the result by its id, as it is called. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** One piece of work in words; what does not apply is an empty text or list. */
export interface DescribedWork {
  readonly number: number
  readonly action: string
  readonly actionLabel: string
  readonly verdict: string
  readonly verdictLabel: string
  readonly title: string
  readonly subtitle: string
  /** The id of what it is about; empty where it is about several things, which `folded` then names. */
  readonly about: string
  readonly note: string
  readonly tags: readonly { readonly name: string; readonly placed: string }[]
  readonly missing: readonly string[]
  readonly reasons: readonly string[]
  readonly foldedLabel: string
  readonly folded: readonly Named[]
  readonly basis: readonly string[]
}

type Part = Omit<DescribedWork, "number" | "action" | "actionLabel" | "note">

/** The work list in words, the heaviest first. */
export const describedWork = (shown: ShownResult): readonly DescribedWork[] => {
  const findings = Map.groupBy(shown.result.findings, ({ subject }) => subject)
  const { prose } = shown.words
  return workList(shown.result).map((work, at) => ({
    number: at + 1,
    action: work.action,
    actionLabel: prose.actions[work.action],
    note: prose.actionNotes[work.note],
    ...partOf(work, shown, findings),
  }))
}

type FindingsBySubject = ReadonlyMap<string, readonly Finding[]>

const partOf = (work: Work, shown: ShownResult, findings: FindingsBySubject): Part => {
  if (work.kind === "destination") return ofDestination(work, shown, findings)
  return work.kind === "chain" ? ofChain(work, shown) : ofFindings(work, shown)
}

const empty = {
  subtitle: "",
  about: "",
  tags: [],
  missing: [],
  reasons: [],
  foldedLabel: "",
  folded: [],
  basis: [],
}

/** Tags that read alike are one line: a library and what it loads are often both of one name. */
const shownTags = (tags: readonly Tag[], shown: ShownResult) => {
  const lines = tags.map((tag) => ({
    name: tagName(tag, shown.words),
    placed: placingText(tag, shown.tags, shown.words),
  }))
  return [...new Map(lines.map((line) => [`${line.name}\n${line.placed}`, line])).values()]
}

const ofDestination = (
  { judged: { destination }, assessment }: DestinationWork,
  shown: ShownResult,
  findings: FindingsBySubject,
): Part => {
  const { words } = shown
  const related = [...(findings.get(destination.id) ?? []), ...(findings.get(assessment.id) ?? [])]
  const open = related.filter(({ outcome }) => outcome === "fail" || outcome === "review")
  return {
    ...empty,
    verdict: assessment.verdict,
    verdictLabel: verdictText(assessment, words),
    title: handlerName(destination, words),
    subtitle: serviceName(destination),
    about: destination.id,
    tags: shownTags(
      destination.tags.flatMap((id) => shown.tags.get(id) ?? []),
      shown,
    ),
    missing: missingStatement(assessment, words),
    reasons: reasonTexts(assessment.reasons, words),
    basis: [...new Set(failsFirst(open).map((finding) => basisText(finding, words)))],
  }
}

const failsFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => Number(b.outcome === "fail") - Number(a.outcome === "fail"))

const ofChain = ({ root, judged }: ChainWork, shown: ShownResult): Part => {
  const { words } = shown
  return {
    ...empty,
    verdict: "review",
    verdictLabel: words.prose.verdicts.review,
    title: tagName(root, words),
    subtitle: fill(words.prose.workList.foldedCount, { n: judged.length }),
    about: root.id,
    tags: shownTags([root], shown),
    foldedLabel: words.prose.workList.folded,
    folded: judged.map(({ destination }) => ({
      id: destination.id,
      name: destinationName(destination, words),
    })),
  }
}

const ofFindings = ({ findings }: FindingWork, { words, subjects }: ShownResult): Part => {
  const [first] = findings
  return {
    ...empty,
    verdict: first.outcome,
    verdictLabel: words.prose.outcomes[first.outcome],
    title: first.message[words.language],
    foldedLabel: words.prose.workList.subject,
    folded: [...new Set(findings.map(({ subject }) => subject))].map((id) => ({
      id,
      name: subjects.get(id) ?? id,
    })),
    basis: [basisText(first, words)],
  }
}
