import type { Bilingual } from "./bilingual.ts"
import type { Machine } from "./machine.ts"

export type Say = (message: Bilingual) => void

/** One way to bring something that is missing. Whether it helped shows when one looks again. */
export interface Way {
  /** "machine" changes the system or downloads; "own-cache" writes only into our own folder. */
  readonly reach: "machine" | "own-cache"
  /** @throws when a folder of ours cannot be written */
  readonly go: (machine: Machine, say: Say) => Promise<void>
}
