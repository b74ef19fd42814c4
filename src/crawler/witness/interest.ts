import { getDomain } from "tldts"
import type { PageHop } from "./page/page-request.ts"
import type { WireHop } from "./wire/wire-request.ts"

/** A visit that has a part in a shared wire record, by what its page witness saw of it. */
export interface Claimant {
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly page: { hops(): readonly PageHop[] }
}

/** What of a shared wire record may be a visit's. */
export interface Interest {
  /** Whether the visit had begun at that moment. */
  readonly began: (at: number) => boolean
  /** Whether a top-level page of it showed that site. */
  readonly showed: (site: string) => boolean
  /** Whether its pages made a request to that host. */
  readonly asked: (host: string) => boolean
  /** Whether the request is keyed to a site it showed, or without a key is like one of its own or started by one. */
  readonly wants: (hop: WireHop) => boolean
  /** When its pages made requests of that method and address. */
  readonly timesOf: (hop: WireHop) => readonly number[]
}

/** Clocks are read in two processes. */
const clockSlackMs = 1000

export function interestOf({ startedAt, page }: Claimant): Interest {
  const hops = page.hops()
  const sites = shownSites(hops)
  const hosts = new Set(hops.map(({ url }) => new URL(url).hostname))
  const byKey = Map.groupBy(hops, requestKey)
  const origins = new Set(hops.map(({ documentUrl }) => originOf(documentUrl)))
  return {
    began: (at) => at >= startedAt - clockSlackMs,
    showed: (site) => sites.has(site),
    asked: (host) => hosts.has(host),
    wants: (hop) => {
      if (hop.topSite !== undefined) return sites.has(hop.topSite)
      return byKey.has(requestKey(hop)) || (hop.initiator !== undefined && origins.has(hop.initiator))
    },
    timesOf: (hop) => (byKey.get(requestKey(hop)) ?? []).map(({ at }) => at),
  }
}

/** Requests of the same method and address are told apart by nothing but their times. */
export function requestKey({ method, url }: { readonly method: string; readonly url: string }): string {
  return `${method} ${url.replace(/^ws/, "http")}`
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : "null"
}

/** Sites of every document a top-level page of the visit asked for, redirects included. */
function shownSites(hops: readonly PageHop[]): ReadonlySet<string> {
  const top = hops.filter((hop) => hop.resourceType === "Document" && hop.frame === hop.target.id)
  return new Set(top.map((hop) => siteOf(hop.url)))
}

/** Scheme and registrable domain, as Chromium's isolation keys name a site. */
export function siteOf(url: string): string {
  const { protocol, hostname } = new URL(url)
  return `${protocol}//${getDomain(hostname, { allowPrivateDomains: true }) ?? hostname}`
}
