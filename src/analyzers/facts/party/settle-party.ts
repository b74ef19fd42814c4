import type { Party } from "../../result.ts"
import { isAddress, isWithin, registrableDomain } from "./domain.ts"
import type { PartyGround } from "./party-ground.ts"

/** Whose equipment a host is, with the reason in a stable code. */
export interface SettledParty {
  readonly party: Party
  readonly reason:
    | "declared-domain"
    | "target-domain"
    | "target-host"
    | "group-company"
    | "operator-is-vendor"
    | "certificate-shared"
    | "same-label"
    | "points-elsewhere"
    | "points-to-target"
    | "other-domain"
  /** The group company, where that is who it is. */
  readonly company?: string
  /** Names outside its own domain that the host points to, nearest first. */
  readonly elsewhere?: readonly string[]
}

/**
 * Settles whose equipment a host is by its name. Declarations win; then the registrable domain of the target; a
 * host that only points to the target's, or shares the certificate or the name's own label, is `unknown`, never
 * `self` (it may be either).
 * Where an own host points is said in `elsewhere`; who handles the information there is not settled here.
 */
export function settleParty(host: string, ground: PartyGround): SettledParty {
  const own = declaredParty(host, ground) ?? ownDomain(host, ground)
  if (!own) return siblingOrOther(host, ground)
  const elsewhere = pointsElsewhere(host, ground)
  return elsewhere.length > 0 ? { ...own, elsewhere } : own
}

function declaredParty(host: string, { owned }: PartyGround): SettledParty | undefined {
  const closest = owned.find(({ domain }) => isWithin(host, domain))
  if (!closest) return undefined
  if (closest.company === undefined) return { party: "self", reason: "declared-domain" }
  return { party: "affiliate", reason: "group-company", company: closest.company }
}

function ownDomain(host: string, { targetHosts, targetDomains }: PartyGround): SettledParty | undefined {
  if (targetHosts.has(host)) return { party: "self", reason: "target-host" }
  return targetDomains.has(registrableDomain(host)) ? { party: "self", reason: "target-domain" } : undefined
}

/** A name under the host's own domain, or under one that is the operator's as well, is not elsewhere. */
function pointsElsewhere(host: string, ground: PartyGround): readonly string[] {
  const own = registrableDomain(host)
  return (ground.canonicalNames.get(host) ?? []).filter(
    (name) => registrableDomain(name) !== own && !declaredParty(name, ground) && !ownDomain(name, ground),
  )
}

function siblingOrOther(host: string, ground: PartyGround): SettledParty {
  const domain = registrableDomain(host)
  if (pointsToTarget(host, ground)) return { party: "unknown", reason: "points-to-target" }
  if (ground.certificateDomains.has(domain)) return { party: "unknown", reason: "certificate-shared" }
  const label = ownLabel(domain)
  const sameLabel = label !== undefined && [...ground.targetDomains].some((one) => ownLabel(one) === label)
  return sameLabel ? { party: "unknown", reason: "same-label" } : { party: "third", reason: "other-domain" }
}

function pointsToTarget(host: string, ground: PartyGround): boolean {
  const names = ground.canonicalNames.get(host) ?? []
  return names.some((name) => declaredParty(name, ground) ?? ownDomain(name, ground))
}

/** The label before the public suffix: what a company calls itself. */
function ownLabel(domain: string): string | undefined {
  return isAddress(domain) || !domain.includes(".") ? undefined : domain.split(".")[0]
}
