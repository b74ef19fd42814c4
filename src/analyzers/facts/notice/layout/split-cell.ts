import { childElements, type DomElement } from "./dom.ts"

/** The parts a cell is drawn in, when it has as many as its header. */
export function partsOfCell(cell: DomElement, count: number): readonly DomElement[] | undefined {
  let at: DomElement = cell
  for (let depth = 0; depth < 6; depth += 1) {
    const children = childElements(at).filter(({ name }) => name !== "br")
    if (children.length === count) return children
    const [only] = children
    if (only === undefined || children.length > 1) return undefined
    at = only
  }
  return undefined
}
