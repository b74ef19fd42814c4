import type { Difference } from "../result/comparison.ts"
import type { SignalItem } from "../result.ts"
import { destinationsOf } from "./compare-destinations.ts"
import type { Side } from "./compared-side.ts"
import { type Comparing, difference } from "./comparing.ts"
import { addressPattern } from "./name-pattern.ts"
import { type Lone, type Occurrence, presences } from "./presence.ts"

interface SeenSignal extends Occurrence {
  readonly first: SignalItem
}

/** What pages did beside sending (examining the device, listening to keys): new and gone. */
export function compareSignals(comparing: Comparing): readonly Difference[] {
  return presences(comparing, signalsOf).lone.map(loneSignal)
}

function signalsOf(side: Side): ReadonlyMap<string, SeenSignal> {
  const destinations = destinationsOf(side)
  const groups = Map.groupBy(side.result.signals, ({ kind, what, script }) =>
    [kind, what, addressPattern(side.place(script ?? ""))].join(" | "),
  )
  return new Map(
    [...groups].flatMap(([key, signals]) => {
      const [first] = signals
      if (first === undefined) return []
      const from = first.destination === undefined ? undefined : destinations.get(first.destination)
      const visits = new Set(signals.map(({ visit }) => visit))
      return [[key, { first, visits, chained: from?.chained ?? false, roots: from?.roots ?? [] }] as const]
    }),
  )
}

function loneSignal({ key, is, occurrence: { first }, weighed }: Lone<SeenSignal>): Difference {
  const value = [first.what, ...(first.script === undefined ? [] : [first.script])]
  return difference({
    ...{ subject: "signal", key, label: first.what, aspect: first.kind, is, direction: "neutral" },
    ...(first.destination === undefined ? {} : { destination: first.destination }),
    ...weighed,
    before: is === "gone" ? value : [],
    after: is === "new" ? value : [],
  })
}
