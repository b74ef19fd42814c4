import type { ExtractedItem } from "./extracted-item.ts"

const currencies = new Set(Intl.supportedValuesOf("currency"))
/** cur, cc, order_currency, currencyCode, cd[currency] */
const namesCurrency = /(?:^|[^a-z])(?:cc|cu|gc|cur|ccy)$|currency(?:[_.]?(?:code|iso))?\]?$/i

/**
 * The currency a shop counts in and an amount of nothing tell of no purchase where nothing else of one is sent: tags
 * send them with every page. What is left of them is how the tag is set.
 */
export function withoutPurchase(items: readonly ExtractedItem[]): readonly ExtractedItem[] {
  const bought = items.some((item) => item.category === "purchase" && !isBare(item))
  if (bought) return items
  return items.map((item) => (item.category === "purchase" ? { ...item, category: "tag_info" } : item))
}

/** A currency by its code (ISO 4217) in a field called so (CUP may be what was bought), or an amount of nothing. */
function isBare({ name = "", raw = "" }: ExtractedItem): boolean {
  if (/^0+(?:\.0+)?$/u.test(raw)) return true
  return namesCurrency.test(name) && currencies.has(raw.toUpperCase())
}
