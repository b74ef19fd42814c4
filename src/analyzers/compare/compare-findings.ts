import type { Difference } from "../result/comparison.ts"
import type { Finding, Outcome } from "../result.ts"
import { labelOf } from "./compare-entries.ts"
import type { Side } from "./compared-side.ts"
import { type Comparing, concluded, difference } from "./comparing.ts"

/** The outcomes by how much they leave open. */
const byWeight: readonly Outcome[] = ["not-applicable", "pass", "unknown", "review", "fail"]

/** Rules whose outcome is another; for what only one side has, that it is new or gone says it all. */
export function compareFindings(comparing: Comparing, found: readonly Difference[]): readonly Difference[] {
  const [was, is] = [comparing.before, comparing.after].map(findingsOf)
  const lone = new Set(found.filter(({ aspect }) => aspect === "presence").map(loneKey))
  const keys = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])
  return [...keys].flatMap((key) => {
    const [before, after] = [was?.get(key), is?.get(key)]
    const either = after ?? before
    if (either === undefined || before?.outcome === after?.outcome || lone.has(either.subject)) return []
    return changedFinding(key, { before, after, either }, { comparing, found })
  })
}

function loneKey({ subject, key }: Difference): string {
  return `${subject} ${key}`
}

interface Settled {
  readonly rule: string
  /** The kind and key of what the rule looked at, as differences name it. */
  readonly subject: string
  readonly destination: string | undefined
  readonly outcome: Outcome
}

/** By rule and subject, the subject by what it is and not by its id; of several the heaviest outcome. */
function findingsOf(side: Side): ReadonlyMap<string, Settled> {
  const name = subjectsOf(side)
  const groups = Map.groupBy(
    side.result.findings,
    ({ rule, subject }) => `${rule} | ${name(subject).subject}`,
  )
  return new Map(
    [...groups].flatMap(([key, findings]) => {
      const [heaviest] = findings.toSorted((a, b) => weight(b) - weight(a))
      return heaviest ? [[key, { ...heaviest, ...name(heaviest.subject) }] as const] : []
    }),
  )
}

function weight({ outcome }: Pick<Finding, "outcome">): number {
  return byWeight.indexOf(outcome)
}

type Named = Pick<Settled, "subject" | "destination">

function subjectsOf({ result, place }: Side): (id: string) => Named {
  const names = new Map<string, Named>([
    ...result.destinations.map(({ id }) => [id, ofDestination(id)] as const),
    ...result.assessments.map(({ id, destination }) => [id, ofDestination(destination)] as const),
    ...result.notices.flatMap(({ id, url, entries }) => [
      [id, { subject: `notice ${place(url)}`, destination: undefined }] as const,
      ...entries.map(
        (entry) => [entry.id, { subject: `entry ${labelOf(entry)}`, destination: undefined }] as const,
      ),
    ]),
  ])
  return (id) => names.get(id) ?? { subject: `page ${place(id)}`, destination: undefined }
}

function ofDestination(id: string): Named {
  return { subject: `destination ${id}`, destination: id }
}

interface ChangedOutcome {
  readonly before: Settled | undefined
  readonly after: Settled | undefined
  readonly either: Settled
}

/** Passed or not applicable, and not judged at all, leave the same open: nothing. */
function changedFinding(
  key: string,
  { before, after, either }: ChangedOutcome,
  { comparing, found }: { readonly comparing: Comparing; readonly found: readonly Difference[] },
): readonly Difference[] {
  const [was, is] = [openness(before), openness(after)]
  if (was === is) return []
  const unseen = before?.outcome === "unknown" || after?.outcome === "unknown"
  const grounds = found.filter(
    ({ destination }) => destination !== undefined && destination === either.destination,
  )
  return [
    difference({
      ...{ subject: "finding", key, label: either.rule, aspect: "outcome", is: "changed" },
      ...(either.destination === undefined ? {} : { destination: either.destination }),
      ...(unseen ? { kind: "unsure", reason: "could-not-see" } : concluded(comparing, grounds)),
      direction: is > was ? "worse" : "better",
      before: before ? [before.outcome] : [],
      after: after ? [after.outcome] : [],
    }),
  ]
}

function openness(settled: Settled | undefined): number {
  return settled === undefined ? 0 : Math.max(0, weight(settled) - 1)
}
