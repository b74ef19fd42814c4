import type { Result, Verdict } from "../result.ts"

/** The verdicts by how much they leave open; `unknown` last among the open ones. */
export const verdictsByWeight: readonly Verdict[] = [
  "exempt",
  "stated",
  "unknown",
  "review",
  "partial",
  "absent",
]

/** The heaviest verdict of each destination. */
export function verdictsOf({ assessments }: Result): ReadonlyMap<string, Verdict> {
  const byDestination = Map.groupBy(assessments, ({ destination }) => destination)
  return new Map(
    [...byDestination].flatMap(([id, all]) => {
      const verdict = all.map((one) => one.verdict).toSorted((a, b) => weight(b) - weight(a))[0]
      return verdict === undefined ? [] : [[id, verdict] as const]
    }),
  )
}

function weight(verdict: Verdict): number {
  return verdictsByWeight.indexOf(verdict)
}
