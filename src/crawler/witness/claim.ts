import { type Claimant, type Interest, interestOf, requestKey } from "./interest.ts"
import { browserOwnRule } from "./wire/browser-own.ts"
import type { WireContact, WireHop } from "./wire/wire-request.ts"
import type { WireWitness } from "./wire/wire-witness.ts"

/** A browser's wire record and the visits that have yet to claim their part of it. */
export interface WireRecord {
  readonly mode: "isolated" | "shared"
  readonly wire: WireWitness
  readonly watchers: ReadonlyMap<string, Claimant>
}

/** What of the browser's wire record belongs to one visit. */
export interface Claimed {
  readonly hops: readonly WireHop[]
  readonly contacts: readonly WireContact[]
  /** Hops that may belong to another visit at the same time just as well. */
  readonly unsure: number
}

/**
 * Takes the part of a visit that has ended out of the wire record. A browser of its own: all of it. A shared browser:
 * what its pages' sites and requests say is the visit's, and what names no site and began when none of the visits
 * still under way had. Of what another visit wants too, as many as its own pages made; what neither's pages made
 * goes to the first to end. Both are counted.
 */
export function claim({ mode, wire, watchers }: WireRecord, claimant: Claimant): Claimed {
  if (mode === "isolated")
    return { hops: wire.takeHops(() => true), contacts: wire.takeContacts(() => true), unsure: 0 }
  const mine = interestOf(claimant)
  const others = [...watchers.values()].filter((one) => one !== claimant).map(interestOf)
  const othersBegan = (at: number) => others.some((other) => other.began(at))
  const isMine = (hop: WireHop) =>
    mine.began(hop.at) && (mine.wants(hop) || (namesNoSite(hop) && !othersBegan(hop.at)))
  const contested = wire.hops.filter(
    (hop) => isMine(hop) && others.some((other) => other.began(hop.at) && other.wants(hop)),
  )
  const left = leftToOthers(contested, mine, others)
  const hops = wire.takeHops((hop) => isMine(hop) && !left.has(hop))
  const contacts = wire.takeContacts(({ at, topSite, host }) => {
    if (!mine.began(at)) return false
    return topSite === undefined ? mine.asked(host) || !othersBegan(at) : mine.showed(topSite)
  })
  wire.forget(({ at }) => !othersBegan(at))
  return { hops, contacts, unsure: contested.length - left.size }
}

/** Whether a request names no page's site: it carries none, or it is one the browser makes for itself. */
function namesNoSite(hop: WireHop): boolean {
  return hop.topSite === undefined || browserOwnRule(hop) !== undefined
}

/** Of requests alike that several visits want, those that are nearer in time to the others' own. */
function leftToOthers(
  contested: readonly WireHop[],
  mine: Interest,
  others: readonly Interest[],
): ReadonlySet<WireHop> {
  const left = new Set<WireHop>()
  for (const alike of Map.groupBy(contested, requestKey).values()) {
    const [first] = alike
    if (first === undefined || !others.some((other) => other.timesOf(first).length > 0)) continue
    const nearest = nearestTo(mine.timesOf(first), alike)
    for (const hop of alike) if (!nearest.has(hop)) left.add(hop)
  }
  return left
}

/** For each moment the nearest request not taken by an earlier one. Linear in both, sorting apart. */
function nearestTo(times: readonly number[], hops: readonly WireHop[]): ReadonlySet<WireHop> {
  const sorted = hops.toSorted((a, b) => a.at - b.at)
  const taken = new Set<WireHop>()
  let next = 0
  for (const time of times.toSorted((a, b) => a - b)) {
    const distance = (index: number) => Math.abs((sorted[index]?.at ?? Number.POSITIVE_INFINITY) - time)
    while (distance(next + 1) < distance(next)) next++
    const hop = sorted[next++]
    if (hop) taken.add(hop)
  }
  return taken
}
