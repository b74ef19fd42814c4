import { type CheerioAPI, load } from "cheerio"
import type { Press, Visit } from "../evidence.ts"
import { foldedText } from "./folded-text.ts"

/** Characters by which is told whether a text stood in the document before. */
const compared = 200

/** What presses showed in place that was not in the document before, not even out of sight. */
export function madeByPressing({ page, presses = [] }: Pick<Visit, "page" | "presses">): readonly Press[] {
  const inPlace = presses.filter(({ how }) => how === "in-place")
  if (!page || inPlace.length === 0) return []
  return notYetIn(page.html, inPlace)
}

/** Those whose text did not stand in the markup, not even out of sight. */
export function notYetIn(html: string, presses: readonly Press[]): readonly Press[] {
  const known = foldedText(html.replace(/<[^>]*>/g, ""))
  return presses.filter(({ text }) => !known.includes(foldedText(text).slice(0, compared)))
}

/**
 * The document with what its folds hold only once they are opened: in the element that stood empty for it, else behind
 * what was pressed, else at its end. What heads a fold says whom it is about.
 */
export function withRevealed(html: string, visit: Pick<Visit, "page" | "presses">): string {
  const made = madeByPressing(visit)
  if (made.length === 0) return html
  const page = load(html)
  const rest = made.filter((press) => !putInPlace(page, press))
  return [page.html(), ...rest.map(asClosed)].join("")
}

const pressed = "button,summary,[role=button],[role=tab],[aria-expanded],[onclick]"

function putInPlace(page: CheerioAPI, press: Press): boolean {
  const id = /^<[^>]* id="([^"]+)"/.exec(press.html)?.[1]
  const empty = page("[id]").filter((_, one) => page(one).attr("id") === id && page(one).text().trim() === "")
  if (id !== undefined && empty.length === 1) {
    empty.replaceWith(asClosed(press))
    return true
  }
  const label = foldedText(press.label)
  const controls = page(pressed).filter((_, one) => foldedText(page(one).text()) === label)
  if (controls.length !== 1) return false
  const heading = controls.closest("h1,h2,h3,h4,h5,h6,dt")
  const row = heading.length > 0 ? heading : controls
  row.after(asClosed(press))
  return true
}

/** What a press showed as a part of a document that is closed until then. */
export function asClosed({ html }: Press): string {
  return `<section data-gaibu-hidden="closed">${html}</section>`
}

/** A press as what can be read only after it. */
export function revealedBy({ presses, label, text }: Press): Pick<Press, "presses" | "label" | "text"> {
  return { presses, label, text }
}
