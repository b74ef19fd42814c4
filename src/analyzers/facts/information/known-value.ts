/**
 * A value the browser knew when a send left, with the category it would tell if it were sent. `match` says when a
 * sent value counts as this one: `whole` when equal, `address` when it is the same page's, `identifier` when one
 * stands inside the other, `time` when near, `named` when equal under a name that says what the value is.
 */
export type KnownValue = {
  readonly category: string
  readonly text: string
  /** The reason to give when a send carries it: a stable code, with the name of a stored value after it. */
  readonly reason: string
  /** Known from then on, in ms since the visit began; from the start where absent. */
  readonly from?: number
} & (
  | { readonly match: "whole" | "address" | "identifier" | "time" }
  | { readonly match: "named"; readonly names: RegExp }
)

/** How texts are compared as a whole: width, case and white space at the ends left aside. */
export function folded(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase()
}
