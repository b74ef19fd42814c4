import type { SurveyDestinations } from "../result/survey.ts"
import { countsOf, type DestinationCount, type Tally } from "./tally.ts"

/** How many destinations are listed by name. */
const listed = 50

/** How third-party destinations spread over all sites that were seen. */
export function countDestinations(tally: Tally): SurveyDestinations {
  const perSite = new Map<number, number>()
  for (const scope of ["declared", "descriptive"] as const)
    for (const [destinations, sites] of countsOf(tally, { scope }).thirdParties)
      perSite.set(destinations, (perSite.get(destinations) ?? 0) + sites)
  const ranked = [...tally.destinations].toSorted(
    ([idA, a], [idB, b]) => b.sites - a.sites || (idA < idB ? -1 : 1),
  )
  const rest = ranked.slice(listed)
  return {
    ...spreadOf(perSite),
    perSite: [...perSite]
      .map(([destinations, sites]) => ({ destinations, sites }))
      .toSorted((a, b) => a.destinations - b.destinations),
    frequent: ranked.slice(0, listed).map(frequentOf),
    others: { destinations: rest.length, sightings: rest.reduce((sum, [, { sites }]) => sum + sites, 0) },
  }
}

function frequentOf([id, count]: readonly [
  string,
  DestinationCount,
]): SurveyDestinations["frequent"][number] {
  const { name, hosts, known, sites, chainedOnly, verdicts } = count
  return { id, name, hosts, known, sites, chainedOnly, verdicts: Object.fromEntries(verdicts) }
}

/** Mean, median and highest of values given as value → how often. */
export function spreadOf(histogram: ReadonlyMap<number, number>): {
  readonly sites: number
  readonly mean: number
  readonly median: number
  readonly most: number
} {
  const values = [...histogram].toSorted(([a], [b]) => a - b)
  const sites = values.reduce((sum, [, count]) => sum + count, 0)
  if (sites === 0) return { sites: 0, mean: 0, median: 0, most: 0 }
  const total = values.reduce((sum, [value, count]) => sum + value * count, 0)
  const middle = (at(values, Math.floor((sites - 1) / 2)) + at(values, Math.floor(sites / 2))) / 2
  return { sites, mean: total / sites, median: middle, most: values.at(-1)?.[0] ?? 0 }
}

/** The value at a place, from 0, of the sorted values. */
function at(values: readonly (readonly [number, number])[], place: number): number {
  let passed = 0
  for (const [value, count] of values) {
    passed += count
    if (place < passed) return value
  }
  return 0
}
