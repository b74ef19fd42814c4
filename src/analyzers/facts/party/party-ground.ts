import type { KnownService } from "../../../config/knowledge/index-knowledge.ts"
import type { Vendor } from "../../../config/knowledge/vendor.ts"
import type { Declared, Evidence, RecordedSend, Visit } from "../../../crawler/evidence.ts"
import { carriesPages } from "./carries-pages.ts"
import { declaredDomain, hostOf, registrableDomain } from "./domain.ts"

/** A declared domain with whose it is; the company is set where it is a group company's. */
export interface OwnedDomain {
  readonly domain: string
  readonly company?: string
}

/** What parties are settled by: the target, what was declared, and what the network said of the hosts. */
export interface PartyGround {
  readonly targetHosts: ReadonlySet<string>
  readonly targetDomains: ReadonlySet<string>
  /** Declared domains, the longest first: the closest declaration speaks. */
  readonly owned: readonly OwnedDomain[]
  readonly operator?: string
  readonly canonicalNames: ReadonlyMap<string, readonly string[]>
  /** Registrable domains of the names on the target's certificate. */
  readonly certificateDomains: ReadonlySet<string>
  /** Vendors that may be the operator: their own site is the target, or the declared name is theirs. */
  readonly maybeOperator: ReadonlySet<string>
}

export interface VendorLookup {
  readonly vendors: readonly Vendor[]
  readonly serviceOf: (url: string) => KnownService | undefined
}

/** Gathers the ground once per evidence: the audited hosts, CNAMEs, names on the target's certificate. */
export function partyGround(evidence: Evidence, vendors: VendorLookup): PartyGround {
  const targetHosts = auditedHosts(evidence, vendors)
  const targetDomains = new Set([...targetHosts].map(registrableDomain))
  const sends = evidence.visits.flatMap((visit) => visit.sends)
  const { operator } = evidence.declared
  return {
    targetHosts,
    targetDomains,
    owned: ownedDomains(evidence.declared),
    ...(operator ? { operator: operator.name } : {}),
    canonicalNames: canonicalNames(sends),
    certificateDomains: new Set(sends.flatMap((send) => domainsOnCertificate(send, targetHosts))),
    maybeOperator: new Set([
      ...vendorsOfTheTarget(targetDomains, vendors),
      ...vendorsNamedAs(evidence.declared, vendors),
    ]),
  }
}

/** The target's host, and where its start page led: the service audited is the one a visitor meets there. */
function auditedHosts(evidence: Evidence, { serviceOf }: VendorLookup): ReadonlySet<string> {
  const target = hostOf(evidence.target.url)
  const arrived = startVisit(evidence)?.finalUrl ?? evidence.target.url
  const ledElsewhere = registrableDomain(hostOf(arrived)) !== registrableDomain(target)
  const isVendors = ledElsewhere && serviceOf(arrived) !== undefined
  return new Set([target, ...(isVendors ? [] : [hostOf(arrived)])].filter(Boolean))
}

function startVisit({ visits, target }: Evidence): Visit | undefined {
  const start = URL.parse(target.url)?.href
  return visits.find(
    ({ kind, url, outcome }) => kind === "page" && outcome !== "failed" && URL.parse(url)?.href === start,
  )
}

function ownedDomains({ operator }: Declared): OwnedDomain[] {
  if (!operator) return []
  const own = operator.domains.map((domain): OwnedDomain => ({ domain: declaredDomain(domain) }))
  const group = operator.groupCompanies.flatMap(({ name, domains }) =>
    domains.map((domain): OwnedDomain => ({ domain: declaredDomain(domain), company: name })),
  )
  return [...group, ...own].sort((a, b) => b.domain.length - a.domain.length)
}

function canonicalNames(sends: readonly RecordedSend[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Set<string>>()
  for (const { url, cname } of sends) {
    if (!cname || cname.length === 0) continue
    const host = hostOf(url)
    const known = names.get(host) ?? new Set<string>()
    for (const name of cname) known.add(name.toLowerCase().replace(/\.$/, ""))
    names.set(host, known)
  }
  return new Map([...names].map(([host, all]) => [host, [...all]]))
}

function domainsOnCertificate(send: RecordedSend, targetHosts: ReadonlySet<string>): readonly string[] {
  const names = send.response?.certificateNames
  if (!names || !targetHosts.has(hostOf(send.url))) return []
  return names.map((name) => registrableDomain(name.replace(/^\*\./, "").toLowerCase()))
}

/** Vendors whose own site the target is. A site that merely lies on a vendor's hosting is its customer's. */
function vendorsOfTheTarget(targetDomains: ReadonlySet<string>, { vendors }: VendorLookup): string[] {
  return vendors
    .filter(({ services }) =>
      services.some(
        (service) =>
          !carriesPages(service) &&
          service.endpoints.some(({ host }) => targetDomains.has(registrableDomain(host))),
      ),
    )
    .map(({ id }) => id)
}

function vendorsNamedAs({ operator }: Declared, { vendors }: VendorLookup): string[] {
  if (!operator) return []
  const declared = new Set([operator.name, ...operator.aliases].map(comparable))
  return vendors
    .filter(({ name }) => [name.ja, name.original].map(comparable).some((each) => declared.has(each)))
    .map(({ id }) => id)
}

function comparable(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.,]/g, "")
}
