import type { PurposeWords } from "../entries/read-entry.ts"
import type { NameMention } from "../names/name-mentions.ts"

export type Side = keyof PurposeWords

/** What was said together of the parties, so far. */
export interface Telling {
  parties: NameMention[]
  information: string[]
  purposes: Record<Side, string[]>
  addressed: boolean
}

export function newTelling(): Telling {
  return {
    parties: [],
    information: [],
    purposes: { own: [], destination: [], unassigned: [] },
    addressed: false,
  }
}
