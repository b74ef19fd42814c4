import type { Difference } from "../result/comparison.ts"
import type { Send } from "../result.ts"
import { destinationsOf } from "./compare-destinations.ts"
import type { Side } from "./compared-side.ts"
import { type Comparing, difference } from "./comparing.ts"
import { type Lone, type Occurrence, presences } from "./presence.ts"

interface SeenMoment extends Occurrence {
  readonly destination: string
  readonly moment: string
  readonly open: boolean
}

/** Sends of a destination both have, by the moment they went out: before or after which choice. */
export function compareMoments(comparing: Comparing): readonly Difference[] {
  const runs = commonRuns(comparing)
  const { lone } = presences(comparing, (side) => momentsOf(side, runs))
  const { before, after } = comparing
  return lone
    .filter(
      ({ occurrence: { destination } }) => before.seenIn.has(destination) && after.seenIn.has(destination),
    )
    .map(momentDifference)
}

function commonRuns({ before, after }: Comparing): ReadonlySet<string> {
  const [some, others] = [before, after].map(
    ({ result }) => new Set<string>(result.visits.map(({ run }) => run)),
  )
  return new Set([...(some ?? [])].filter((run) => others?.has(run)))
}

function momentsOf(side: Side, runs: ReadonlySet<string>): ReadonlyMap<string, SeenMoment> {
  const destinations = destinationsOf(side)
  const sends = side.result.sends.filter(({ run }) => runs.has(run))
  const byMoment = Map.groupBy(sends, (send) => `${send.destination} ${momentOf(send)}`)
  return new Map(
    [...byMoment].flatMap(([key, [first, ...others]]) => {
      const one = first && destinations.get(first.destination)
      if (first === undefined || one === undefined) return []
      const visits = new Set([first, ...others].map(({ visit }) => visit))
      const open = one.destination.party !== "self" && one.verdict !== "exempt"
      const { chained, roots } = one
      const moment = momentOf(first)
      return [[key, { visits, chained, roots, destination: first.destination, moment, open }] as const]
    }),
  )
}

function momentOf({ run, choice }: Send): string {
  return choice === "none" ? run : `${run}:${choice}`
}

/** Moments at which the user has not agreed, or no longer does. */
const unasked = /^(?:fresh|gpc|close.*|[a-z-]+:before|reject:after|withdraw:after|opt-out:after)$/

function momentDifference({ key, is, occurrence, weighed }: Lone<SeenMoment>): Difference {
  const { destination, moment, open } = occurrence
  const weighs = open && unasked.test(moment)
  return difference({
    subject: "moment",
    key,
    destination,
    aspect: "presence",
    is,
    ...weighed,
    direction: weighs ? (is === "new" ? "worse" : "better") : "neutral",
    before: is === "gone" ? [moment] : [],
    after: is === "new" ? [moment] : [],
  })
}
