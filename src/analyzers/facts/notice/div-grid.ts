import { childElements, type DomElement, innerText, isElement, readableChildren } from "./dom.ts"
import type { GridCell, GridRow } from "./grid.ts"
import { isCore, type LabelReader } from "./label.ts"
import { asShown } from "./plain-text.ts"

/** A table drawn without <table>: its rows, and what else stands in the same element (a note below it). */
export interface DrawnTable {
  readonly grid: readonly GridRow[]
  readonly rest: readonly DomElement[]
}

const longestHeader = 60
const mostColumns = 12

/** Elements with table roles, equal children under a row of labels, or cells laid out in turn below their labels. */
export function drawnTable(element: DomElement, roleOf: LabelReader): DrawnTable | undefined {
  if (/^(table|grid|treegrid)$/.test(element.attribs.role ?? "")) return { grid: ariaRows(element), rest: [] }
  const children = blocksIn(element)
  if (children.length < 2 || element.name === "table") return undefined
  return equalRows(children, roleOf) ?? cellsInTurn(element, children, roleOf)
}

function ariaRows(table: DomElement): readonly GridRow[] {
  return withRole(table, /^row$/).map((row) => ({
    element: row,
    cells: withRole(row, /^(cell|gridcell|columnheader|rowheader)$/).map((cell) =>
      cellOf(cell, /header$/.test(cell.attribs.role ?? "")),
    ),
  }))
}

/** The nearest elements inside that bear the role. */
function withRole(element: DomElement, role: RegExp): readonly DomElement[] {
  const found: DomElement[] = []
  const pending = [...childElements(element)].reverse()
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (role.test(at.attribs.role ?? "")) found.push(at)
    else pending.push(...[...childElements(at)].reverse())
  }
  return found
}

function equalRows(children: readonly DomElement[], roleOf: LabelReader): DrawnTable | undefined {
  const [head, ...below] = children
  const headers = head === undefined ? [] : cellsIn(head)
  if (head === undefined || !areHeaders(headers, roleOf)) return undefined
  const width = headers.length
  const rows = below.flatMap((child) => rowsIn(child, width))
  const fitting = rows.filter(({ cells }) => cells.length === width)
  if (fitting.length === 0 || fitting.length < rows.length / 2) return undefined
  const grid = rows.flatMap(({ element, cells }): readonly GridRow[] => {
    if (cells.length === width) return [{ element, cells: cells.map((cell) => cellOf(cell, false)) }]
    return isBanner(element) ? [{ element, cells: Array(width).fill(cellOf(element, true, width)) }] : []
  })
  const rest = rows.filter(({ element, cells }) => cells.length !== width && !isBanner(element))
  return {
    grid: [{ element: head, cells: headers.map((cell) => cellOf(cell, true)) }, ...grid],
    rest: rest.map(({ element }) => element),
  }
}

interface Row {
  readonly element: DomElement
  readonly cells: readonly DomElement[]
}

/** A child is a row of so many cells, or holds such rows. */
function rowsIn(child: DomElement, width: number): readonly Row[] {
  const cells = cellsIn(child)
  const inside = cells.map((element) => ({ element, cells: cellsIn(element) }))
  const isGroup = inside.length > 0 && inside.every((row) => row.cells.length === width)
  return isGroup && width > 1 ? inside : [{ element: child, cells }]
}

function isBanner(element: DomElement): boolean {
  const text = asShown(innerText(element, 90))
  return text !== "" && text.length <= 80 && !/。$/u.test(text)
}

/** Header cells and then the values, all side by side in one element. */
function cellsInTurn(
  element: DomElement,
  children: readonly DomElement[],
  roleOf: LabelReader,
): DrawnTable | undefined {
  if (children.some(({ name }) => name !== "div" && name !== "span")) return undefined
  const at = children.findIndex((child) => roleOf(headerText(child)) === undefined)
  const headers = children.slice(0, at)
  if (at < 3 || children.length % at !== 0 || !areHeaders(headers, roleOf)) return undefined
  const grid = Array.from({ length: children.length / at }, (_, row) => ({
    element: children[row * at] ?? element,
    cells: children.slice(row * at, row * at + at).map((cell) => cellOf(cell, row === 0)),
  }))
  return { grid, rest: [] }
}

function areHeaders(cells: readonly DomElement[], roleOf: LabelReader): boolean {
  if (cells.length < 2 || cells.length > mostColumns) return false
  const roles = cells.map((cell) => roleOf(headerText(cell)))
  return new Set(roles.filter(isCore)).size >= 2
}

function headerText(cell: DomElement): string {
  return asShown(innerText(cell, longestHeader))
}

/** The children that lie side by side, looking through elements that hold but one. */
function cellsIn(row: DomElement): readonly DomElement[] {
  let at = row
  for (let depth = 0; depth < 4; depth += 1) {
    const children = blocksIn(at)
    const [only] = children
    if (children.length !== 1 || only === undefined) return children
    at = only
  }
  return []
}

/** The element's children; none where it also has text of its own. */
function blocksIn(element: DomElement): readonly DomElement[] {
  const children = readableChildren(element)
  if (children.some((child) => child.type === "text" && asShown(child.data) !== "")) return []
  return children.filter(isElement).filter(({ name }) => name !== "br" && name !== "hr")
}

function cellOf(element: DomElement, isHeader: boolean, span = 1): GridCell {
  return { element, isHeader, span }
}
