import { getDomain } from "tldts"
import type { BrowserHandle } from "../browser/launch-browser.ts"
import type { PageHop } from "./page/page-request.ts"
import type { WireHop } from "./wire/wire-request.ts"

/** What of the browser's wire record belongs to one visit. */
export interface Claimed {
  readonly hops: readonly WireHop[]
  /** Hops that may belong to another visit at the same time just as well. */
  readonly unsure: number
}

/**
 * Takes the visit's part out of the wire record. A browser of its own: all of it. A shared browser: what is keyed
 * to a top-level site the visit showed, and what has no key and one of the visit's own requests answers to.
 */
export function claim(browser: BrowserHandle, pageHops: readonly PageHop[], since: number): Claimed {
  if (browser.mode === "isolated") return { hops: browser.wire.take(() => true), unsure: 0 }
  const sites = shownSites(pageHops)
  const own = new Set(pageHops.map((hop) => `${hop.method} ${hop.url}`))
  const hops = browser.wire.take((hop) => {
    if (hop.at < since - 1000) return false
    return hop.topSite ? sites.has(hop.topSite) : own.has(`${hop.method} ${hop.url}`)
  })
  return { hops, unsure: hops.filter((hop) => hop.topSite === undefined).length }
}

/** Sites of every document a top-level page of the visit asked for, redirects included. */
function shownSites(pageHops: readonly PageHop[]): ReadonlySet<string> {
  const top = pageHops.filter((hop) => hop.resourceType === "Document" && hop.frame === hop.target.id)
  return new Set(top.map((hop) => siteOf(hop.url)))
}

/** Scheme and registrable domain, as Chromium's isolation keys name a site. */
export function siteOf(url: string): string {
  const { protocol, hostname } = new URL(url)
  return `${protocol}//${getDomain(hostname, { allowPrivateDomains: true }) ?? hostname}`
}
