import { findService } from "../../../config/knowledge/find-service.ts"
import type { KnowledgeIndex } from "../../../config/knowledge/index-knowledge.ts"
import type { Vendor } from "../../../config/knowledge/vendor.ts"
import type { Declared, Evidence, Visit } from "../../../crawler/evidence.ts"
import { carriesPages } from "./carries-pages.ts"
import { declaredDomain, hostOf, registrableDomain } from "./domain.ts"
import { canonicalNames, certificateDomains } from "./network-names.ts"
import { isOperators, operatorNames } from "./operator-names.ts"

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
  /** Registrable domains that share a certificate with the target's. */
  readonly certificateDomains: ReadonlySet<string>
  /** Vendors that may be the operator: their own site is the target, or a name of the operator is theirs. */
  readonly maybeOperator: ReadonlySet<string>
  /** Names the operator may go by, to be compared with `isOperators`. */
  readonly operatorNames: ReadonlySet<string>
}

/** What is known of companies, and how a page labels the one that runs it. */
export interface KnownCompanies {
  readonly vendors: readonly Vendor[]
  readonly index: KnowledgeIndex
  readonly companyLabels: readonly string[]
}

/** Gathers the ground once per evidence: the audited hosts, CNAMEs, names on the target's certificate. */
export function partyGround(evidence: Evidence, known: KnownCompanies): PartyGround {
  const targetHosts = auditedHosts(evidence, known.index)
  const targetDomains = new Set([...targetHosts].map(registrableDomain))
  const sends = evidence.visits.flatMap((visit) => visit.sends)
  const { operator } = evidence.declared
  const names = operatorNames(evidence, { ...known, targetHosts })
  return {
    targetHosts,
    targetDomains,
    owned: ownedDomains(evidence.declared),
    ...(operator ? { operator: operator.name } : {}),
    canonicalNames: canonicalNames(sends),
    certificateDomains: certificateDomains(sends, { targetHosts, targetDomains }),
    maybeOperator: new Set([
      ...vendorsOfTheTarget(targetDomains, known.vendors),
      ...vendorsNamedAs(names, known.vendors),
    ]),
    operatorNames: names,
  }
}

/** The target's host, and where its start page led: the service audited is the one a visitor meets there. */
function auditedHosts(evidence: Evidence, index: KnowledgeIndex): ReadonlySet<string> {
  const target = hostOf(evidence.target.url)
  const arrived = startVisit(evidence)?.finalUrl ?? evidence.target.url
  const ledElsewhere = registrableDomain(hostOf(arrived)) !== registrableDomain(target)
  const isVendors = ledElsewhere && findService(index, arrived) !== undefined
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

/** Vendors whose own site the target is. A site that merely lies on a vendor's hosting is its customer's. */
function vendorsOfTheTarget(targetDomains: ReadonlySet<string>, vendors: readonly Vendor[]): string[] {
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

function vendorsNamedAs(names: ReadonlySet<string>, vendors: readonly Vendor[]): string[] {
  return vendors.filter(({ name }) => isOperators([name.ja, name.original], names)).map(({ id }) => id)
}
