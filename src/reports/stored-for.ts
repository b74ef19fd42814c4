import type { StoredItem } from "../analyzers/result.ts"
import { fill, type Prose } from "./prose.ts"

/** How long a value is kept, in words. */
export const storedFor = ({ area, lifetimeDays }: StoredItem, { storage }: Prose): string => {
  if (lifetimeDays !== undefined) return fill(storage.days, { n: Math.round(lifetimeDays * 10) / 10 })
  return area === "cookie" || area === "session" ? storage.session : storage.kept
}
