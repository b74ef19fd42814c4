import type { PageStep } from "../plan.ts"
import type { ConsentWords } from "./in-page/consent-words.ts"

/** What a visit does about consent banners. Times in milliseconds. */
export interface ConsentPlan {
  readonly words: ConsentWords
  /** How long a banner that comes late is waited for after the page has settled. */
  readonly waitMs: number
  /** Ask autoconsent what manager the page has. */
  readonly manager: boolean
  /** Without choosing, see what settings or details show, when all else has been read. */
  readonly lookInside: boolean
  /** Addresses to open in the same profile after the choice, in that order. */
  readonly further: readonly string[]
  /** For `opt-out`: the operator's declared steps, or the notices of its own whose buttons and toggles are pressed. */
  readonly optOut?: { readonly steps: readonly PageStep[]; readonly notices: readonly string[] }
}
