import { asShown } from "../plain-text.ts"
import { type DomElement, innerText } from "./dom.ts"
import type { GridCell } from "./grid.ts"
import type { Block, Line } from "./outline.ts"

/** Reads what a cell holds. */
export type ReadCell = (cell: DomElement) => readonly Block[]

/** The words of a cell, not much further than `most` characters. */
export function textOf(cell: GridCell | undefined, most?: number): string {
  return cell === undefined ? "" : asShown(innerText(cell.element, most))
}

export function cellLine(element: DomElement): Line {
  const text = asShown(innerText(element))
  return { kind: "line", text, links: [], element, block: element, emphasised: true, inItem: false }
}
