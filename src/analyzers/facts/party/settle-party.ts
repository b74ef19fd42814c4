import type { Declared, Evidence, RecordedSend } from "../../../crawler/evidence.ts"
import type { Party } from "../../result.ts"
import { hostOf, isWithin, registrableDomain } from "./domain.ts"

/** Whose equipment a host is, with the reason in a stable code. */
export interface SettledParty {
  readonly party: Party
  readonly reason:
    | "declared-domain"
    | "target-domain"
    | "target-host"
    | "group-company"
    | "certificate-shared"
    | "same-label"
    | "points-elsewhere"
    | "other-domain"
  /** The group company, where that is who it is. */
  readonly company?: string
  /** The name the host points to, where that is why. */
  readonly canonical?: string
}

/** What parties are settled by: the target, what was declared, and what the network said of the hosts. */
export interface PartyGround {
  readonly targetHosts: ReadonlySet<string>
  readonly targetDomain: string
  readonly declared: Declared
  readonly canonicalNames: ReadonlyMap<string, readonly string[]>
  readonly certificateNames: ReadonlySet<string>
}

/** Gathers the ground once per evidence: hosts the visits were sent to, CNAMEs, names on the target's certificate. */
export function partyGround(evidence: Evidence): PartyGround {
  const targetHost = hostOf(evidence.target.url)
  const sends = evidence.visits.flatMap((visit) => visit.sends)
  return {
    targetHosts: new Set([targetHost]),
    targetDomain: registrableDomain(targetHost),
    declared: evidence.declared,
    canonicalNames: new Map(sends.flatMap(canonicalNamesOf)),
    certificateNames: new Set(sends.flatMap((send) => namesOnCertificate(send, targetHost))),
  }
}

function canonicalNamesOf(send: RecordedSend): [string, readonly string[]][] {
  return send.cname && send.cname.length > 0 ? [[hostOf(send.url), send.cname]] : []
}

function namesOnCertificate(send: RecordedSend, targetHost: string): readonly string[] {
  if (hostOf(send.url) !== targetHost) return []
  return (send.response?.certificateNames ?? []).map((name) => name.replace(/^\*\./, "").toLowerCase())
}

/**
 * Settles whose equipment a host is. Declarations win; then the registrable domain of the target; a host that
 * shares only the certificate or the name's own label is `unknown`, never `self` (it may be either).
 */
export function settleParty(host: string, ground: PartyGround): SettledParty {
  return declaredParty(host, ground) ?? ownDomain(host, ground) ?? siblingOrOther(host, ground)
}

function declaredParty(host: string, { declared }: PartyGround): SettledParty | undefined {
  const operator = declared.operator
  if (!operator) return undefined
  const company = operator.groupCompanies.find((group) =>
    group.domains.some((domain) => isWithin(host, domain)),
  )
  if (company) return { party: "affiliate", reason: "group-company", company: company.name }
  const own = operator.domains.some((domain) => isWithin(host, domain))
  return own ? { party: "self", reason: "declared-domain" } : undefined
}

function ownDomain(host: string, ground: PartyGround): SettledParty | undefined {
  if (ground.targetHosts.has(host)) return { party: "self", reason: "target-host" }
  if (!isWithin(host, ground.targetDomain)) return undefined
  const elsewhere = ground.canonicalNames.get(host)?.find((name) => !isWithin(name, ground.targetDomain))
  if (elsewhere) return { party: "unknown", reason: "points-elsewhere", canonical: elsewhere }
  return { party: "self", reason: "target-domain" }
}

function siblingOrOther(host: string, ground: PartyGround): SettledParty {
  const domain = registrableDomain(host)
  const onCertificate = [...ground.certificateNames].some((name) => registrableDomain(name) === domain)
  if (onCertificate) return { party: "unknown", reason: "certificate-shared" }
  const sameLabel = firstLabel(domain) === firstLabel(ground.targetDomain)
  return sameLabel ? { party: "unknown", reason: "same-label" } : { party: "third", reason: "other-domain" }
}

function firstLabel(domain: string): string {
  return domain.split(".")[0] ?? domain
}
