import { type HostOperator, sureFunction } from "../../../config/knowledge/host-operator.ts"
import {
  type KnowledgeIndex,
  type KnownService,
  writtenName,
} from "../../../config/knowledge/index-knowledge.ts"
import type { ListedEntity } from "../../../config/knowledge/knowledge.ts"
import { registrableDomain } from "../party/domain.ts"
import type { SettledParty } from "../party/settle-party.ts"
import type { NamedDestination } from "./named-destination.ts"

/** A service of a vendor file. */
export function ofService({ vendor, service }: KnownService, settled: SettledParty): NamedDestination {
  return {
    id: `${vendor.id}/${service.id}`,
    party: settled.party,
    knownBy: "vendor",
    vendor,
    service,
    operator: vendor.name.ja,
    operatorOriginal: vendor.name.original,
    function: service.function,
    ...(vendor.country === null ? {} : { country: vendor.country }),
    partyReason: settled.reason,
  }
}

/** A host of our own rows. A company that has a vendor file is known by all the names there. */
export function ofRow(
  row: HostOperator,
  settled: SettledParty,
  { vendorsByName }: KnowledgeIndex,
): NamedDestination {
  const vendor = vendorsByName.get(row.operator)
  const original = vendor?.name.original ?? row.original
  const country = row.country ?? vendor?.country ?? undefined
  const what = sureFunction(row)
  return {
    id: `entity:${row.operator}`,
    party: settled.party,
    knownBy: "vendor",
    ...(vendor === undefined ? {} : { vendor }),
    operator: row.operator,
    ...(original === undefined ? {} : { operatorOriginal: original }),
    ...(row.aliases.length === 0 ? {} : { aliases: row.aliases }),
    ...(country === undefined ? {} : { country }),
    ...(what === undefined ? {} : { function: what }),
    partyReason: settled.reason,
  }
}

/** A host of the maintained entity list. A company that has a vendor file goes by the names there: the list's may be former ones. */
export function ofEntity(
  { company }: ListedEntity,
  settled: SettledParty,
  index: KnowledgeIndex,
): NamedDestination {
  const vendor = vendorOfEntity(company, index)
  const operator = vendor?.name.ja ?? company
  const country = vendor?.country ?? undefined
  return {
    id: `entity:${operator}`,
    party: settled.party,
    knownBy: "entity-list",
    ...(vendor === undefined ? {} : { vendor, operatorOriginal: vendor.name.original }),
    operator,
    ...(country === undefined ? {} : { country }),
    partyReason: settled.reason,
  }
}

/** The company of the entity list that a vendor file describes, by any name it has or had. */
export function vendorOfEntity(
  company: string,
  { vendorsByAnyName }: KnowledgeIndex,
): NamedDestination["vendor"] {
  return vendorsByAnyName.get(writtenName(company))
}

/** A host that nobody knows, by its registrable domain. */
export function unnamed(host: string, { party, reason }: SettledParty): NamedDestination {
  return { id: `domain:${registrableDomain(host)}`, party, knownBy: "none", partyReason: reason }
}
