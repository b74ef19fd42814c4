import { parties } from "../labels/chapters.ts"
import { isCore, type LabelReader, type Labels } from "../labels/label.ts"
import type { LabelRole } from "../labels/label-role.ts"
import { matterOfValues } from "../labels/matter-of-values.ts"
import { asShown } from "../plain-text.ts"
import { namesFunction } from "../purposes/function-as-purpose.ts"
import { childElements, type DomElement, innerText } from "./dom.ts"
import type { GridCell, GridRow } from "./grid.ts"
import type { Line } from "./outline.ts"
import { type SignColumns, signColumns } from "./signs.ts"

/**
 * A column and what its header announces; `parts`: the roles of columns drawn inside the one cell; `sign`: its cells
 * only say by a sign whether the header holds; `above`: the header over its own.
 */
export interface Column {
  readonly x: number
  readonly role: LabelRole
  readonly parts: readonly LabelRole[]
  readonly title: Line
  readonly sign?: boolean
  readonly above?: Line
}

/** The columns of a table with a header row, and how many rows the header takes; undefined where there is none. */
export function columnsOf(
  grid: readonly GridRow[],
  labels: Labels,
): { readonly columns: readonly Column[]; readonly rows: number } | undefined {
  const { roleOf } = labels
  const signs = signColumns(grid)
  const announced = (row: GridRow) =>
    coreRoles(row, roleOf) + (signs === undefined && !headsDirectory(row, roleOf) ? 0 : 1)
  const top = grid.slice(0, 4).findIndex((row) => announced(row) >= 2)
  if (top < 0) return signs === undefined ? columnsByValues(grid, labels) : undefined
  if (top + 1 >= grid.length) return undefined
  const headers =
    signs === undefined || signs.from <= top ? headerRows(grid, top, roleOf) : grid.slice(top, signs.from)
  const columns = (grid[top] as GridRow).cells.flatMap((_, x) => column(headers, x, roleOf))
  const known = signs === undefined ? columns : withSigns(columns, signs, labels)
  const below = grid.slice(top + headers.length)
  return {
    columns: withParty(withValues(known, below, labels), below[0], roleOf),
    rows: top + headers.length,
  }
}

/** A first row of header cells in words nobody knows: what stands below tells what they announce; else one that is known. */
function columnsByValues(
  grid: readonly GridRow[],
  labels: Labels,
): { readonly columns: readonly Column[]; readonly rows: number } | undefined {
  const [first, ...below] = grid
  if (first === undefined || below.length < 2 || new Set(first.cells).size < 2) return undefined
  if (first.cells.some((cell) => cell?.isHeader !== true)) return undefined
  const headers = first.cells.flatMap((_, x) => column([first], x, labels.roleOf))
  const columns = withValues(headers, below, labels)
  const roles = new Set(columns.map(({ role }) => role).filter(isCore))
  const tellsWhom = columns.some(({ role }) => parties.has(role))
  if (tellsWhom && roles.has("information") && roles.size >= 2) return { columns, rows: 1 }
  return headers.some(({ role }) => isCore(role)) ? { columns: headers, rows: 1 } : undefined
}

/** Where no header announces a matter, the first column whose values are of it does. */
function withValues(
  columns: readonly Column[],
  below: readonly GridRow[],
  labels: Labels,
): readonly Column[] {
  const told = new Set(columns.map(({ role }) => (parties.has(role) ? "party" : role.replace(/-.*$/u, ""))))
  return columns.map((each) => {
    if (each.role !== "other" || labels.roleOf(each.title.text) !== undefined) return each
    const matter = matterOfValues(
      below.map(({ cells }) => shown(cells[each.x]?.element)),
      labels,
    )
    if (matter === undefined || told.has(matter)) return each
    told.add(matter)
    return { ...each, role: matter }
  })
}

/** Columns of signs stand for what their header names; one that nobody knows is of the same kind as the most. */
function withSigns(columns: readonly Column[], signs: SignColumns, { matterOf }: Labels): readonly Column[] {
  const kindOf = ({ role, title }: Column): LabelRole | undefined => {
    if (role === "information" || role.startsWith("purpose")) return role
    const matter = matterOf(title.text)
    return role === "other" && matter !== "party" ? matter : undefined
  }
  const open = columns.filter((each) => signs.columns.has(each.x))
  const kinds = open.map(kindOf)
  const isInformation = kinds.filter((kind) => kind === "information").length * 2 > open.length
  return columns.map((each) => {
    if (!signs.columns.has(each.x)) return each
    const role = kindOf(each) ?? (each.role === "other" && isInformation ? "information" : undefined)
    return role === undefined ? each : { ...each, role, sign: true }
  })
}

function coreRoles({ cells }: GridRow, roleOf: LabelReader): number {
  const distinct = [...new Set(cells)].filter((cell) => cell !== undefined)
  if (alternates(distinct)) return 0
  return new Set(distinct.map((cell) => roleOf(shown(cell.element))).filter(isCore)).size
}

