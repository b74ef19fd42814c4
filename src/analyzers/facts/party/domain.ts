import { getDomain } from "tldts"

const withPrivateSuffixes = { allowPrivateDomains: true }

/**
 * The host name of an address as the network knows it: lower case, ASCII form, without port and closing dot. The
 * origin's host for `blob:`; empty for addresses without one (`data:`, `about:`).
 */
export function hostOf(url: string): string {
  const inner = url.startsWith("blob:") ? url.slice("blob:".length) : url
  return asciiHost(URL.parse(inner)?.hostname ?? "")
}

/** A domain as a person declares it (`みせ.jp`, `*.mise.jp`, `.mise.jp`) in the form hosts are compared in. */
export function declaredDomain(domain: string): string {
  const bare = domain.trim().replace(/^\*?\.+/, "")
  return hostOf(/^[a-z]+:\/\//i.test(bare) ? bare : `https://${bare}/`) || bare.toLowerCase()
}

/** The registrable domain of a host; the host itself where it has none (IP addresses, single labels, public suffixes). */
export function registrableDomain(host: string): string {
  return getDomain(host, withPrivateSuffixes) ?? host
}

/** Whether `host` is `domain` or one of its subdomains. Both in ASCII form. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || (domain !== "" && host.endsWith(`.${domain}`))
}

/** Whether a host is an IP address: it has no labels that could be somebody's name. */
export function isAddress(host: string): boolean {
  return host.startsWith("[") || /^\d+(\.\d+){3}$/.test(host)
}

function asciiHost(hostname: string): string {
  return hostname.toLowerCase().replace(/\.$/, "")
}
