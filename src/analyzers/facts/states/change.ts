import type { Change } from "../../result.ts"

/** In how many visits something was seen, of those that could have shown it (k of n visits). */
export interface Counted {
  readonly seen: number
  readonly visits: number
}

/** All or none in so many visits of each state is more than chance for what rotates: see `changeBetween`. */
const enoughVisits = 3

/**
 * What became of a destination from one state to another. Advertisements rotate, so a difference is only a hint
 * (`review`) unless it is all or none and
 * - the operator itself placed the tag, in the page or by its container: such a tag is there at each visit; or
 * - it was seen so in three visits of each state. What comes at random, however often, shows that by chance in at
 *   most one of 64 cases (p³(1−p)³ is largest at p = ½), against one of four with a single visit of each.
 * A state without a visit that could have shown it tells nothing.
 */
export function changeBetween(from: Counted, to: Counted, placedByOperator: boolean): Change {
  if (from.visits === 0 || to.visits === 0) return { change: "cannot-tell" }
  if (from.seen > 0 === to.seen > 0) return { change: "same" }
  const [more, change] = to.seen > 0 ? ([to, "began"] as const) : ([from, "stopped"] as const)
  const allOrNone = more.seen === more.visits
  const often = Math.min(from.visits, to.visits) >= enoughVisits
  return { change, certainty: allOrNone && (placedByOperator || often) ? "likely" : "review" }
}
