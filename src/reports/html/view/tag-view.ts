import type { Destination, Tag } from "../../../analyzers/result.ts"
import { destinationName } from "../../destination-name.ts"
import { placingText, tagName } from "../../placing.ts"
import { fill } from "../../prose.ts"
import type { Place } from "./places.ts"
import type { Report } from "./report.ts"

/** A tag with the tags it loaded. */
export interface TagView {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly placedBy: string
  readonly placed: string
  readonly pages: string
  readonly destinations: readonly { readonly name: string; readonly place: Place | undefined }[]
  readonly loaded: readonly TagView[]
}

/** How deep a chain is followed; deeper ones are shown at this depth. */
const deepest = 12

/** The tags as a forest: those placed on the page, each with what it loaded. */
export const tagForest = (report: Report): readonly TagView[] => {
  const { result, tags } = report
  const parentOf = (tag: Tag) => (tag.parent !== undefined && tags.has(tag.parent) ? tag.parent : undefined)
  const children = Map.groupBy(result.tags, parentOf)
  const byTag = destinationsByTag(result.destinations)
  const seen = new Set<string>()
  const grow = (tag: Tag, depth: number): readonly TagView[] => {
    if (seen.has(tag.id)) return []
    seen.add(tag.id)
    const loaded = depth < deepest ? (children.get(tag.id) ?? []) : []
    return [
      {
        ...leaf(tag, byTag.get(tag.id) ?? [], report),
        loaded: loaded.flatMap((child) => grow(child, depth + 1)),
      },
    ]
  }
  const roots = children.get(undefined) ?? []
  const trees = roots.flatMap((tag) => grow(tag, 0))
  // What is left was loaded in a circle or too deep: each begins a tree of its own, so that none is dropped.
  return [...trees, ...result.tags.flatMap((tag) => grow(tag, 0))]
}

const destinationsByTag = (
  destinations: readonly Destination[],
): ReadonlyMap<string, readonly Destination[]> => {
  const byTag = new Map<string, Destination[]>()
  for (const destination of destinations)
    for (const tag of destination.tags) byTag.set(tag, [...(byTag.get(tag) ?? []), destination])
  return byTag
}

const leaf = (tag: Tag, destinations: readonly Destination[], { words, tags, places }: Report) => ({
  id: places.get(tag.id)?.id ?? "",
  name: tagName(tag, words),
  url: tag.url ?? "",
  placedBy: tag.placedBy,
  placed: placingText(tag, tags, words),
  pages: tag.pages.length === 0 ? "" : fill(words.prose.tags.pages, { n: tag.pages.length }),
  destinations: destinations.map((destination) => ({
    name: destinationName(destination, words),
    place: places.get(destination.id),
  })),
})

/** Destinations no tag could be told for. */
export const untaggedDestinations = ({ result, words, places }: Report) =>
  result.destinations
    .filter(({ tags, party }) => tags.length === 0 && party !== "self")
    .map((destination) => ({ name: destinationName(destination, words), place: places.get(destination.id) }))
