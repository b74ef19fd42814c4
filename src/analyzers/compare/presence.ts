import type { Difference } from "../result/comparison.ts"
import { chanceOfSplit } from "./chance-of-split.ts"
import type { Side } from "./compared-side.ts"
import type { Comparing } from "./comparing.ts"
import type { Rotation } from "./rotation.ts"

/** Where something was seen. `chained`: another third party's tag brought it, so that it may come and go. */
export interface Occurrence {
  readonly visits: ReadonlySet<string>
  readonly chained: boolean
  /** Destinations of the tags it came with, for what is chained. */
  readonly roots: readonly string[]
}

/** Why the absence of something on the other side is a change, noise, or not to be told. */
export type Weighed = Pick<Difference, "kind" | "reason"> & { readonly seen: NonNullable<Difference["seen"]> }

/** Below this an absence is not taken for chance. Own threshold. */
const unlikely = 0.05

/** The two sides of one weighing: where the thing was seen, and where it was not. */
interface Sides {
  readonly here: Side
  readonly there: Side
}

/** Weighs that something seen `here` was not seen `there`, on pages that both sides loaded. */
export function weigh(occurrence: Occurrence, { here, there }: Sides, rotation: Rotation): Weighed {
  const { chained, roots } = occurrence
  if (chained && roots.length > 0 && !roots.some((root) => there.seenIn.has(root))) {
    const visits = new Set(roots.flatMap((root) => [...(here.seenIn.get(root) ?? [])]))
    const weighed = weigh({ visits, chained: false, roots: [] }, { here, there }, rotation)
    return weighed.kind === "change" ? { ...weighed, reason: "with-its-tag" } : weighed
  }
  const { places, ...split } = splitOf(occurrence.visits, { here, there })
  const seen = {
    before: { seen: split.seen, visits: split.visitsHere },
    after: { seen: 0, visits: split.visitsThere },
  }
  if (split.visitsThere === 0) return { kind: "unsure", reason: unseenReason(places, there), seen }
  return { ...settle(split, chained, roots.some(rotation)), seen }
}

interface Split {
  readonly seen: number
  readonly visitsHere: number
  readonly visitsThere: number
}

function splitOf(
  visits: ReadonlySet<string>,
  { here, there }: Sides,
): Split & { readonly places: readonly string[] } {
  const placeOf = (visit: string) => here.sight.placeOf.get(visit) ?? ""
  const places = [...new Set([...visits].map(placeOf))]
  const common = places.filter((place) => there.sight.loaded.has(place))
  return {
    places,
    seen: [...visits].filter((visit) => common.includes(placeOf(visit))).length,
    visitsHere: countOf(common, here.sight.all),
    visitsThere: countOf(common, there.sight.loaded),
  }
}

/** What an absence from pages that were loaded means. */
function settle(split: Split, chained: boolean, rotates: boolean): Pick<Weighed, "kind" | "reason"> {
  const steady = split.seen === split.visitsHere
  if (chanceOfSplit(split.seen, split.visitsHere, split.visitsThere) < unlikely)
    return { kind: "change", reason: "not-by-chance" }
  if (!chained)
    return steady
      ? { kind: "change", reason: "in-every-visit" }
      : { kind: "unsure", reason: "in-some-visits" }
  if (!steady) return { kind: "noise", reason: "comes-and-goes" }
  return rotates ? { kind: "noise", reason: "partners-rotate" } : { kind: "unsure", reason: "too-few-visits" }
}

function countOf(places: readonly string[], visits: ReadonlyMap<string, readonly string[]>): number {
  return places.reduce((sum, place) => sum + (visits.get(place)?.length ?? 0), 0)
}

function unseenReason(places: readonly string[], there: Side): string {
  return places.some((place) => there.sight.all.has(place)) ? "page-not-loaded" : "page-not-visited"
}

/** Something that only one side has. */
export interface Lone<T> {
  readonly key: string
  readonly is: "new" | "gone"
  readonly occurrence: T
  readonly weighed: Weighed
}

/** Something both sides have. */
export interface Pair<T> {
  readonly key: string
  readonly before: T
  readonly after: T
}

export interface Presences<T> {
  readonly lone: readonly Lone<T>[]
  readonly both: readonly Pair<T>[]
}

/** What only one side has, weighed, and what both have; each by its key. */
export function presences<T extends Occurrence>(
  { before, after, rotation }: Comparing,
  of: (side: Side) => ReadonlyMap<string, T>,
): Presences<T> {
  const [was, is] = [of(before), of(after)]
  const gone = [...was].flatMap(([key, occurrence]): Lone<T>[] =>
    is.has(key)
      ? []
      : [
          {
            key,
            is: "gone",
            occurrence,
            weighed: weigh(occurrence, { here: before, there: after }, rotation),
          },
        ],
  )
  const added = [...is].flatMap(([key, occurrence]): Lone<T>[] =>
    was.has(key)
      ? []
      : [
          {
            key,
            is: "new",
            occurrence,
            weighed: turned(weigh(occurrence, { here: after, there: before }, rotation)),
          },
        ],
  )
  const both = [...was].flatMap(([key, one]) => {
    const other = is.get(key)
    return other === undefined ? [] : [{ key, before: one, after: other }]
  })
  return { lone: [...gone, ...added], both }
}

function turned({ seen, ...rest }: Weighed): Weighed {
  return { ...rest, seen: { before: seen.after, after: seen.before } }
}
