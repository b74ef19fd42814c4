import { placeOf } from "../../../crawler/evidence/place-of.ts"
import type { ObservedState, Send } from "../../result.ts"
import type { Counted } from "./change.ts"
import { observedStateOf } from "./observed-state.ts"
import type { StateVisit } from "./state-visits.ts"

/** Where one destination, or one category of information at it, was seen. */
export interface Sightings {
  readonly states: ReadonlySet<ObservedState>
  /** How often in a state, counted over the visits that could have shown it. */
  readonly in: (state: ObservedState) => Counted
}

/**
 * Counts these sends of one destination over the states. A visit could have shown it where it loaded a page that
 * showed it in some state; the page that was open when the choice was made counts only for what had not been sent
 * before in that visit. What left only because of what the tool did (`isOfThePage`) is no sighting.
 */
export function sightingsOf(sends: readonly Send[], visits: readonly StateVisit[]): Sightings {
  const own = sends.filter(isOfThePage)
  const seen = new Set(own.map((send) => keyOf(send.visit, observedStateOf(send))))
  const pages = new Set(own.map(({ page }) => placeOf(page)))
  const isSeen = ({ visit, state }: StateVisit) => seen.has(keyOf(visit, state))
  const couldShow = visits.filter((one, at) => {
    if (isSeen(one) || pages.intersection(one.loaded).size > 0) return true
    const before = visits.slice(0, at).some((other) => other.visit === one.visit && isSeen(other))
    return one.open !== undefined && pages.has(one.open) && !before
  })
  return {
    states: new Set(visits.filter(isSeen).map(({ state }) => state)),
    in: (state) => {
      const inState = couldShow.filter((one) => one.state === state)
      return { seen: inState.filter(isSeen).length, visits: inState.length }
    },
  }
}

/** Headers are part of what a `gpc` run asks for; all else the tool does to a page may make it send what it would not. */
export function isOfThePage({ cause }: Send): boolean {
  return cause === "page" || cause === "simulated-leave" || cause === "header"
}

function keyOf(visit: string, state: ObservedState): string {
  return `${state} ${visit}`
}
