import type { Override } from "../../../crawler/evidence.ts"

/** What an override speaks of: one category at one destination, or the whole destination. */
export type Overridable = Pick<Override, "destination" | "category">

/** The operator's own judgement of a category at a destination; one that names the category speaks first. */
export function overrideFor<T extends Overridable>(
  category: string,
  destination: string,
  overrides: readonly T[],
): T | undefined {
  const ofDestination = overrides.filter((override) => override.destination === destination)
  return (
    ofDestination.find((override) => override.category === category) ??
    ofDestination.find((override) => override.category === undefined)
  )
}
