import type { Inventory } from "../result/inventory.ts"
import type { RegisterCheck } from "../result/register.ts"
import type { Destination, Result, Tag } from "../result.ts"

/** A destination as it was seen, however many scans saw it. */
export interface SeenDestination {
  readonly destination: Destination
  readonly categories: readonly string[]
  readonly visits: { readonly seen: number; readonly all: number }
  readonly lastSeen: string
  readonly tags: readonly Tag[]
}

/** What a register is held against. */
export interface Seen extends Pick<RegisterCheck, "target" | "observed"> {
  readonly destinations: readonly SeenDestination[]
}

/** What one scan saw. */
export function seenInResult(result: Result): Seen {
  const { target, startedAt, destinations, sends, visits, tags } = result
  const bySend = Map.groupBy(sends, ({ destination }) => destination)
  return {
    target,
    observed: { scans: 1, from: startedAt, to: startedAt, visits: visitCounts(visits) },
    destinations: destinations.map((destination) => ({
      destination,
      categories: distinct(
        (bySend.get(destination.id) ?? []).flatMap(({ information }) =>
          information.map(({ category }) => category),
        ),
      ),
      visits: { seen: destination.observed.seen, all: destination.observed.visits },
      lastSeen: startedAt,
      tags,
    })),
  }
}

/** What several scans saw. */
export function seenInInventory({ latest, scans, destinations }: Inventory): Seen {
  const total = (of: (scan: Inventory["scans"][number]) => number) =>
    scans.reduce((sum, scan) => sum + of(scan), 0)
  return {
    target: latest.target,
    observed: {
      scans: scans.length,
      from: scans[0]?.startedAt ?? latest.startedAt,
      to: latest.startedAt,
      visits: { all: total(({ visits }) => visits.all), loaded: total(({ visits }) => visits.loaded) },
    },
    destinations: destinations.map(({ last, hosts, categories, visits, lastSeen }) => ({
      destination: { ...last.destination, hosts },
      ...{ categories, visits, lastSeen, tags: last.tags },
    })),
  }
}

const visitCounts = (visits: Result["visits"]) => ({
  all: visits.length,
  loaded: visits.filter(({ outcome }) => outcome === "loaded").length,
})

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)]
