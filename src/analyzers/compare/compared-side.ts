import { hostOf, isWithin, registrableDomain } from "../facts/party/domain.ts"
import type { Result } from "../result.ts"
import { type Sight, sightOf } from "./sight.ts"

/** One of two results, with its addresses put so that they can be compared with the other's. */
export interface Side {
  readonly result: Result
  readonly sight: Sight
  /** The visits each destination was seen in. */
  readonly seenIn: ReadonlyMap<string, ReadonlySet<string>>
  /** An address without the host where that is the target's own. */
  readonly place: (url: string) => string
  /** A host, `self` for the target's own where the two targets have different hosts. */
  readonly host: (host: string) => string
}

/** Two results of one site, or of two that stand for each other (staging and live). */
export interface Ground {
  readonly before: Side
  readonly after: Side
  readonly sameHost: boolean
}

export function groundOf(before: Result, after: Result): Ground {
  const sameHost = hostOf(before.target.url) === hostOf(after.target.url)
  return { before: sideOf(before, sameHost), after: sideOf(after, sameHost), sameHost }
}

function sideOf(result: Result, sameHost: boolean): Side {
  const isOwn = ownHosts(result)
  const place = (url: string) => placeOf(url, isOwn)
  const host = (name: string) => (!sameHost && isOwn(name.replace(/^\./, "")) ? "self" : name)
  return { result, sight: sightOf(result, place), seenIn: seenIn(result), place, host }
}

function seenIn({ sends }: Result): ReadonlyMap<string, ReadonlySet<string>> {
  const byDestination = Map.groupBy(sends, ({ destination }) => destination)
  return new Map([...byDestination].map(([id, all]) => [id, new Set(all.map(({ visit }) => visit))]))
}

/** The hosts of the target's own: seen as such, or under its registrable domain. */
function ownHosts({ target, destinations }: Result): (host: string) => boolean {
  const site = registrableDomain(hostOf(target.url))
  const seen = new Set(destinations.filter(({ party }) => party === "self").flatMap(({ hosts }) => hosts))
  return (host) => seen.has(host) || isWithin(host, site)
}

function placeOf(url: string, isOwn: (host: string) => boolean): string {
  const parsed = URL.parse(url)
  if (parsed === null || !isOwn(hostOf(url))) return url
  return `${parsed.pathname}${parsed.search}${parsed.hash}`
}
