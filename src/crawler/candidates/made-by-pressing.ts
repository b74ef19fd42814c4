import type { Press, Visit } from "../evidence.ts"
import { foldedText } from "./folded-text.ts"

/** Characters by which is told whether a text stood in the document before. */
const compared = 200

/** What presses showed in place that was not in the document before, not even out of sight. */
export function madeByPressing({ page, presses = [] }: Pick<Visit, "page" | "presses">): readonly Press[] {
  const inPlace = presses.filter(({ how }) => how === "in-place")
  if (!page || inPlace.length === 0) return []
  const known = foldedText(page.html.replace(/<[^>]*>/g, ""))
  return inPlace.filter(({ text }) => !known.includes(foldedText(text).slice(0, compared)))
}

/** What a press showed as a part of a document that is closed until then. */
export function asClosed({ html }: Press): string {
  return `<section data-gaibu-hidden="closed">${html}</section>`
}

/** A press as what can be read only after it. */
export function revealedBy({ presses, label, text }: Press): Pick<Press, "presses" | "label" | "text"> {
  return { presses, label, text }
}
