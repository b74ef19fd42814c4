import type { Destination } from "../../analyzers/result.ts"
import type { HostOperator } from "../../config/knowledge/host-operator.ts"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { DraftKnowledge, KnownDestination } from "../../reports/draft/draft-knowledge.ts"
import { knownRow } from "./known-row.ts"
import { knownService } from "./known-service.ts"

/** What the knowledge says of the destinations of a result, for a draft. */
export function knownDestinations(
  destinations: readonly Destination[],
  knowledge: Knowledge,
): DraftKnowledge {
  const { categories } = knowledge.information
  return {
    destinations: new Map(
      destinations.flatMap((one) => {
        const known = knownOf(one, knowledge)
        return known === undefined ? [] : [[one.id, known] as const]
      }),
    ),
    metadata: new Set(Object.keys(categories).filter((id) => categories[id]?.metadata === true)),
  }
}

function knownOf({ id, operator, hosts }: Destination, knowledge: Knowledge): KnownDestination | undefined {
  const { vendors, hostOperators } = knowledge
  const vendor = vendors.find((one) => id.startsWith(`${one.id}/`))
  const service = vendor?.services.find((one) => id === `${vendor.id}/${one.id}`)
  if (vendor !== undefined && service !== undefined) return knownService(vendor, service, knowledge)
  const rows = hostOperators.filter(
    (row) => id === `entity:${row.operator}` && hosts.some((host) => isUnder(host, row)),
  )
  const company = vendors.find(({ name }) => name.ja === operator)
  return rows.length === 0 ? undefined : knownRow(rows, company, knowledge)
}

function isUnder(host: string, row: HostOperator): boolean {
  return host === row.host || host.endsWith(`.${row.host}`)
}
