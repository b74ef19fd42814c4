import type { Certainty, Condition, ConsentRecord, ObservedState } from "../../result.ts"
import { changeBetween } from "./change.ts"
import type { Sightings } from "./sightings.ts"

/** What is known of the consent to one destination (法第27条の12第3号), beside where its information was seen. */
export interface ConsentGround {
  readonly placedByOperator: boolean
  /** What the banner tells of it; undefined where no banner was found. */
  readonly told?: ConsentRecord
  /** Whether refusing is offered and was not observed in any visit. */
  readonly refusalUnseen: boolean
}

/** Whether the sending of one category rests on consent, and the conditions of item 3 as far as they were seen. */
export interface Consented {
  readonly certainty?: Exclude<Certainty, "established">
  readonly agreedBeforeSend: Condition["met"]
  readonly agreedToDestination: Condition["met"]
}

/** Who is in these states has agreed to nothing, or has said no. */
export const withoutConsent: readonly ObservedState[] = ["no-choice", "refused", "opted-out", "gpc"]

/**
 * Item 3 for one category at a destination. The text asks that the user has agreed to the sending to that equipment:
 * so nothing of it may leave in a state without consent, and the banner must have named the destination. Then it is
 * - `likely` where the difference is more than chance, the banner gave information and purpose itself or one press
 *   away, refusing was seen to work, and nothing makes the pressing doubtful as consent;
 * - `review` where one of these is open, or it also left after mere closing or scrolling (implied consent) or after
 *   the consent was taken back. How consent is to be asked for stands in commentary and practice, not in the text.
 * It is never `established`: whether a press was consent, people judge.
 */
export function consentOf(seen: Sightings, ground: ConsentGround): Consented {
  const agreedBeforeSend = agreedBefore(seen, ground)
  const agreedToDestination = agreedTo(ground.told)
  const agreed = seen.states.has("accepted") || seen.states.has("closed")
  const conditions = { agreedBeforeSend, agreedToDestination }
  if (!agreed || agreedBeforeSend === "no" || agreedToDestination === "no") return conditions
  const sure = agreedBeforeSend === "yes" && isSure(seen, ground)
  return { ...conditions, certainty: sure ? "likely" : "review" }
}

function agreedBefore(seen: Sightings, { placedByOperator }: ConsentGround): Condition["met"] {
  if (withoutConsent.some((state) => seen.states.has(state))) return "no"
  const { change, certainty } = changeBetween(seen.in("no-choice"), seen.in("accepted"), placedByOperator)
  return change === "began" && certainty === "likely" ? "yes" : "cannot-tell"
}

function agreedTo(told: ConsentRecord | undefined): Condition["met"] {
  if (told === undefined || told.named === "cannot-tell") return "cannot-tell"
  return told.named === "no" ? "no" : "yes"
}

function isSure(seen: Sightings, { told, refusalUnseen }: ConsentGround): boolean {
  if (told === undefined || refusalUnseen || seen.states.has("closed") || seen.states.has("withdrawn"))
    return false
  const informed = [told.named, told.information, told.purpose].every(isTold)
  return informed && told.doubts.length === 0
}

function isTold(where: ConsentRecord["named"]): boolean {
  return where === "banner" || where === "one-press"
}
