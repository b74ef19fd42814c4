import type { Assessment, Destination, Result, Verdict } from "../analyzers/result.ts"

/** A destination with what was found about its statement; `assessment` is absent where none was made. */
export interface JudgedDestination {
  readonly destination: Destination
  readonly assessment: Assessment | undefined
}

/** The verdicts by how much work they ask for, the heaviest first (our own order, no ranking of law). */
export const verdictsByWeight: readonly Verdict[] = [
  "absent",
  "partial",
  "review",
  "unknown",
  "stated",
  "exempt",
]

/** The destinations with their assessments, the heaviest verdict first, then those with more sends. */
export const judgedDestinations = (
  result: Pick<Result, "destinations" | "assessments">,
): readonly JudgedDestination[] => {
  const byDestination = Map.groupBy(result.assessments, (assessment) => assessment.destination)
  return result.destinations
    .flatMap((destination): readonly JudgedDestination[] => {
      const assessments = byDestination.get(destination.id)
      return assessments
        ? assessments.map((assessment) => ({ destination, assessment }))
        : [{ destination, assessment: undefined }]
    })
    .toSorted(heavierFirst)
}

const weight = ({ assessment, destination }: JudgedDestination): number => {
  if (!assessment) return verdictsByWeight.length * 2
  const rank = verdictsByWeight.indexOf(assessment.verdict) * 2
  return destination.chainedOnly ? rank + 1 : rank
}

const heavierFirst = (a: JudgedDestination, b: JudgedDestination): number =>
  weight(a) - weight(b) ||
  b.destination.sends - a.destination.sends ||
  (a.destination.id < b.destination.id ? -1 : 1)
