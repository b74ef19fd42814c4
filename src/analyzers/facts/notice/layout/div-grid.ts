import { isCore, type LabelReader } from "../labels/label.ts"
import { asShown } from "../plain-text.ts"
import { childElements, type DomElement, innerText, isElement, readableChildren } from "./dom.ts"
import type { GridCell, GridRow } from "./grid.ts"

/** A table drawn with equal elements side by side, and the elements before and after it. */
export interface DrawnRows {
  readonly before: readonly DomElement[]
  readonly grid: readonly GridRow[]
  readonly after: readonly DomElement[]
}

const longestHeader = 48
const mostColumns = 12

/** A table of elements with table roles, or of cells laid out in turn below their labels. */
export function drawnTable(element: DomElement, roleOf: LabelReader): readonly GridRow[] | undefined {
  if (/^(table|grid|treegrid)$/.test(element.attribs.role ?? "")) return ariaRows(element)
  return element.name === "table" ? undefined : cellsInTurn(element, blocksIn(element), roleOf)
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

/** The first row of labels among elements, with the rows of as many cells that follow it. */
export function drawnRows(elements: readonly DomElement[], roleOf: LabelReader): DrawnRows | undefined {
  const at = elements.findIndex((element) => areHeaders(cellsIn(element), roleOf))
  const head = elements[at]
  if (head === undefined || elements.length < at + 2) return undefined
  const headers = cellsIn(head)
  const width = headers.length
  const fits = (element: DomElement | undefined) =>
    element !== undefined && rowsIn(element, width).every(({ cells }) => cells.length === width)
  let end = at + 1
  while (fits(elements[end]) || (fits(elements[end + 1]) && isBanner(elements[end]))) end += 1
  const rows = elements.slice(at + 1, end).flatMap((element) => rowsIn(element, width))
  if (rows.length === 0) return undefined
  const cellsOf = ({ element, cells }: Row): GridRow["cells"] =>
    cells.length === width
      ? cells.map((cell) => cellOf(cell, false))
      : Array(width).fill(cellOf(element, true, width))
  return {
    before: elements.slice(0, at),
    grid: [
      { element: head, cells: headers.map((cell) => cellOf(cell, true)) },
      ...rows.map((row) => ({ element: row.element, cells: cellsOf(row) })),
    ],
    after: elements.slice(end),
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

function isBanner(element: DomElement | undefined): boolean {
  const text = element === undefined ? "" : asShown(innerText(element, 90))
  return text !== "" && text.length <= 80 && !/。$/u.test(text)
}

/** Header cells and then the values, all side by side in one element. */
function cellsInTurn(
  element: DomElement,
  children: readonly DomElement[],
  roleOf: LabelReader,
): readonly GridRow[] | undefined {
  if (children.length < 6 || children.some(({ name }) => name !== "div" && name !== "span")) return undefined
  const at = children.findIndex((child) => roleOf(headerText(child)) === undefined)
  const headers = children.slice(0, at)
  if (at < 3 || children.length % at !== 0 || !areHeaders(headers, roleOf)) return undefined
  return Array.from({ length: children.length / at }, (_, row) => ({
    element: children[row * at] ?? element,
    cells: children.slice(row * at, row * at + at).map((cell) => cellOf(cell, row === 0)),
  }))
}

function areHeaders(cells: readonly DomElement[], roleOf: LabelReader): boolean {
  if (cells.length < 2 || cells.length > mostColumns) return false
  const texts = cells.map(headerText)
  const roles = texts.map(roleOf)
  const labels = roles.filter((role) => role !== undefined)
  if (texts.some(isNoHeader) || labels.length <= cells.length * 0.6) return false
  return new Set(roles.filter(isCore)).size >= 2
}

/** 送信先：Google LLC is a label and its value. */
function isNoHeader(text: string): boolean {
  return text.length > longestHeader || /^[^：:（(]{2,24}[：:]\s*\S/u.test(text)
}

function headerText(cell: DomElement): string {
  return asShown(innerText(cell, longestHeader))
}

/** The children that lie side by side, looking through elements that hold but one; a table is no row of another. */
function cellsIn(row: DomElement): readonly DomElement[] {
  let at = row
  for (let depth = 0; depth < 4; depth += 1) {
    if (at.name === "table") return []
    const children = blocksIn(at)
    const [only] = children
    if (children.length !== 1 || only === undefined) return children
    at = only
  }
  return []
}

/** The element's children; none where it also has text of its own. */
export function blocksIn(element: DomElement): readonly DomElement[] {
  const children = readableChildren(element)
  if (children.some((child) => child.type === "text" && asShown(child.data) !== "")) return []
  return children.filter(isElement).filter(({ name }) => name !== "br" && name !== "hr")
}

function cellOf(element: DomElement, isHeader: boolean, span = 1): GridCell {
  return { element, isHeader, span }
}
