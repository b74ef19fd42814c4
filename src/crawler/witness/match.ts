import type { PageHop } from "./page/page-request.ts"
import type { WireHop } from "./wire/wire-request.ts"

/** What the two witnesses say of one request on the network; at least one is there. */
export interface Pair {
  readonly page?: PageHop
  readonly wire?: WireHop
}

export interface Matched {
  readonly pairs: readonly Pair[]
  /** Page hops that nobody says reached the network: answered from a cache or a worker, blocked, never begun. */
  readonly notSent: readonly PageHop[]
  /** Pairs of requests so alike that either could be the other. */
  readonly ambiguous: number
}

/** A page witness tells of a request a little before the network begins it; clocks are read in two processes. */
const clockSlackMs = 250

/**
 * Joins the two records. They share no identifier: requests are the same when method and address are, and among
 * several such ones in the order of time, the nearest. Cost is linear in the number of requests, sorting apart.
 */
export function match(
  pageHops: readonly PageHop[],
  wireHops: readonly WireHop[],
  isSent: (hop: PageHop) => boolean = onNetwork,
): Matched {
  const pages = groupBy(pageHops, requestName)
  const pairs: Pair[] = []
  // A page hop without a wire partner.
  const alone: PageHop[] = []
  const notSent: PageHop[] = []
  let ambiguous = 0
  const first = wireHops.filter(({ again }) => !again)
  for (const [key, wires] of groupBy(first, requestName)) {
    const joined = joinGroup(pages.get(key) ?? [], wires)
    pages.delete(key)
    pairs.push(...joined.pairs)
    ambiguous += joined.ambiguous
    for (const hop of joined.left) (isSent(hop) ? alone : notSent).push(hop)
  }
  for (const hop of [...pages.values()].flat()) (isSent(hop) ? alone : notSent).push(hop)
  pairs.push(...alone.map((page) => ({ page })))
  return { pairs: [...pairs, ...repeats(wireHops, pairs)], notSent, ambiguous }
}

/** What the browser sent again by itself. The page was told of it once: body and initiator are the same. */
function repeats(wireHops: readonly WireHop[], pairs: readonly Pair[]): readonly Pair[] {
  const again = wireHops.filter((hop) => hop.again)
  if (again.length === 0) return []
  const name = ({ source, url }: WireHop) => `${source} ${url}`
  const pages = new Map(pairs.flatMap(({ page, wire }) => (page && wire ? [[name(wire), page]] : [])))
  return again.map((wire): Pair => {
    const page = pages.get(name(wire))
    return page ? { page, wire } : { wire }
  })
}

/** When the request began, in ms since the epoch. */
export function startOf({ page, wire }: Pair): number {
  const at = [wire?.again ? undefined : page?.at, wire?.at].filter((one) => one !== undefined)
  return at.length > 0 ? Math.min(...at) : 0
}

interface JoinedGroup {
  readonly pairs: readonly Pair[]
  readonly left: readonly PageHop[]
  readonly ambiguous: number
}

function joinGroup(pages: readonly PageHop[], wires: readonly WireHop[]): JoinedGroup {
  // Those the network service reported come first: the others may have been answered without the network.
  const sure = inOrder(pages.filter(onNetwork))
  const maybe = inOrder(pages.filter((hop) => !onNetwork(hop)))
  const first = joinNearest(sure, inOrder(wires))
  const unmatched = wires.filter((wire) => !first.has(wire))
  // An unreported one is no request that began before it.
  const rest = joinNearest(maybe, inOrder(unmatched), clockSlackMs)
  const partner = (wire: WireHop) => first.get(wire) ?? rest.get(wire)
  const pairs = inOrder(wires).map((wire): Pair => {
    const page = partner(wire)
    return page ? { page, wire } : { wire }
  })
  const joined = new Set(wires.map(partner))
  const left = [...sure, ...maybe].filter((hop) => !joined.has(hop))
  return { pairs, left, ambiguous: countAlike(pairs, left.filter(onNetwork)) }
}

/**
 * In the order of time. Of as many on both sides each has its own, whatever the clocks say; where there are fewer on
 * one side, each of them has the first about as near as the nearest, leaving enough for those after it.
 */
function joinNearest(
  pages: readonly PageHop[],
  wires: readonly WireHop[],
  slack = Number.POSITIVE_INFINITY,
): ReadonlyMap<WireHop, PageHop> {
  const joined = new Map<WireHop, PageHop>()
  const fewerPages = pages.length <= wires.length
  const [few, many] = fewerPages ? [pages, wires] : [wires, pages]
  let next = 0
  let nearest = 0
  few.forEach((one, index) => {
    const distance = (at: number) => Math.abs((many[at]?.at ?? Number.POSITIVE_INFINITY) - one.at)
    const last = many.length - (few.length - index)
    nearest = Math.max(nearest, next)
    while (nearest < last && distance(nearest + 1) <= distance(nearest)) nearest++
    while (next < nearest && distance(next) > distance(nearest) + alikeMs) next++
    const other = many[next++]
    if (other === undefined) return
    const [page, wire] = (fewerPages ? [one, other] : [other, one]) as [PageHop, WireHop]
    if (page.at <= wire.at + slack) joined.set(wire, page)
  })
  return joined
}

/** Two moments nearer than this cannot be told apart: the clocks are read in two processes. */
const alikeMs = 50

/** Requests of one side without a partner that could as well be another's partner. */
function countAlike(pairs: readonly Pair[], left: readonly PageHop[]): number {
  const joined = pairs.flatMap(({ page, wire }) => (page && wire ? [{ page: page.at, wire: wire.at }] : []))
  const alone = pairs.flatMap(({ page, wire }) => (wire && !page ? [wire.at] : []))
  const near = (at: number, to: number, than: number) => Math.abs(at - to) - Math.abs(than - to) < alikeMs
  return (
    alone.filter((at) => joined.some(({ page, wire }) => near(at, page, wire))).length +
    left.filter(({ at }) => joined.some(({ page, wire }) => near(at, wire, page))).length
  )
}

/** Whether the page witness itself heard that the request was put on the network. */
export function onNetwork(hop: PageHop): boolean {
  if (hop.kind !== "http") return hop.expectsExtra === true
  return hop.sentExtra !== undefined
}

/**
 * Whether a request has to count as sent where there is no wire witness: the network service reported it, or nobody says
 * that it was answered or stopped inside the browser. Of what a page sends while it goes no more is told than that.
 */
export function mayBeOnNetwork(hop: PageHop): boolean {
  if (onNetwork(hop)) return true
  if (hop.kind !== "http" || hop.failure || hop.servedFromCache || hop.expectsExtra === false) return false
  const { fromDiskCache, fromServiceWorker, fromPrefetchCache } = hop.response ?? {}
  return !fromDiskCache && !fromServiceWorker && !fromPrefetchCache
}

/** Method and address; a socket's handshake is an ordinary request on the network. */
export function requestName({ method, url }: { method: string; url: string }): string {
  return `${method} ${url.replace(/^ws/, "http")}`
}

function inOrder<T extends { at: number }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.at - b.at)
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
