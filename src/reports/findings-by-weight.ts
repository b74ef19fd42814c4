import type { Finding, Outcome, Result } from "../analyzers/result.ts"

const outcomesByWeight: readonly Outcome[] = ["fail", "review", "unknown", "pass", "not-applicable"]

/** The findings, gaps first. */
export const findingsByWeight = ({ findings }: Result): readonly Finding[] =>
  findings.toSorted((a, b) => outcomesByWeight.indexOf(a.outcome) - outcomesByWeight.indexOf(b.outcome))
