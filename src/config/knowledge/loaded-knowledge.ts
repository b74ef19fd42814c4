import type { Knowledge } from "./knowledge.ts"
import type { Problem } from "./problem.ts"

/** A vendor file of the user's that took the place of another. */
export interface ReplacedVendor {
  readonly id: string
  readonly file: string
  readonly instead: string
}

/** Data files that were read, checked and cross-checked. */
export interface LoadedKnowledge {
  readonly ok: true
  readonly knowledge: Knowledge
  readonly replaced: readonly ReplacedVendor[]
}

/** Data files that cannot be used, with every broken place in them. */
export interface BrokenKnowledge {
  readonly ok: false
  readonly problems: readonly Problem[]
}
