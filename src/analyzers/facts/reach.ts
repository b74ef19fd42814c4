import { arrivedAt, placeOf } from "../../crawler/evidence/place-of.ts"
import type { Evidence, Pressable, Step } from "../../crawler/evidence.ts"
import type { Reach } from "../result.ts"
import { hostOf } from "./party/domain.ts"

/** Beyond this many presses nobody looks further (own threshold). */
export const farthestReach = 4

/**
 * The fewest presses from a page to a document, along the steps a visitor can take. The last link's words are
 * kept. A page that holds the document itself is 0 presses away; null: not within four.
 */
export function reachOf(page: string, documents: ReadonlySet<string>, steps: readonly Step[]): Reach {
  for (const [at, { presses, linkText }] of nearestFirst(page, steps)) {
    if (documents.has(at)) return { page, steps: presses, ...(linkText ? { linkText } : {}) }
  }
  return { page, steps: null }
}

/** Documents by the presses it takes in them until the first entry is to be seen. */
export type Documents = ReadonlyMap<string, number>

/** The fewest presses from a page until the first entry is to be seen. */
export function reachOfEntry(page: string, documents: Documents, steps: readonly Step[]): Reach {
  const byInside = Map.groupBy(documents, ([, inside]) => inside)
  const ways = [...byInside].flatMap(([inside, group]) => {
    const reach = reachOf(page, new Set(group.map(([place]) => place)), steps)
    return reach.steps === null || reach.steps + inside > farthestReach
      ? []
      : [{ ...reach, steps: reach.steps + inside }]
  })
  return ways.toSorted((a, b) => a.steps - b.steps)[0] ?? { page, steps: null }
}

/**
 * Pages from which some way leads on to what was not opened: that no way to the notice was seen from there does not
 * show that there is none.
 */
export function openEndedPages({ visits, candidates, steps }: Evidence): ReadonlySet<string> {
  const opened = new Set(
    [...visits, ...candidates].flatMap(({ url, finalUrl }) => [url, finalUrl]).map(placeOf),
  )
  const leadsOn = new Set(
    visits
      .filter(({ finalUrl, page }) =>
        page?.pressables.some((pressable) => isUnseen(pressable, finalUrl, opened)),
      )
      .map((visit) => placeOf(arrivedAt(visit))),
  )
  const openEnded = visits.filter((visit) =>
    [...nearestFirst(arrivedAt(visit), steps)].some(([at]) => leadsOn.has(at)),
  )
  return new Set(openEnded.map(({ finalUrl }) => finalUrl))
}

/** A link of the same site to what was not opened, one a visitor cannot see as the page is, or a button. */
function isUnseen({ kind, href, visible }: Pressable, page: string, opened: ReadonlySet<string>): boolean {
  if (kind === "button" || href === undefined) return true
  if (!/^https?:/.test(href)) return false
  if (opened.has(placeOf(href))) return !visible
  return hostOf(href) === hostOf(page)
}

interface Way {
  readonly presses: number
  readonly linkText?: string
}

/** Everything within reach of a page, the nearest first. */
function* nearestFirst(page: string, steps: readonly Step[]): Generator<[string, Way]> {
  const open = new Map<string, Way>([[placeOf(page), { presses: 0 }]])
  const done = new Set<string>()
  const from = Map.groupBy(steps, (step) => placeOf(step.from))
  for (let next = nearest(open); next !== undefined; next = nearest(open)) {
    const [at, way] = next
    open.delete(at)
    done.add(at)
    yield [at, way]
    for (const step of from.get(at) ?? []) {
      const to = placeOf(step.to)
      const presses = way.presses + step.presses
      if (done.has(to) || presses > farthestReach || presses >= (open.get(to)?.presses ?? Infinity)) continue
      open.set(to, { presses, linkText: step.linkText })
    }
  }
}

function nearest(open: ReadonlyMap<string, Way>): [string, Way] | undefined {
  let best: [string, Way] | undefined
  for (const one of open) if (best === undefined || one[1].presses < best[1].presses) best = one
  return best
}

export function withoutFragment(url: string): string {
  return url.replace(/#.*$/, "")
}
