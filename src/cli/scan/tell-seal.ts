import { visible } from "../../reports/visible.ts"
import type { Context } from "../context.ts"
import { fill } from "../words.ts"
import type { SealDigests } from "./sealed-folder.ts"

/** The digests to note down, a line each. */
export function tellSeal({ stamped, ...digests }: SealDigests, { console, words }: Context): void {
  for (const line of fill(words.progress.sealed, digests).split("\n")) console.say(line)
  if (stamped?.ok === true) console.say(fill(words.progress.stamped, { at: stamped.at }))
  if (stamped?.ok === false)
    console.say(fill(words.progress.notStamped, { url: stamped.url, why: visible(stamped.why) }))
}
