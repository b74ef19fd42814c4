import type { Result, VisitSummary } from "../result.ts"

/** What could be seen: the visits by place, a place being a page in one state of choice. */
export interface Sight {
  readonly placeOf: ReadonlyMap<string, string>
  readonly all: ReadonlyMap<string, readonly string[]>
  /** Those that were loaded to the end. */
  readonly loaded: ReadonlyMap<string, readonly string[]>
}

export function sightOf({ visits }: Result, place: (url: string) => string): Sight {
  const placed = visits.map((visit) => ({ visit, at: `${visit.run} ${place(visit.url)}` }))
  return {
    placeOf: new Map(placed.map(({ visit, at }) => [visit.id, at])),
    all: byPlace(placed),
    loaded: byPlace(placed.filter(({ visit }) => visit.outcome === "loaded")),
  }
}

interface PlacedVisit {
  readonly visit: VisitSummary
  readonly at: string
}

function byPlace(placed: readonly PlacedVisit[]): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(placed, ({ at }) => at)
  return new Map([...groups].map(([at, visits]) => [at, visits.map(({ visit }) => visit.id)]))
}
