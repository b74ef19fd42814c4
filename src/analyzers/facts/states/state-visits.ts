import { placeOf } from "../../../crawler/evidence/place-of.ts"
import type { Visit } from "../../../crawler/evidence.ts"
import type { ObservedState } from "../../result.ts"
import { stateAfter } from "./observed-state.ts"

/**
 * One visit as an observation of one state. `loaded` are the pages that were loaded in that state, so that it means
 * something if a destination was not reached there; `open` is the page that was open when the choice was made: a tag
 * that had sent already need not send twice. Both are empty where absence means nothing: a visit that broke off, and
 * the moments before a choice, however short.
 */
export interface StateVisit {
  readonly visit: string
  readonly state: ObservedState
  readonly loaded: ReadonlySet<string>
  readonly open?: string
}

/**
 * The states each visit to the service was in, in their order. A press that failed made no choice. Visits that we did
 * not drive are in no state that we know of.
 */
export function stateVisits(visits: readonly Visit[]): readonly StateVisit[] {
  return visits.filter(isOurs).flatMap((visit) => {
    const after = stateAfter(visit.run)
    if (after === undefined) return [during(visit, visit.run === "gpc" ? "gpc" : "no-choice")]
    const { acceptedAt, madeAt, failure } = visit.choice ?? {}
    const before: StateVisit = { visit: visit.id, state: "no-choice", loaded: new Set() }
    return [
      before,
      ...(acceptedAt === undefined ? [] : [during(visit, "accepted", acceptedAt, madeAt)]),
      ...(madeAt === undefined || failure !== undefined ? [] : [during(visit, after, madeAt)]),
    ]
  })
}

function isOurs({ outcome, run }: Visit): boolean {
  return outcome !== "failed" && run !== "recorded" && run !== "attached"
}

/** What was shown of the visit from one moment to another, in ms since it began. */
function during(visit: Visit, state: ObservedState, from = 0, to = Number.POSITIVE_INFINITY): StateVisit {
  const one = { visit: visit.id, state, loaded: new Set<string>() }
  if (visit.outcome !== "loaded") return one
  const pages = visit.documents.filter(({ top }) => top)
  const open = pages.findLast(({ at }) => at < from)
  const loaded = new Set(pages.filter(({ at }) => at >= from && at < to).map(({ url }) => placeOf(url)))
  return { ...one, loaded, ...(open ? { open: placeOf(open.url) } : {}) }
}
