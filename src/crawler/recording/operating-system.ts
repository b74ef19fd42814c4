import type { HarEntry } from "./har-format.ts"

/**
 * What a device asks its maker by itself, whatever app is open: whether there is a network behind the network, the time,
 * updates of the system, whether certificates still hold. A proxy records it with the rest. Only hosts that no app has
 * a reason to ask. Sources: Apple, "Use Apple products on enterprise networks" (support.apple.com/101555); Android's
 * NetworkMonitor (`CaptivePortalProbeSpec`).
 */
const hosts: ReadonlySet<string> = new Set([
  "captive.apple.com",
  "time.apple.com",
  "time-ios.apple.com",
  "mesu.apple.com",
  "gdmf.apple.com",
  "updates.cdn-apple.com",
  "ocsp.apple.com",
  "ocsp2.apple.com",
  "crl.apple.com",
  "valid.apple.com",
  "certs.apple.com",
  "iphone-ld.apple.com",
  "connectivitycheck.gstatic.com",
  "connectivitycheck.android.com",
  "time.android.com",
])

/** Pages of browsers never reach them on their own account. */
export function isOperatingSystems({ pageref }: HarEntry, url: string): boolean {
  if (pageref !== undefined) return false
  const { hostname, pathname } = new URL(url)
  return hosts.has(hostname) || (pathname === "/generate_204" && /(^|\.)google\.com$/.test(hostname))
}
