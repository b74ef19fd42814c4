import type { Certainty, Condition } from "../../result.ts"
import { changeBetween } from "./change.ts"
import type { Sightings } from "./sightings.ts"

/** What is known of the opting-out that the operator offers for one destination (法第27条の12第4号). */
export interface OptOutGround {
  readonly placedByOperator: boolean
  /** What the operator declares that its measure stops. */
  readonly declaredStop?: "send" | "use"
  /** The items of 施行規則第22条の2の31 (ロ) found in the notice; undefined where nothing was found. */
  readonly items?: { readonly missing: readonly string[] }
  /** Whether all that the notice offers are pages of others. */
  readonly onlyOthersPages: boolean
  /** Whether what is in no notice can be said not to be published. */
  readonly searchComplete: boolean
}

/** Whether the sending of one category rests on item 4, and its conditions as far as they were seen. */
export interface OptedOut {
  readonly certainty?: Exclude<Certainty, "established">
  readonly stopsOnRequest: Condition["met"]
  readonly measurePublished: Condition["met"]
  readonly notRequested: Condition["met"]
}

/**
 * Item 4 for one category at a destination: only with both イ (the stop was observed, or the operator declares that
 * its measure stops the use) and ロ (all items published; O4 only where it applies). It is `review` where
 * - the difference may be chance;
 * - the measure stops the use and the sends go on after it: for that user another basis is needed; or
 * - the only measure is a page of somebody else: whether the operator then takes one, people judge.
 * Sends that go on without such a declaration are either a stop of use or no stop: that cannot be told from outside.
 */
export function optingOutOf(seen: Sightings, ground: OptOutGround): OptedOut {
  const stop = stopSeen(seen, ground)
  const measurePublished = published(ground)
  const notRequested = seen.states.has("opted-out") ? "no" : "yes"
  const byUse = ground.declaredStop === "use"
  const stopsOnRequest = stop === "likely" || byUse ? "yes" : "cannot-tell"
  const conditions: OptedOut = { stopsOnRequest, measurePublished, notRequested }
  if (measurePublished !== "yes" || (stop === undefined && !byUse)) return conditions
  const sure = stop === "likely" || (stop === undefined && notRequested === "yes" && !ground.onlyOthersPages)
  return { ...conditions, certainty: sure ? "likely" : "review" }
}

/** The certainty with which the sending was seen to stop; undefined where it was not. */
function stopSeen(seen: Sightings, { placedByOperator }: OptOutGround): "likely" | "review" | undefined {
  const from = seen.states.has("no-choice") ? "no-choice" : "accepted"
  const { change, certainty } = changeBetween(seen.in(from), seen.in("opted-out"), placedByOperator)
  return change === "stopped" ? certainty : undefined
}

function published({ items, searchComplete }: OptOutGround): Condition["met"] {
  if (items === undefined) return searchComplete ? "no" : "cannot-tell"
  return items.missing.length === 0 ? "yes" : "no"
}
