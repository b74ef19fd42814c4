import type { ComparedDestination, ComparedResult, Comparison, Difference } from "../result/comparison.ts"
import { DifferenceKind, Subject } from "../result/comparison.ts"
import type { Completeness, Result, Verdict } from "../result.ts"
import { compareAssessments } from "./compare-assessments.ts"
import { compareChoices } from "./compare-choices.ts"
import { compareDestinations } from "./compare-destinations.ts"
import { compareFindings } from "./compare-findings.ts"
import { compareInformation } from "./compare-information.ts"
import { compareMoments } from "./compare-moments.ts"
import { compareNotices } from "./compare-notices.ts"
import { compareSignals } from "./compare-signals.ts"
import { compareStorage } from "./compare-storage.ts"
import { compareTags } from "./compare-tags.ts"
import { comparingOf } from "./comparing.ts"
import { limitsOf } from "./limits.ts"
import { verdictsByWeight } from "./verdicts-of.ts"

/**
 * Holds two results against each other: what limits the comparison, then every difference with its kind and the
 * reason for it. Pure: the same two give the same record, and `compare(b, a)` is the mirror image of `compare(a, b)`.
 */
export function compare(before: Result, after: Result): Comparison {
  const comparing = comparingOf(before, after)
  const seen = [
    ...compareDestinations(comparing),
    ...compareInformation(comparing),
    ...compareMoments(comparing),
    ...compareNotices(comparing),
    ...compareStorage(comparing),
    ...compareTags(comparing),
    ...compareChoices(comparing),
    ...compareSignals(comparing),
  ]
  const judged = compareAssessments(comparing, seen)
  const found = [...seen, ...judged]
  const differences = [...found, ...compareFindings(comparing, found)].toSorted(inOrder)
  return {
    comparisonVersion: 1,
    before: comparedResult(before),
    after: comparedResult(after),
    sameHost: comparing.sameHost,
    limits: limitsOf(comparing),
    differences,
    destinations: named(differences, [before, after]),
    counts: countsOf(differences),
  }
}

/** Changes first, then by what they are about, what is worse first. */
function inOrder(a: Difference, b: Difference): number {
  const { options: kinds } = DifferenceKind
  return (
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    Subject.options.indexOf(a.subject) - Subject.options.indexOf(b.subject) ||
    directions.indexOf(a.direction) - directions.indexOf(b.direction) ||
    (a.id < b.id ? -1 : 1)
  )
}

const directions = ["worse", "better", "neutral"]

function comparedResult(result: Result): ComparedResult {
  const { target, startedAt, finishedAt, tool, knowledge, visits, sends, destinations, completeness } = result
  const sum = (key: keyof Completeness) => completeness.reduce((all, one) => all + Number(one[key]), 0)
  const verdicts = Object.fromEntries(verdictsByWeight.map((verdict) => [verdict, result.summary[verdict]]))
  return {
    url: target.url,
    ...(target.name === undefined ? {} : { name: target.name }),
    startedAt,
    finishedAt,
    tool: tool.version,
    knowledge: knowledge.digest,
    visits: { all: visits.length, loaded: visits.filter(({ outcome }) => outcome === "loaded").length },
    sends: sends.length,
    destinations: destinations.length,
    verdicts: verdicts as Record<Verdict, number>,
    completeness: {
      both: sum("both"),
      wireOnly: sum("wireOnly"),
      pageOnly: sum("pageOnly"),
      undecoded: sum("undecodedBodies"),
    },
  }
}

/** What the differences' destinations are called, from the later result where both have them. */
function named(
  differences: readonly Difference[],
  results: readonly Result[],
): readonly ComparedDestination[] {
  const all = new Map(
    results.flatMap(({ destinations }) => destinations.map((one) => [one.id, one] as const)),
  )
  const asked = new Set(differences.flatMap(({ destination }) => destination ?? []))
  const stored = differences.filter(({ aspect }) => aspect === "sent-to")
  for (const id of stored.flatMap(({ before, after }) => [...before, ...after])) asked.add(id)
  return [...asked].toSorted().flatMap((id) => {
    const one = all.get(id)
    if (one === undefined) return []
    const { operator, service, hosts, party, chainedOnly } = one
    return [
      {
        id,
        ...(operator === undefined ? {} : { operator }),
        ...(service === undefined ? {} : { service }),
        ...{ hosts, party, chainedOnly },
      },
    ]
  })
}

function countsOf(differences: readonly Difference[]): Comparison["counts"] {
  const count = (is: (one: Difference) => boolean) => differences.filter(is).length
  const changes = differences.filter(({ kind }) => kind === "change")
  const among = (is: (one: Difference) => boolean) => changes.filter(is).length
  return {
    change: changes.length,
    unsure: count(({ kind }) => kind === "unsure"),
    noise: count(({ kind }) => kind === "noise"),
    new: among(({ is }) => is === "new"),
    gone: among(({ is }) => is === "gone"),
    worse: among(({ direction }) => direction === "worse"),
    better: among(({ direction }) => direction === "better"),
  }
}
