import { getDomain, getHostname } from "tldts"

const withPrivateSuffixes = { allowPrivateDomains: true }

/** The host name of an address, lower case; empty for addresses without one (`data:`, `blob:` of a page). */
export function hostOf(url: string): string {
  return getHostname(url)?.toLowerCase() ?? ""
}

/** The registrable domain of a host; the host itself where it has none (IP addresses, single labels). */
export function registrableDomain(host: string): string {
  return getDomain(host, withPrivateSuffixes) ?? host
}

/** Whether `host` is `domain` or one of its subdomains. */
export function isWithin(host: string, domain: string): boolean {
  const bare = domain.replace(/^\./, "").toLowerCase()
  return host === bare || host.endsWith(`.${bare}`)
}
