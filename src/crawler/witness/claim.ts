import { getDomain } from "tldts"
import type { BrowserHandle } from "../browser/launch-browser.ts"
import type { PageHop } from "./page/page-request.ts"
import type { WireContact, WireHop } from "./wire/wire-request.ts"

/** What of the browser's wire record belongs to one visit. */
export interface Claimed {
  readonly hops: readonly WireHop[]
  readonly contacts: readonly WireContact[]
  /** Hops that may belong to another visit at the same time just as well. */
  readonly unsure: number
}

/**
 * Takes the visit's part out of the wire record. A browser of its own: all of it. A shared browser: what is keyed
 * to a top-level site the visit showed, and what has no key but is one of the visit's own requests or was started by one
 * of its documents. What two visits may both claim goes to the first and is counted.
 */
export function claim(browser: BrowserHandle, pageHops: readonly PageHop[], since: number): Claimed {
  const { wire } = browser
  if (browser.mode === "isolated")
    return { hops: wire.takeHops(() => true), contacts: wire.takeContacts(() => true), unsure: 0 }
  const sites = shownSites(pageHops)
  const own = new Set(pageHops.map(keyOf))
  const started = new Set(pageHops.map((hop) => originOf(hop.documentUrl)))
  const inTime = (at: number) => at >= since - clockSlackMs
  const hops = wire.takeHops((hop) => {
    if (!inTime(hop.at)) return false
    if (hop.topSite) return sites.has(hop.topSite)
    return own.has(keyOf(hop)) || (hop.initiator !== undefined && started.has(hop.initiator))
  })
  const contacts = wire.takeContacts(
    ({ at, topSite }) => inTime(at) && topSite !== undefined && sites.has(topSite),
  )
  return { hops, contacts, unsure: hops.filter((hop) => hop.topSite === undefined).length }
}

/** Clocks are read in two processes. */
const clockSlackMs = 1000

function keyOf({ method, url }: { method: string; url: string }): string {
  return `${method} ${url}`
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : "null"
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
