import type { Press } from "../evidence.ts"
import type { PressWords } from "./in-page/pressing.ts"
import type { PressWhere } from "./in-page/reveal.ts"

/** What to press on a page in search of the notice. */
export interface PressPlan {
  readonly where: PressWhere
  readonly words: PressWords
  /** Words of a link of the page that is pressed as well: its address did not answer to being opened. */
  readonly alsoLink?: string
}

/** What the presses showed. */
export interface PressedThrough {
  readonly presses: readonly Press[]
  /** Whether more could have been pressed that may show something new. */
  readonly limited: boolean
}
