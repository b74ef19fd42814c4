import type { NamedDestination } from "../destination/named-destination.ts"

/** Who placed the module that starts a send: html and container are both the operator's own placing. */
export interface Placement {
  readonly placedBy: "html" | "container" | "tag" | "unknown"
  /** Address of the module that starts the send; the send's own address where nothing stands between. */
  readonly module: string
  readonly destination: NamedDestination
  /** The container or the tag that placed it, by address. */
  readonly parent?: { readonly url: string; readonly destination: NamedDestination }
}

/** Functions that only carry or hold back what the operator placed; what they load is the operator's placing. */
const carriers = new Set(["cdn_library", "hosting", "cdn", "provide", "web_font"])
const containers = new Set(["tag_management", "consent_management"])

/**
 * Places the last module of a chain of named modules (outermost first, the send itself last). Going back from the
 * end, modules of the same handler belong to one tag; what stands before it placed it.
 */
export function placementOf(
  chain: readonly { url: string; destination: NamedDestination }[],
): Placement | undefined {
  const last = chain.at(-1)
  if (!last) return undefined
  let start = chain.length - 1
  while (start > 0 && belongsTo(chain[start - 1]?.destination, last.destination)) start--
  const before = chain.slice(0, start).findLast(({ destination }) => !carries(destination))
  const module = chain[start]?.url ?? last.url
  const placed = { module, destination: last.destination }
  if (!before || before.destination.party === "self") return { ...placed, placedBy: "html" }
  if (before.destination.party === "unknown") return { ...placed, placedBy: "unknown", parent: before }
  return { ...placed, placedBy: isContainer(before.destination) ? "container" : "tag", parent: before }
}

/** A module of the same handler, unless it is a container: what a container loads is a tag of its own. */
function belongsTo(module: NamedDestination | undefined, tag: NamedDestination): boolean {
  if (!module || module.party === "self" || isContainer(module)) return false
  return module.vendor !== undefined && module.vendor === tag.vendor ? true : module.id === tag.id
}

export function isContainer(destination: NamedDestination): boolean {
  const { service } = destination
  return service !== undefined && (service.container || containers.has(service.function))
}

function carries(destination: NamedDestination): boolean {
  return destination.service !== undefined && carriers.has(destination.service.function)
}
