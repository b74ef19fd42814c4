import { findEntity } from "../../../config/knowledge/find-entity.ts"
import { findService } from "../../../config/knowledge/find-service.ts"
import type { KnowledgeIndex } from "../../../config/knowledge/index-knowledge.ts"
import type { Service, Vendor } from "../../../config/knowledge/vendor.ts"
import { hostOf, registrableDomain } from "../party/domain.ts"
import { type PartyGround, type SettledParty, settleParty } from "../party/settle-party.ts"
import type { NamedDestination } from "./named-destination.ts"

/** Functions in which a vendor only carries the operator's own pages: an own host pointing there stays the operator's. */
const carriesOwnPages = new Set(["provide", "hosting", "cdn"])

/**
 * Names the destination of an address. The party that handles the information is named, not the host
 * (施行規則第22条の2の29第2号): an own host that points to a vendor's is the vendor's.
 */
export function nameDestination(url: string, ground: PartyGround, index: KnowledgeIndex): NamedDestination {
  const host = hostOf(url)
  const settled = settleParty(host, ground)
  if (settled.reason === "points-elsewhere") return pointsElsewhere(settled, host, index)
  if (settled.party === "self") return own(settled)
  if (settled.party === "affiliate") return groupCompany(settled)
  return known(url, settled, index) ?? unnamed(host, settled)
}

function own(settled: SettledParty): NamedDestination {
  return { id: "self", party: "self", knownBy: "none", partyReason: settled.reason }
}

function groupCompany(settled: SettledParty): NamedDestination {
  const company = settled.company ?? ""
  return {
    id: `entity:${company}`,
    party: "affiliate",
    knownBy: "none",
    operator: company,
    partyReason: settled.reason,
  }
}

function pointsElsewhere(settled: SettledParty, host: string, index: KnowledgeIndex): NamedDestination {
  const canonical = settled.canonical ?? host
  const found = findService(index, `https://${canonical}/`)
  if (!found) return unnamed(host, settled)
  if (carriesOwnPages.has(found.service.function)) return own({ party: "self", reason: "target-domain" })
  return { ...ofService(found, settled), canonical }
}

function known(url: string, settled: SettledParty, index: KnowledgeIndex): NamedDestination | undefined {
  const found = findService(index, url)
  if (found) return ofService(found, settled)
  if (settled.party === "unknown") return undefined
  const entity = findEntity(index, hostOf(url))
  if (!entity) return undefined
  return {
    id: `entity:${entity.company}`,
    party: "third",
    knownBy: "entity-list",
    operator: entity.company,
    partyReason: settled.reason,
  }
}

function ofService(found: { vendor: Vendor; service: Service }, settled: SettledParty): NamedDestination {
  return {
    id: `${found.vendor.id}/${found.service.id}`,
    party: "third",
    knownBy: "vendor",
    vendor: found.vendor,
    service: found.service,
    operator: found.vendor.name.ja,
    partyReason: settled.reason,
  }
}

function unnamed(host: string, settled: SettledParty): NamedDestination {
  return {
    id: `domain:${registrableDomain(host)}`,
    party: settled.party,
    knownBy: "none",
    partyReason: settled.reason,
  }
}
