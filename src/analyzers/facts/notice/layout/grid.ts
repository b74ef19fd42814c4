import { childElements, type DomElement } from "./dom.ts"

/** A cell where it shows; a merged cell stands in every place it spans. */
export interface GridCell {
  readonly element: DomElement
  readonly isHeader: boolean
  readonly span: number
}

export interface GridRow {
  readonly element: DomElement
  readonly cells: readonly (GridCell | undefined)[]
}

/** More than tables for people have; keeps a hostile span from filling the memory. */
const widest = 60
const tallest = 400

/** The table's rows with merged cells repeated in each place they span. */
export function readGrid(table: DomElement): readonly GridRow[] {
  const rows = rowsOf(table)
  const grid: (GridCell | undefined)[][] = rows.map(() => [])
  rows.forEach((row, y) => {
    let x = 0
    for (const element of childElements(row).filter(({ name }) => name === "td" || name === "th")) {
      while (grid[y]?.[x] !== undefined) x += 1
      const [width, height] = [spanOf(element, "colspan", widest), spanOf(element, "rowspan", tallest)]
      const cell = { element, isHeader: element.name === "th", span: width }
      for (const line of grid.slice(y, y + height))
        for (let at = x; at < Math.min(x + width, widest); at += 1) line[at] = cell
      x += width
      if (x >= widest) break
    }
  })
  return rows.map((element, y) => ({ element, cells: Array.from(grid[y] ?? []) }))
}

function rowsOf(table: DomElement): readonly DomElement[] {
  return childElements(table).flatMap((child) => {
    if (child.name === "tr") return [child]
    return ["thead", "tbody", "tfoot"].includes(child.name)
      ? childElements(child).filter(({ name }) => name === "tr")
      : []
  })
}

function spanOf(element: DomElement, name: "colspan" | "rowspan", most: number): number {
  const span = Number.parseInt(element.attribs[name] ?? "1", 10)
  if (span === 0 && name === "rowspan") return most
  return Number.isFinite(span) && span > 0 ? Math.min(span, most) : 1
}

export function captionOf(table: DomElement): DomElement | undefined {
  return childElements(table).find(({ name }) => name === "caption")
}
