import { isCore, type LabelReader } from "../labels/label.ts"
import { asShown } from "../plain-text.ts"
import {
  childElements,
  type DomElement,
  type DomNode,
  innerText,
  isElement,
  readableChildren,
} from "./dom.ts"
import { showsLineFeeds } from "./drawn-lines.ts"
import type { GridRow } from "./grid.ts"

/** Lines that are drawn as rows, and what stands before and after them. */
export interface PartedRows {
  readonly before: readonly DomNode[]
  readonly grid: readonly GridRow[]
  readonly after: readonly DomNode[]
}

/** Wide space, strokes: what people set between the parts of an entry that takes one line. */
const signs = [/\u3000+|\t+|\u00a0{2,}| {3,}/u, /[|｜]/u, /\s[/／]\s|／/u, /\s[-–—―]\s/u]
const fewest = 3
const mostParts = 12
const longestLine = 600

/** One line of an element: a child of its own, or what stands between two breaks. */
interface Row {
  readonly element: DomElement
  readonly nodes: readonly DomNode[]
  /** Where it stands among the element's children. */
  readonly from: number
  readonly to: number
}

/**
 * Lines one below the other that one sign parts into as many parts each (Google LLC　X　閲覧URL　アクセス解析): rows
 * of a table, whatever they are drawn with.
 */
export function partedRows(element: DomElement, roleOf: LabelReader): PartedRows | undefined {
  const children = shownIn(element)
  const rows = linesOf(element, children)
  if (rows.length < 2) return undefined
  const texts = rows.map(({ nodes }) => nodes.map((node) => innerText(node, longestLine)).join(""))
  for (const sign of signs) {
    const counts = texts.map((text) => partsIn(text, sign))
    const [from, to] = longestRun(counts)
    const [first, last] = [rows[from], rows[to - 1]]
    if (first === undefined || last === undefined || to - from < 2) continue
    const grid = rows.slice(from, to).map((row) => gridRow(row, sign))
    if (grid.filter((row) => holdsLabel(row, roleOf)).length > 1) return undefined
    return { before: children.slice(0, first.from), grid, after: children.slice(last.to) }
  }
  return undefined
}

/** Labels and their values one behind the other make a line of its own; a row of labels alone heads the others. */
function holdsLabel({ cells }: GridRow, roleOf: LabelReader): boolean {
  return cells.some((cell) => cell !== undefined && isCore(roleOf(asShown(innerText(cell.element)))))
}

function partsIn(text: string, sign: RegExp): number {
  if (text.length > longestLine) return 0
  return text.split(sign).filter((part) => asShown(part) !== "").length
}

/** The longest run of lines with the same number of parts. */
function longestRun(counts: readonly number[]): readonly [number, number] {
  let best: readonly [number, number] = [0, 0]
  let from = 0
  for (let at = 1; at <= counts.length; at += 1) {
    const count = counts[from] ?? 0
    if (counts[at] === count) continue
    if (count >= fewest && count <= mostParts && at - from > best[1] - best[0]) best = [from, at]
    from = at
  }
  return best
}

/** The children of an element; each shown line of a text apart, and what feeds the next one between them. */
function shownIn(element: DomElement): readonly DomNode[] {
  const children = readableChildren(element)
  if (!showsLineFeeds(element)) return children
  return children.flatMap((child) => textsIn(child, /(\n)/u))
}

function isBreak(node: DomNode): boolean {
  return isElement(node) ? node.name === "br" : node.type === "text" && node.data === "\n"
}

const lineNames = new Set(["p", "li", "div", "dd"])
const blockNames = new Set(
  "p li div dd dt dl ul ol table section article h1 h2 h3 h4 h5 h6 blockquote pre details".split(" "),
)

/** The element that holds the words of a line, looking through those that only hold it; undefined where it is no line. */
function lineIn(element: DomElement): DomElement | undefined {
  let at = element
  for (let depth = 0; depth < 4; depth += 1) {
    const inside = childElements(at)
    if (!inside.some(({ name }) => blockNames.has(name))) return at
    const [only] = inside
    if (only === undefined || inside.length > 1) return undefined
    at = only
  }
  return undefined
}

function linesOf(element: DomElement, children: readonly DomNode[]): readonly Row[] {
  const rows: Row[] = []
  let from = 0
  const close = (to: number) => {
    const nodes = children.slice(from, to)
    if (nodes.some((node) => asShown(innerText(node, 2)) !== "")) rows.push({ element, nodes, from, to })
  }
  for (const [at, child] of children.entries()) {
    const isBlock = isElement(child) && blockNames.has(child.name)
    if (!isBlock && !isBreak(child)) continue
    close(at)
    const line = isBlock && lineNames.has(child.name) ? lineIn(child) : undefined
    if (isBlock) rows.push({ element: child, nodes: line?.childNodes ?? [], from: at, to: at + 1 })
    from = at + 1
  }
  close(children.length)
  return rows
}

function gridRow({ element, nodes }: Row, sign: RegExp): GridRow {
  const cells: DomNode[][] = [[]]
  for (const node of withoutBullet(nodes)) {
    const [first, ...more] = textsIn(node, sign)
    if (first !== undefined) cells.at(-1)?.push(first)
    for (const text of more) cells.push([text])
  }
  const told = cells.filter((cell) => cell.some((node) => asShown(innerText(node)) !== ""))
  return {
    element,
    cells: told.map((cell) => ({ element: cellIn(element, cell), isHeader: false, span: 1 })),
  }
}

/** ・X / Y社 / Cookie: the sign before the line is no part of its first word. */
function withoutBullet([first, ...rest]: readonly DomNode[]): readonly DomNode[] {
  if (first?.type !== "text") return first === undefined ? rest : [first, ...rest]
  const data = first.data.replace(/^\s*[・●○■□◆◇▼▶•*※]\s*/u, "")
  return [Object.assign(first.cloneNode(), { data }), ...rest]
}

/** A text in the pieces the sign parts it into; an element stays whole. */
function textsIn(node: DomNode, sign: RegExp | string): readonly DomNode[] {
  if (node.type !== "text") return [node]
  return node.data.split(sign).map((data) => Object.assign(node.cloneNode(), { data }))
}

/** A part of the line as an element of its own. */
function cellIn(row: DomElement, nodes: DomNode[]): DomElement {
  const cell = row.cloneNode()
  cell.name = "span"
  cell.attribs = {}
  cell.parent = row
  cell.childNodes = nodes
  return cell
}
