import type { NamedDestination } from "../destination/named-destination.ts"

/** Who placed the module that starts a send: html, container and app are all the operator's own placing. */
export interface Placement {
  readonly placedBy: "html" | "container" | "tag" | "app" | "unknown"
  /** Address of the module that starts the send; the send's own address where nothing stands between. */
  readonly module: string
  readonly destination: NamedDestination
  /** The container or the tag that placed it. */
  readonly parent?: NamedModule
}

/** A module of a chain with who handles it. */
export interface NamedModule {
  readonly url: string
  readonly frame: boolean
  /** It redirected to what follows. */
  readonly hop?: boolean
  readonly destination: NamedDestination
}

/** Functions that only carry what the operator placed; what they load is the operator's placing. */
const carriers = new Set(["cdn_library", "hosting", "cdn", "provide", "web_font"])
const containers = new Set(["tag_management", "consent_management"])

/**
 * Places the last module of a chain (outermost first, the send itself last). Going back from the end, modules of
 * the same handler belong to one tag; what stands before it placed it. A container speaks for the operator only
 * where the operator placed the container: one that an advertising tag brought along is chained as well.
 */
export function placementOf(chain: readonly NamedModule[]): Placement | undefined {
  const last = chain.at(-1)
  if (!last) return undefined
  const start = startOf(chain, last.destination)
  const module = chain[start]?.url ?? last.url
  const at = chain.findLastIndex(({ destination }, index) => index < start && !carries(destination))
  const parent = chain[at]
  const placed = { module, destination: last.destination }
  if (!parent || parent.destination.party === "self") return { ...placed, placedBy: "html" }
  return { ...placed, placedBy: placedThrough(parent, chain.slice(0, at + 1)), parent }
}

/** Where the modules of one tag begin: its own, and what redirects away from it and back. */
function startOf(chain: readonly NamedModule[], tag: NamedDestination): number {
  let start = chain.length - 1
  while (start > 0) {
    const before = belongsTo(chain[start - 1], tag) ? start - 1 : leftFrom(chain.slice(0, start), tag)
    if (before < 0) break
    start = before
  }
  return start
}

/** The tag's own hop from which hops of its maker's other services led on; -1 where there is none. */
function leftFrom(chain: readonly NamedModule[], tag: NamedDestination): number {
  const at = chain.findLastIndex(
    ({ hop, destination }) =>
      !(hop && tag.vendor !== undefined && destination.vendor === tag.vendor && destination.id !== tag.id),
  )
  return chain[at]?.hop && chain[at]?.destination.id === tag.id ? at : -1
}

function placedThrough(parent: NamedModule, upToIt: readonly NamedModule[]): Placement["placedBy"] {
  if (parent.destination.party === "unknown") return "unknown"
  if (!isContainer(parent.destination)) return "tag"
  const ofContainer = placementOf(upToIt)?.placedBy ?? "unknown"
  return ofContainer === "html" ? "container" : ofContainer
}

/**
 * A module of the same handler, unless it is a container (what it loads is a tag of its own), a page of another
 * service shown in a frame (what a player's page sends to its maker's advertising was not placed by the operator) or
 * a hop of another service (where its maker redirects to was not, either).
 */
function belongsTo(module: NamedModule | undefined, tag: NamedDestination): boolean {
  if (!module || module.destination.party === "self" || isContainer(module.destination)) return false
  if (module.destination.id === tag.id) return true
  const sameVendor = tag.vendor !== undefined && module.destination.vendor === tag.vendor
  return sameVendor && !module.frame && !module.hop
}

export function isContainer({ service, function: what }: NamedDestination): boolean {
  return service?.container === true || (what !== undefined && containers.has(what))
}

function carries({ function: what }: NamedDestination): boolean {
  return what !== undefined && carriers.has(what)
}
