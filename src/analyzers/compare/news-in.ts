import type { Comparison, Difference } from "../result/comparison.ts"

/** What somebody who asked only for a word on changes is told: `worse` what is worse; `new` also what is new. */
export function newsIn({ differences }: Comparison, on: "worse" | "new"): readonly Difference[] {
  return differences.filter(
    ({ kind, is, direction }) =>
      kind === "change" &&
      (direction === "worse" || (on === "new" && is === "new" && direction !== "better")),
  )
}
