import type { Tag } from "../result.ts"

/** For every tag the destination of the tag its chain begins with; none for what is not chained or not known. */
export function rootsOfTags(tags: readonly Tag[]): ReadonlyMap<string, string> {
  const byId = new Map(tags.map((tag) => [tag.id, tag]))
  return new Map(
    tags.flatMap((tag) => {
      const root = tag.placedBy === "tag" ? rootOf(tag, byId)?.service : undefined
      return root === undefined ? [] : [[tag.id, root] as const]
    }),
  )
}

/** Parents that turn in a circle end where they meet themselves. */
function rootOf(tag: Tag, byId: ReadonlyMap<string, Tag>): Tag | undefined {
  const passed = new Set<string>()
  let current: Tag | undefined = tag
  while (current?.placedBy === "tag" && !passed.has(current.id)) {
    passed.add(current.id)
    current = current.parent === undefined ? undefined : byId.get(current.parent)
  }
  return current
}
