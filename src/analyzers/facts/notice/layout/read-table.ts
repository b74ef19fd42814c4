import { isCore, type LabelReader, type Labels } from "../labels/label.ts"
import { cellLine, type ReadCell, textOf } from "./cell.ts"
import { type Column, columnsOf } from "./columns.ts"
import { columnsWithoutHeader } from "./columns-by-values.ts"
import type { DomElement } from "./dom.ts"
import { captionOf, type GridCell, type GridRow, readGrid } from "./grid.ts"
import { type LongTable, longTable } from "./labels-in-column.ts"
import type { Block, Line, Section } from "./outline.ts"
import { crossedEntries, signSections } from "./sign-table.ts"
import { partsOfCell } from "./split-cell.ts"

/** A table as sections: a row per entry under column headers, or labels beside their values; undefined for layout. */
export function readTable(table: DomElement, readCell: ReadCell, labels: Labels): Section | undefined {
  return readRows({ table, grid: readGrid(table) }, readCell, labels)
}

/** The same for a table's rows, however they are drawn. */
export function readRows(
  { table, grid }: { readonly table: DomElement; readonly grid: readonly GridRow[] },
  readCell: ReadCell,
  labels: Labels,
): Section | undefined {
  const { roleOf } = labels
  const columns = isLabelledThroughout(grid, roleOf) ? undefined : columnsOf(grid, labels)
  const long = longTable(grid, roleOf)
  const children =
    crossedEntries(grid, readCell, labels) ??
    long?.groups.map((rows) => longSection(rows, long, { readCell, roleOf })) ??
    (columns !== undefined
      ? groupRows(grid.slice(columns.rows), (row) => rowSection(row, columns.columns, readCell))
      : isKeyed(grid, roleOf)
        ? keyedSections(grid, readCell, roleOf)
        : rowsByValues(grid, readCell, labels))
  if (children === undefined) return undefined
  const caption = captionOf(table)
  const title = caption === undefined ? {} : { title: cellLine(caption) }
  return { kind: "section", source: "table", ...title, element: table, children }
}

/** Rows below no header at all, where what stands in them tells what each column is. */
function rowsByValues(
  grid: readonly GridRow[],
  readCell: ReadCell,
  labels: Labels,
): readonly Block[] | undefined {
  const columns = columnsWithoutHeader(grid, labels)
  return columns === undefined ? undefined : groupRows(grid, (row) => rowSection(row, columns, readCell))
}

/** A row that is one cell across all columns titles the rows below it. */
function groupRows(rows: readonly GridRow[], read: (row: GridRow) => Section | undefined): readonly Block[] {
  const out: Block[] = []
  let group: { readonly title: Line; readonly element: DomElement; readonly children: Block[] } | undefined
  const close = () => {
    if (group !== undefined) out.push({ kind: "section", source: "table", ...group })
    group = undefined
  }
  for (const row of rows) {
    const banner = bannerOf(row)
    if (banner !== undefined) {
      close()
      group = { title: banner, element: row.element, children: [] }
      continue
    }
    const section = read(row)
    if (section !== undefined) (group?.children ?? out).push(section)
  }
  close()
  return out
}

function bannerOf({ cells }: GridRow): Line | undefined {
  const [first] = cells
  if (first === undefined || cells.length < 2 || first.span < cells.length) return undefined
  const line = cellLine(first.element)
  return line.text === "" || line.text.length > 80 ? undefined : line
}

function rowSection(row: GridRow, columns: readonly Column[], readCell: ReadCell): Section | undefined {
  if (isRepeatedHeader(row, columns)) return undefined
  const told = columns.filter(({ sign }) => sign !== true)
  const children = [
    ...told.flatMap((column) => cellSections(row, column, readCell)),
    ...signSections(row, columns),
  ]
  return children.length === 0
    ? undefined
    : { kind: "section", source: "row", element: row.element, children }
}

