import type { Send, SharedValue } from "../result.ts"

type Item = Send["information"][number]
interface Carried {
  readonly send: Send
  readonly item: Item
  readonly digest: string
}

/**
 * Values under a digest that went to more than one destination in one visit, those that went to most of them first. What
 * is the same in visits that began with empty profiles and went to one destination in each is no such value.
 */
export function sharedValues(sends: readonly Send[]): readonly SharedValue[] {
  const carried = sends.flatMap((send) =>
    send.information.flatMap((item) =>
      item.digest === undefined ? [] : [{ send, item, digest: item.digest }],
    ),
  )
  return [...Map.groupBy(carried, ({ digest }) => digest)]
    .map(([digest, all]) => ({ digest, shared: withinVisits(all) }))
    .filter(({ shared }) => shared.length > 0)
    .map(({ digest, shared }) => sharedValue(digest, shared))
    .toSorted((a, b) => b.destinations.length - a.destinations.length || (a.digest < b.digest ? -1 : 1))
}

function withinVisits(carried: readonly Carried[]): readonly Carried[] {
  const byVisit = Map.groupBy(carried, ({ send }) => send.visit)
  return [...byVisit.values()].filter(goesToSeveral).flat()
}

const goesToSeveral = (carried: readonly Carried[]): boolean =>
  carried.some(({ send }) => send.destination !== carried[0]?.send.destination)

function sharedValue(digest: string, carried: readonly Carried[]): SharedValue {
  const distinct = (of: (one: Carried) => string | undefined) => [
    ...new Set(carried.flatMap((one) => of(one) ?? [])),
  ]
  return {
    digest,
    sample: carried[0]?.item.sample ?? "…",
    categories: distinct(({ item }) => item.category),
    names: distinct(({ item }) => item.name),
    destinations: distinct(({ send }) => send.destination),
    visits: distinct(({ send }) => send.visit),
    sends: distinct(({ send }) => send.id),
  }
}
