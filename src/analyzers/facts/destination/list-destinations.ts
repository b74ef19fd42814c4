import type { Evidence } from "../../../crawler/evidence.ts"
import type { Destination, Send, Tag } from "../../result.ts"
import { hostOf } from "../party/domain.ts"
import type { NamedDestination } from "./named-destination.ts"
import type { Naming } from "./namer.ts"

/** Folds the sends up to destinations, in the order they were first seen. */
export function listDestinations(
  sends: readonly Send[],
  tags: readonly Tag[],
  ground: { readonly name: Naming; readonly visits: Evidence["visits"] },
): readonly Destination[] {
  const byId = Map.groupBy(sends, ({ destination }) => destination)
  const placedBy = new Map(tags.map((tag) => [tag.id, tag.placedBy]))
  const pageVisits = ground.visits.filter(({ outcome }) => outcome !== "failed").length
  return [...byId.values()].map((group) => {
    const first = group[0] as Send
    const named = ground.name(first.url)
    const what = named.service ? named.function : sharedFunction(group, ground.name)
    return destinationOf(group, { named, what, placedBy, pageVisits })
  })
}

interface DestinationGround {
  readonly named: NamedDestination
  readonly what: string | undefined
  readonly placedBy: ReadonlyMap<string, Tag["placedBy"]>
  readonly pageVisits: number
}

function destinationOf(
  sends: readonly Send[],
  { named, what, placedBy, pageVisits }: DestinationGround,
): Destination {
  const tags = distinct(sends.flatMap(({ tag }) => tag ?? []))
  return {
    id: named.id,
    hosts: distinct(sends.map(({ url }) => hostOf(url))).sort(),
    ...names(named),
    ...(what === undefined ? {} : { function: what }),
    party: named.party,
    knownBy: named.knownBy,
    country: named.country === undefined ? {} : { entity: named.country },
    tags,
    placedByOperator: placedByOperator(
      named,
      tags.map((tag) => placedBy.get(tag) ?? "unknown"),
    ),
    chainedOnly: sends.every(({ chained }) => chained),
    observed: { seen: distinct(sends.map(({ visit }) => visit)).length, visits: pageVisits },
    sends: sends.length,
  }
}

/** A company whose hosts are for different things is one destination: no function speaks for all of it. */
function sharedFunction(sends: readonly Send[], name: Naming): string | undefined {
  const [first, ...others] = distinct(sends.map(({ url }) => name(url).function))
  return others.length === 0 ? first : undefined
}

function names({ service, operator, operatorOriginal }: NamedDestination): Partial<Destination> {
  return {
    ...(operator === undefined ? {} : { operator }),
    ...(operatorOriginal === undefined ? {} : { operatorOriginal }),
    ...(service ? { service: service.name.ja } : {}),
  }
}

const byOperator: ReadonlySet<Tag["placedBy"]> = new Set(["html", "container", "app"])

/** Null where no placing could be seen. */
function placedByOperator(named: NamedDestination, placings: readonly Tag["placedBy"][]): boolean | null {
  if (named.party === "self") return true
  if (placings.some((placing) => byOperator.has(placing))) return true
  return placings.every((placing) => placing === "unknown") ? null : false
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
