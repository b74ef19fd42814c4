import type { ReadEntry } from "../notice/entries/read-entry.ts"
import type { Sought, StatedCategory } from "./statement.ts"

/** What the matching entries together state of each category sought, with the quote it rests on. */
export function statedInformation(
  categories: Sought["categories"],
  entries: readonly ReadEntry[],
): { readonly information: readonly StatedCategory[]; readonly reasons: readonly string[] } {
  const read = categories.map((sought) => ofCategory(sought, entries))
  return { information: read.map(({ stated }) => stated), reasons: read.flatMap(({ reason }) => reason) }
}

function ofCategory(
  { category, metadataOnly, along = [] }: Sought["categories"][number],
  entries: readonly ReadEntry[],
): { readonly stated: StatedCategory; readonly reason: readonly string[] } {
  const named = entries.find(({ categories }) => categories.includes(category))
  if (named !== undefined) return { stated: { category, stated: "yes", ...shown(named) }, reason: [] }
  const covering =
    entries.find((entry) => covers(entry, category)) ??
    entries.find((entry) => along.some((other) => entry.categories.includes(other) || covers(entry, other)))
  if (covering !== undefined)
    return { stated: { category, stated: "umbrella", ...shown(covering) }, reason: [] }
  if (metadataOnly) return { stated: { category, stated: "grey" }, reason: [] }
  const vague = entries.find(({ umbrellas }) => umbrellas.some(({ warns }) => warns.includes(category)))
  if (vague === undefined) return { stated: { category, stated: "no" }, reason: [] }
  const word = vague.umbrellas.find(({ warns }) => warns.includes(category))?.word ?? ""
  return {
    stated: { category, stated: "umbrella", ...shown(vague) },
    reason: [`umbrella-warns: ${category} (${word})`],
  }
}

function covers({ umbrellas }: ReadEntry, category: string): boolean {
  return umbrellas.some((umbrella) => umbrella.covers.includes(category))
}

function shown({ id, quote }: ReadEntry): { readonly entry: string; readonly quote: string } {
  return { entry: id, quote }
}
