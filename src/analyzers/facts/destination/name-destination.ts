import { findEntity } from "../../../config/knowledge/find-entity.ts"
import { findOperator } from "../../../config/knowledge/find-operator.ts"
import { findService } from "../../../config/knowledge/find-service.ts"
import type { KnowledgeIndex } from "../../../config/knowledge/index-knowledge.ts"
import { hostOf } from "../party/domain.ts"
import type { PartyGround } from "../party/party-ground.ts"
import { type SettledParty, settleParty } from "../party/settle-party.ts"
import { handlerElsewhere } from "./handler-elsewhere.ts"
import type { NamedDestination } from "./named-destination.ts"
import { ofEntity, ofRow, ofService, unnamed } from "./of-knowledge.ts"
import { companyOfEntity, companyOfRow, companyOfService, unlessOperators } from "./unless-operators.ts"

/**
 * Names the destination of an address. The party that handles the information is named, not the host
 * (施行規則第22条の2の29第2号): an own host that points to a vendor's is the vendor's, whatever was declared of it.
 */
export function nameDestination(url: string, ground: PartyGround, index: KnowledgeIndex): NamedDestination {
  const host = hostOf(url)
  const settled = settleParty(host, ground)
  const naming = { url, host, ground, index }
  return settled.elsewhere && settled.reason !== "target-host"
    ? (handlerElsewhere(settled, settled.elsewhere, naming) ?? byParty(settled, naming))
    : byParty(settled, naming)
}

interface Naming {
  readonly url: string
  readonly host: string
  readonly ground: PartyGround
  readonly index: KnowledgeIndex
}

function byParty(settled: SettledParty, naming: Naming): NamedDestination {
  if (settled.party === "self") return own(settled, naming)
  if (settled.party === "affiliate") return groupCompany(settled)
  return known(settled, naming) ?? unnamed(naming.host, settled)
}

/** The operator's equipment. Where its host points elsewhere, `canonical` says so: item 2 is then not established. */
function own({ reason, elsewhere }: SettledParty, { ground }: Naming): NamedDestination {
  return {
    id: "self",
    party: "self",
    knownBy: "none",
    ...(ground.operator === undefined ? {} : { operator: ground.operator }),
    partyReason: reason,
    ...(elsewhere?.[0] === undefined ? {} : { canonical: elsewhere[0] }),
  }
}

function groupCompany({ company = "", reason }: SettledParty): NamedDestination {
  return {
    id: `entity:${company}`,
    party: "affiliate",
    knownBy: "none",
    operator: company,
    partyReason: reason,
  }
}

function known(settled: SettledParty, { url, host, ground, index }: Naming): NamedDestination | undefined {
  const service = findService(index, url)
  if (service)
    return ofService(
      service,
      unlessOperators({ party: "third", reason: "other-domain" }, companyOfService(service), ground),
    )
  const row = findOperator(index, host)
  if (row) return ofRow(row, unlessOperators(settled, companyOfRow(row, index), ground), index)
  const entity = settled.party === "unknown" ? undefined : findEntity(index, host)
  return entity && ofEntity(entity, unlessOperators(settled, companyOfEntity(entity, index), ground), index)
}
