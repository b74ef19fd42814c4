import type { ExtractedItem } from "./extracted-item.ts"

const currencies = new Set(Intl.supportedValuesOf("currency"))

/**
 * The currency a shop counts in and an amount of nothing tell of no purchase where nothing else of one is sent: tags
 * send them with every page. What is left of them is how the tag is set.
 */
export function withoutPurchase(items: readonly ExtractedItem[]): readonly ExtractedItem[] {
  const bought = items.some(({ category, raw }) => category === "purchase" && !isBare(raw ?? ""))
  if (bought) return items
  return items.map((item) => (item.category === "purchase" ? { ...item, category: "tag_info" } : item))
}

/** A currency by its code (ISO 4217), or an amount of nothing. */
function isBare(value: string): boolean {
  return /^0+(?:\.0+)?$/u.test(value) || currencies.has(value.toUpperCase())
}