/** More white space (characters) than a header's words stand in. */
const indents = 400

/** The names of the matters again; プライバシーポリシー and オプトアウト may as well be the words of links. */
function isRepeatedHeader({ cells }: GridRow, columns: readonly Column[]): boolean {
  const same = columns.filter(({ x, title: { text } }) => textOf(cells[x], text.length + indents) === text)
  return same.length >= 2 && same.some(({ role }) => isCore(role))
}

function cellSections({ cells }: GridRow, column: Column, readCell: ReadCell): readonly Section[] {
  const cell = cells[column.x]
  if (cell === undefined) return []
  const parts = column.parts.length > 1 ? partsOfCell(cell.element, column.parts.length) : undefined
  if (parts === undefined) return [labelled(column, cell.element, readCell)]
  return column.parts.flatMap((role, index) => {
    const element = parts[index]
    return element === undefined ? [] : [labelled({ title: column.title, role }, element, readCell)]
  })
}

function labelled(
  { role, title }: Pick<Column, "role" | "title">,
  element: DomElement,
  readCell: ReadCell,
): Section {
  const children = withoutRepeatedLabel(readCell(element), { role, title })
  return { kind: "section", source: "label", role, title, element, children }
}

/** Narrow screens show each cell with its header again: 送信先 Google LLC. */
export function withoutRepeatedLabel(
  blocks: readonly Block[],
  { role, title }: Pick<Column, "role" | "title">,
): readonly Block[] {
  const [first, ...rest] = blocks
  if (first?.kind === "line") return first.text === title.text && rest.length > 0 ? rest : blocks
  const isRepeated = first?.source === "label" && first.role === role && first.children.length > 0
  return isRepeated ? [...first.children, ...rest] : blocks
}

/** Labels stand beside their values: in the first column, or wherever a header cell is followed by a plain one. */
function isKeyed(grid: readonly GridRow[], roleOf: LabelReader): boolean {
  const roles = grid
    .flatMap(({ cells }) => [...new Set(cells)].slice(0, 1))
    .map((cell) => roleOfCell(cell, roleOf))
  return new Set(roles.filter(isCore)).size >= 2
}

/** Nearly every row begins with a label: what looks like a row of headers further down is a label and its value. */
function isLabelledThroughout(grid: readonly GridRow[], roleOf: LabelReader): boolean {
  const first = [...new Set(grid.map(({ cells }) => cells[0]))]
  const labels = first.filter((cell) => roleOfCell(cell, roleOf) !== undefined)
  return labels.length >= 3 && labels.length >= first.length * 0.7 && isKeyed(grid, roleOf)
}

/** One section per column of values: most tables have one, some a column per service. */
function keyedSections(grid: readonly GridRow[], readCell: ReadCell, roleOf: LabelReader): readonly Block[] {
  const wide = grid.filter(({ cells }) => new Set(cells).size > 2 && !alternates(cells, roleOf))
  if (wide.length >= 2 && wide.length >= grid.length / 2) return transposed(grid, readCell, roleOf)
  return groupRows(grid, () => undefined).length === 0
    ? [entrySection(grid, readCell, roleOf)]
    : splitAtBanners(grid).map((rows) => entrySection(rows, readCell, roleOf))
}

function alternates(cells: GridRow["cells"], roleOf: LabelReader): boolean {
  const distinct = [...new Set(cells)]
  return distinct.length >= 4 && distinct.filter((cell) => roleOfCell(cell, roleOf) !== undefined).length >= 2
}

function splitAtBanners(grid: readonly GridRow[]): readonly (readonly GridRow[])[] {
  const parts: GridRow[][] = []
  for (const row of grid) {
    if (parts.length === 0 || bannerOf(row) !== undefined) parts.push([])
    parts.at(-1)?.push(row)
  }
  return parts
}

