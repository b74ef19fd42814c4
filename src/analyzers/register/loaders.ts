import type { Tag } from "../result.ts"
import type { SeenDestination } from "./seen.ts"

/**
 * Services (else hosts) of the tags that led to a destination, the outermost first; its own tags and those of the same
 * service are no loaders.
 */
export function loadersOf({ destination, tags }: SeenDestination): readonly string[] {
  const byId = new Map(tags.map((tag) => [tag.id, tag]))
  const own = destination.tags.flatMap((id) => byId.get(id) ?? [])
  const names = own.flatMap((tag) => ancestors(tag, byId)).flatMap((tag) => nameOf(tag) ?? [])
  return [...new Set(names)].filter((name) => name !== destination.id && !destination.hosts.includes(name))
}

/** Parents that turn in a circle are cut. */
function ancestors(tag: Tag, byId: ReadonlyMap<string, Tag>): readonly Tag[] {
  const found: Tag[] = []
  let parent = byId.get(tag.parent ?? "")
  while (parent !== undefined && !found.includes(parent)) {
    found.unshift(parent)
    parent = byId.get(parent.parent ?? "")
  }
  return found
}

const nameOf = ({ service, url }: Tag): string | undefined => service ?? URL.parse(url ?? "")?.hostname
