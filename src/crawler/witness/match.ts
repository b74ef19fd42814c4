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
 * several such ones in the order of time. Cost is linear in the number of requests, sorting apart.
 */
export function match(pageHops: readonly PageHop[], wireHops: readonly WireHop[]): Matched {
  const pages = groupBy(pageHops, keyOf)
  const pairs: Pair[] = []
  const notSent: PageHop[] = []
  let ambiguous = 0
  const first = wireHops.filter(({ again }) => !again)
  for (const [key, wires] of groupBy(first, keyOf)) {
    const joined = joinGroup(pages.get(key) ?? [], wires)
    pages.delete(key)
    pairs.push(...joined.pairs)
    ambiguous += joined.ambiguous
    for (const hop of joined.left) sort(hop, pairs, notSent)
  }
  for (const hop of [...pages.values()].flat()) sort(hop, pairs, notSent)
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
  return (wire?.again ? undefined : page?.at) ?? wire?.at ?? 0
}

/** A page hop without a wire partner is a send when the browser's network service reported its headers. */
function sort(hop: PageHop, pairs: Pair[], notSent: PageHop[]): void {
  if (onNetwork(hop)) pairs.push({ page: hop })
  else notSent.push(hop)
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
  // As many on both sides are the same ones, whatever the clocks say.
  const slack = sure.length === wires.length ? Number.POSITIVE_INFINITY : clockSlackMs
  const pairs = inOrder(wires).map((wire): Pair => {
    const page = takeUntil(sure, wire.at + slack) ?? takeUntil(maybe, wire.at + clockSlackMs)
    return page ? { page, wire } : { wire }
  })
  const alike = pages.length + wires.length > 2 && pages.length !== wires.length
  return { pairs, left: [...sure, ...maybe], ambiguous: alike ? Math.abs(sure.length) : 0 }
}

function takeUntil(hops: PageHop[], latest: number): PageHop | undefined {
  const next = hops[0]
  return next && next.at <= latest ? hops.shift() : undefined
}

/** Whether the page witness itself heard that the request was put on the network. */
export function onNetwork(hop: PageHop): boolean {
  if (hop.kind !== "http") return hop.expectsExtra === true
  return hop.sentExtra !== undefined
}

function keyOf({ method, url }: { method: string; url: string }): string {
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
