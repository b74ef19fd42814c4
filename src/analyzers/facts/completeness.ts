import type { Evidence } from "../../crawler/evidence.ts"
import type { Completeness } from "../result.ts"

/** How the two records of each visit agree, with the bodies that were seen and not understood. */
export function completenessOf(
  evidence: Evidence,
  undecoded: ReadonlyMap<string, number>,
): readonly Completeness[] {
  return evidence.visits.map(({ id, reconciliation }) => {
    const { browserOwnByRule: _, ...counts } = reconciliation
    return { visit: id, ...counts, undecodedBodies: undecoded.get(id) ?? 0 }
  })
}
