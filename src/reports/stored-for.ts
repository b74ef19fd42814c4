import type { StoredItem } from "../analyzers/result.ts"
import { fill, type Prose } from "./prose.ts"

const minutesOfDay = 24 * 60

/** How long a value is kept, in words. */
export const storedFor = ({ area, lifetimeDays }: StoredItem, { storage }: Prose): string => {
  if (lifetimeDays !== undefined) return lifetime(lifetimeDays, storage)
  return area === "cookie" || area === "session" ? storage.session : storage.kept
}

const lifetime = (days: number, { days: inDays, hours, minutes }: Prose["storage"]): string => {
  const rounded = Math.round(days * minutesOfDay)
  if (rounded < 60) return fill(minutes, { n: rounded })
  if (rounded < minutesOfDay) return fill(hours, { n: Math.round(days * 240) / 10 })
  return fill(inDays, { n: Math.round(days * 10) / 10 })
}
