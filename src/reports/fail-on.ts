import type { Assessment, Result, Verdict } from "../analyzers/result.ts"

/** From which verdict on a result counts (`--fail-on`). */
export type FailOn = "absent" | "partial" | "review" | "never"

/** Each step counts what the one before it counts. */
const counted: Readonly<Record<FailOn, readonly Verdict[]>> = {
  never: [],
  absent: ["absent"],
  partial: ["absent", "partial"],
  review: ["absent", "partial", "review"],
}

/**
 * The assessments that count: of third parties and group companies; what only another third party's tag reaches is not
 * the operator's placing.
 */
export const countedAssessments = (
  { assessments, destinations }: Result,
  failOn: FailOn,
): readonly Assessment[] => {
  const others = destinations.filter(
    ({ party, chainedOnly }) => (party === "third" || party === "affiliate") && !chainedOnly,
  )
  const ids = new Set(others.map(({ id }) => id))
  return assessments.filter(
    ({ destination, verdict }) => ids.has(destination) && counted[failOn].includes(verdict),
  )
}
