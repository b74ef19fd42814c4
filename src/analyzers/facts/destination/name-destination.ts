import { findEntity } from "../../../config/knowledge/find-entity.ts"
import { findService } from "../../../config/knowledge/find-service.ts"
import type { KnowledgeIndex, KnownService } from "../../../config/knowledge/index-knowledge.ts"
import { carriesPages } from "../party/carries-pages.ts"
import { hostOf, registrableDomain } from "../party/domain.ts"
import type { PartyGround } from "../party/party-ground.ts"
import { type SettledParty, settleParty } from "../party/settle-party.ts"
import type { NamedDestination } from "./named-destination.ts"

/**
 * Names the destination of an address. The party that handles the information is named, not the host
 * (施行規則第22条の2の29第2号): an own host that points to a vendor's is the vendor's, whatever was declared of it.
 */
export function nameDestination(url: string, ground: PartyGround, index: KnowledgeIndex): NamedDestination {
  const host = hostOf(url)
  const settled = settleParty(host, ground)
  const naming = { url, host, ground, index }
  return settled.elsewhere && settled.reason !== "target-host"
    ? pointingElsewhere(settled, settled.elsewhere, naming)
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

function pointingElsewhere(
  settled: SettledParty,
  elsewhere: readonly string[],
  naming: Naming,
): NamedDestination {
  const found = elsewhere.flatMap((name) => {
    const service = findService(naming.index, `https://${name}/`)
    return service ? [{ name, ...service }] : []
  })
  const handler = found.find(({ service }) => !carriesPages(service))
  if (handler)
    return { ...ofService(handler, { party: "third", reason: "points-elsewhere" }), canonical: handler.name }
  if (found.length > 0 || settled.reason !== "target-domain") return byParty(settled, naming)
  const [first = naming.host] = elsewhere
  return { ...unnamed(first, { party: "unknown", reason: "points-elsewhere" }), canonical: first }
}

function known(settled: SettledParty, { url, host, ground, index }: Naming): NamedDestination | undefined {
  const found = findService(index, url)
  if (found) return ofService(found, partyOfVendor(found, ground))
  if (settled.party === "unknown") return undefined
  const entity = findEntity(index, host)
  if (!entity) return undefined
  return {
    id: `entity:${entity.company}`,
    party: "third",
    knownBy: "entity-list",
    operator: entity.company,
    partyReason: settled.reason,
  }
}

/** A vendor's equipment is a third party's, unless the vendor may be the operator itself: then it is not settled. */
function partyOfVendor({ vendor }: KnownService, { maybeOperator }: PartyGround): SettledParty {
  return maybeOperator.has(vendor.id)
    ? { party: "unknown", reason: "operator-is-vendor" }
    : { party: "third", reason: "other-domain" }
}

function ofService({ vendor, service }: KnownService, { party, reason }: SettledParty): NamedDestination {
  return {
    id: `${vendor.id}/${service.id}`,
    party,
    knownBy: "vendor",
    vendor,
    service,
    operator: vendor.name.ja,
    partyReason: reason,
  }
}

function unnamed(host: string, { party, reason }: SettledParty): NamedDestination {
  return { id: `domain:${registrableDomain(host)}`, party, knownBy: "none", partyReason: reason }
}
