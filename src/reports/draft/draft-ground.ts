import type { Result } from "../../analyzers/result.ts"

/** As much of a result as a draft is made from; an inventory of several gives the same. */
export type DraftGround = Pick<
  Result,
  "target" | "startedAt" | "destinations" | "assessments" | "sends" | "tags" | "notices"
> & {
  readonly summary: Pick<Result["summary"], "verdict">
  /** For an inventory: over how many scans, and how many destinations only earlier ones saw. */
  readonly earlier?: { readonly scans: number; readonly destinations: number }
}
