import type { Result, Tag } from "../analyzers/result.ts"
import type { Words } from "./naming.ts"
import { fill } from "./prose.ts"

/** The tags of a result by id. */
export type Tags = ReadonlyMap<string, Tag>

export const tagsOf = (result: Pick<Result, "tags">): Tags => new Map(result.tags.map((tag) => [tag.id, tag]))

/** How a tag is called: its name, its service, or its address. A destination's id among them loses its prefix. */
export const tagName = (tag: Tag, words: Words): string =>
  (tag.name ?? tag.service ?? tag.url ?? words.prose.tags.unnamed).replace(/^(domain|entity):/, "")

/** Who placed a tag, in words. */
export const placingText = (tag: Tag, tags: Tags, words: Words): string => {
  const parent = tag.parent === undefined ? undefined : tags.get(tag.parent)
  return fill(words.prose.placements[tag.placedBy], {
    container: tag.container ?? "",
    parent: parent ? tagName(parent, words) : words.prose.unknownValue,
  })
}

/** A tag and the tags that loaded it, the one nearest the page first. Parents that turn in a circle are cut. */
export const chainOf = (tag: Tag, tags: Tags): readonly Tag[] => {
  const chain: Tag[] = []
  let current: Tag | undefined = tag
  while (current && !chain.includes(current)) {
    chain.unshift(current)
    current = current.parent === undefined ? undefined : tags.get(current.parent)
  }
  return chain
}

/** The tag of the operator's own placing that a chain begins with; undefined where the placing was not seen. */
export const placedRoot = (tag: Tag, tags: Tags): Tag | undefined =>
  chainOf(tag, tags).findLast(({ placedBy }) => placedBy !== "tag" && placedBy !== "unknown")