function entrySection(rows: readonly GridRow[], readCell: ReadCell, roleOf: LabelReader): Section {
  const element = (rows[0] as GridRow).element
  const banner = rows[0] === undefined ? undefined : bannerOf(rows[0])
  const children = rows.flatMap((row) => pairs(row, readCell, roleOf))
  return {
    kind: "section",
    source: "table",
    ...(banner === undefined ? {} : { title: banner }),
    element,
    children,
  }
}

function pairs({ cells }: GridRow, readCell: ReadCell, roleOf: LabelReader): readonly Section[] {
  const out: Section[] = []
  let label: Pick<Column, "role" | "title"> | undefined
  for (const cell of new Set(cells)) {
    if (cell === undefined) continue
    const role =
      out.length > 0 && !cell.isHeader && label !== undefined
        ? undefined
        : roleWithin(cell, label?.role, roleOf)
    if (role !== undefined && (label === undefined || cell.isHeader || out.at(-1)?.role === label.role)) {
      label = { role: subRole(label?.role, role, { cell, roleOf }), title: cellLine(cell.element) }
    } else if (label !== undefined) out.push(labelled(label, cell.element, readCell))
    else if (cell.isHeader) label = { role: "other", title: cellLine(cell.element) }
  }
  return out
}

function roleWithin(
  cell: GridCell,
  outer: Column["role"] | undefined,
  roleOf: LabelReader,
): Column["role"] | undefined {
  const narrowed = cell.isHeader && outer === "purpose" ? roleOf(`${textOf(cell)}の利用目的`) : undefined
  return roleOfCell(cell, roleOf) ?? narrowed
}

/** 利用目的 | 当社 | … : the second header narrows the first. */
function subRole(
  outer: Column["role"] | undefined,
  inner: Column["role"],
  { cell, roleOf }: { readonly cell: GridCell; readonly roleOf: LabelReader },
): Column["role"] {
  if (outer !== "purpose") return inner
  return roleOf(`${textOf(cell)}の利用目的`) ?? inner
}

/** What goes before the labels is said of all rows of a name: whose they are, and the service. */
function longSection(
  rows: readonly GridRow[],
  { at, header }: LongTable,
  { readCell, roleOf }: { readonly readCell: ReadCell; readonly roleOf: LabelReader },
): Section {
  const [first] = rows as readonly [GridRow]
  const before = [...new Set(first.cells.slice(0, at))].flatMap((cell, x): Section[] => {
    if (cell === undefined) return []
    const over = header?.cells[x]
    const role = roleOfCell(over, roleOf) ?? (x === 0 ? "party" : "other")
    const title = over === undefined ? { ...cellLine(cell.element), text: "" } : cellLine(over.element)
    return [labelled({ role, title }, cell.element, readCell)]
  })
  const told = rows.flatMap(({ element, cells }) =>
    pairs({ element, cells: cells.slice(at) }, readCell, roleOf),
  )
  return { kind: "section", source: "row", element: first.element, children: [...before, ...told] }
}

function transposed(grid: readonly GridRow[], readCell: ReadCell, roleOf: LabelReader): readonly Block[] {
  const width = Math.max(...grid.map(({ cells }) => cells.length))
  const sections: Section[] = []
  for (let x = 1; x < width; x += 1) {
    const children = grid.flatMap(({ cells }, y): Section[] => {
      const [label, cell] = [cells[0], cells[x]]
      if (cell === undefined || cell === label) return []
      const role = roleOfCell(label, roleOf) ?? (y === 0 ? "party" : "other")
      return [labelled({ role, title: cellLine((label ?? cell).element) }, cell.element, readCell)]
    })
    const element = grid[0]?.cells[x]?.element
    if (element !== undefined) sections.push({ kind: "section", source: "row", element, children })
  }
  return sections
}

function roleOfCell(cell: GridCell | undefined, roleOf: LabelReader): Column["role"] | undefined {
  return cell === undefined ? undefined : roleOf(textOf(cell))
}
