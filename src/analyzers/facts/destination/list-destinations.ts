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
    return destinationOf(group, { named: ground.name(first.url), placedBy, pageVisits })
  })
}

interface DestinationGround {
  readonly named: NamedDestination
  readonly placedBy: ReadonlyMap<string, Tag["placedBy"]>
  readonly pageVisits: number
}

function destinationOf(
  sends: readonly Send[],
  { named, placedBy, pageVisits }: DestinationGround,
): Destination {
  const tags = distinct(sends.flatMap(({ tag }) => tag ?? []))
  return {
    id: named.id,
    hosts: distinct(sends.map(({ url }) => hostOf(url))).sort(),
    ...names(named),
    party: named.party,
    knownBy: named.knownBy,
    country: named.vendor?.country ? { entity: named.vendor.country } : {},
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

function names({ vendor, service, operator }: NamedDestination): Partial<Destination> {
  return {
    ...(operator === undefined ? {} : { operator }),
    ...(vendor ? { operatorOriginal: vendor.name.original } : {}),
    ...(service ? { service: service.name.ja, function: service.function } : {}),
  }
}

/** HTML and container both count as the operator's own placing; null where no placing could be seen. */
function placedByOperator(named: NamedDestination, placings: readonly Tag["placedBy"][]): boolean | null {
  if (named.party === "self") return true
  if (placings.some((placing) => placing === "html" || placing === "container")) return true
  return placings.every((placing) => placing === "unknown") ? null : false
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
