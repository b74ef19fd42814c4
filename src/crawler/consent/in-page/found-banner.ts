import type { FoundButton } from "./found-button.ts"
import type { FoundToggle } from "./found-toggle.ts"

/** What may be a consent banner in one document, the surer the higher its `score`. */
export interface FoundBanner {
  readonly index: number
  readonly place: "dialog" | "fixed" | "in-flow" | "panel" | "frame" | "page"
  readonly text: string
  /** Whether it lies over most of the window or makes all else unreachable. */
  readonly covers: boolean
  readonly score: number
  /** Whether its words put a question that more than one of its buttons may answer. */
  readonly asks: boolean
  readonly buttons: readonly FoundButton[]
  readonly links: readonly { readonly text: string; readonly href: string }[]
  readonly toggles: readonly FoundToggle[]
}
