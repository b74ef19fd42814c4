import type { Context } from "../context.ts"
import { fill } from "../words.ts"
import type { SealDigests } from "./sealed-folder.ts"

/** The digests to note down, a line each. */
export function tellSeal(digests: SealDigests, { console, words }: Context): void {
  for (const line of fill(words.progress.sealed, { ...digests }).split("\n")) console.say(line)
}