/** 事業者名 | プライバシーポリシー | オプトアウト: names and where more is said of them. */
function headsDirectory({ cells }: GridRow, roleOf: LabelReader): boolean {
  const distinct = [...new Set(cells)].filter((cell) => cell !== undefined)
  const roles = distinct.map((cell) => roleOf(shown(cell.element)))
  const isParty = (role: LabelRole | undefined) =>
    role === "destination" || role === "service" || role === "party"
  const further = roles.filter((role) => role === "policy" || role === "opt-out" || role === "country")
  if (alternates(distinct) || roles.filter(isParty).length !== 1 || further.length === 0) return false
  return distinct.every((cell, at) => roles[at] !== undefined || cell.isHeader)
}

/** Header and plain cells in turn (送信先 | A社 | 目的 | 解析): labels beside values, no row of headers. */
function alternates(cells: readonly GridCell[]): boolean {
  return cells.length >= 4 && cells.every((cell, at) => cell.isHeader === (at % 2 === 0))
}

/** A merged header goes on in the next row: that row has sub-headers, or cells that began above. */
function headerRows(grid: readonly GridRow[], top: number, roleOf: LabelReader): readonly GridRow[] {
  const [first, second] = [grid[top], grid[top + 1]]
  if (first === undefined || second === undefined) return grid.slice(top, top + 1)
  const merged = first.cells.some(
    (cell, x) => cell !== undefined && cell.span > 1 && second.cells[x] !== cell,
  )
  const fresh = second.cells.filter((cell, x) => cell !== undefined && cell !== first.cells[x]) as GridCell[]
  const isHeader = fresh.length > 0 && fresh.every((cell) => cell.isHeader || narrows(cell, roleOf))
  return grid.slice(top, top + (merged && isHeader ? 2 : 1))
}

function narrows(cell: GridCell, roleOf: LabelReader): boolean {
  const text = shown(cell.element)
  return text.length <= 20 && (roleOf(text) !== undefined || roleOf(`${text}の利用目的`) !== "purpose")
}

function column(headers: readonly GridRow[], x: number, roleOf: LabelReader): readonly Column[] {
  const cells = [...new Set(headers.map(({ cells: row }) => row[x]))].filter((cell) => cell !== undefined)
  const last = cells.at(-1)
  if (last === undefined) return []
  const texts = cells.map(({ element }) => shown(element))
  const role = combinedRole(texts, roleOf) ?? "other"
  const title = {
    kind: "line",
    text: texts.at(-1) ?? "",
    links: [],
    element: last.element,
    block: last.element,
  } as const
  const parts = cells.length === 1 ? drawnParts(last.element, roleOf) : []
  const own = { ...title, emphasised: true, inItem: false }
  const upper = cells.length === 1 ? {} : { above: { ...own, text: texts[0] ?? "" } }
  return [{ x, role, parts, title: own, ...upper }]
}

function combinedRole(texts: readonly string[], roleOf: LabelReader): LabelRole | undefined {
  const [upper = "", lower] = texts
  const above = roleOf(upper)
  if (lower === undefined) return above
  if (above?.startsWith("purpose") !== true) return roleOf(lower) ?? above
  const direct = roleOf(lower)
  return direct?.startsWith("purpose") === true && direct !== "purpose"
    ? direct
    : (roleOf(`${lower}の利用目的`) ?? above)
}

/** A header cell may draw the split itself: a line for the whole and one for each side. */
function drawnParts(header: DomElement, roleOf: LabelReader): readonly LabelRole[] {
  const sides = leaves(header)
    .map(shown)
    .map(roleOf)
    .filter((role) => role === "purpose-own" || role === "purpose-destination")
  return new Set(sides).size === 2 && sides.length === 2 ? sides : []
}

function leaves(element: DomElement): readonly DomElement[] {
  const children = childElements(element).filter(({ name }) => name !== "br")
  return children.length === 0 ? [element] : children.flatMap(leaves)
}

/** Where no header names the party, the first column whose header announces nothing does; 取得方法 announces something, 機能 is no name. */
function withParty(
  columns: readonly Column[],
  firstRow: GridRow | undefined,
  roleOf: LabelReader,
): readonly Column[] {
  if (columns.some(({ role }) => role === "destination" || role === "service" || role === "party"))
    return columns
  const found = columns.find(
    ({ role, x, title }) =>
      role === "other" &&
      roleOf(title.text) === undefined &&
      !namesFunction(title.text) &&
      !/^[\d.]*$/u.test(shown(firstRow?.cells[x]?.element)),
  )
  return columns.map((each) => (each === found ? { ...each, role: "party" as const } : each))
}

function shown(element: DomElement | undefined): string {
  return element === undefined ? "" : asShown(innerText(element))
}
