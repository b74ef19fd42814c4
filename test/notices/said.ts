import type { Said } from "./mutants.ts"
import type { TrueEntry } from "./own-notices.ts"

/** What a true entry says that can be taken out; of entries about sends of today alone. */
export function saidIn(entry: TrueEntry): readonly Said[] {
  if (entry.status !== "current") return []
  const { destination, service, information } = entry
  return [
    {
      names: [destination, service].filter((name) => name !== undefined),
      operator: destination,
      information,
      purposes: [...entry.purpose, ...entry.unassigned_purpose, ...entry.destination_purpose],
    },
  ]
}
