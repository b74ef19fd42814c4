import type { ExtractedItem } from "./extracted-item.ts"

/** A currency by its code (ISO 4217), or an amount of nothing. */
const bare = /^(?:[A-Z]{3}|0+(?:\.0+)?)$/i

/**
 * The currency a shop counts in and an amount of nothing tell of no purchase where nothing else of one is sent: tags
 * send them with every page. What is left of them is how the tag is set.
 */
export function withoutPurchase(items: readonly ExtractedItem[]): readonly ExtractedItem[] {
  const bought = items.some(({ category, raw }) => category === "purchase" && !bare.test(raw ?? ""))
  if (bought) return items
  return items.map((item) => (item.category === "purchase" ? { ...item, category: "tag_info" } : item))
}
