import type { RecordedSend } from "../../../crawler/evidence.ts"
import { hostOf, registrableDomain } from "./domain.ts"

/** The names each host resolved through, over all sends. */
export function canonicalNames(sends: readonly RecordedSend[]): ReadonlyMap<string, readonly string[]> {
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

interface Target {
  readonly targetHosts: ReadonlySet<string>
  readonly targetDomains: ReadonlySet<string>
}

/** Registrable domains that share a certificate with the target's, whichever of the two showed it. */
export function certificateDomains(sends: readonly RecordedSend[], target: Target): ReadonlySet<string> {
  return new Set(certificatesByHost(sends).flatMap((one) => domainsSharing(one, target)))
}

interface ShownCertificate {
  readonly host: string
  readonly names: readonly string[]
}

/** Each certificate of each host once: a host shows the same one over thousands of sends. */
function certificatesByHost(sends: readonly RecordedSend[]): readonly ShownCertificate[] {
  const shown = new Map<string, ShownCertificate>()
  for (const { url, response } of sends) {
    const names = response?.certificateNames
    if (names === undefined) continue
    const host = hostOf(url)
    shown.set(`${host} ${names.join(" ")}`, { host, names })
  }
  return [...shown.values()]
}

/** The domains on the target's certificate; of another host its own, where one certificate names both. */
function domainsSharing(
  { host, names }: ShownCertificate,
  { targetHosts, targetDomains }: Target,
): readonly string[] {
  const named = names.map((name) => registrableDomain(name.replace(/^\*\./, "").toLowerCase()))
  if (targetHosts.has(host)) return named
  const own = registrableDomain(host)
  return named.includes(own) && named.some((domain) => targetDomains.has(domain)) ? [own] : []
}
