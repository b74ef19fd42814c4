import type { ReadEntry } from "../entries/read-entry.ts"
import { findTerms } from "../information/find-terms.ts"
import type { Reading } from "../reading.ts"
import { productOfBrand } from "./product-of-brand.ts"

/** Where nothing says whose a product that the knowledge lacks is, the brand it begins with does. */
export function withBrand(entry: ReadEntry, { companies, services }: Reading): ReadEntry {
  const { operator, service } = entry
  if (operator !== undefined || service === undefined || findTerms(service, services).length > 0) return entry
  const brand = productOfBrand(service, companies)?.operator
  return brand === undefined ? entry : { ...entry, operator: brand }
}
