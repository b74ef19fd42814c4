import type { Labels } from "../labels/label.ts"
import type { LabelRole } from "../labels/label-role.ts"
import { cellLine, type ReadCell, textOf } from "./cell.ts"
import type { Column } from "./columns.ts"
import type { GridCell, GridRow } from "./grid.ts"
import type { Block, Section } from "./outline.ts"
import { type SignColumns, signColumns, signIn } from "./signs.ts"

/** Columns of signs in a row per entry: the headers of those with ○, by what they are (information, purposes). */
export function signSections(row: GridRow, columns: readonly Column[]): readonly Section[] {
  const marked = columns.filter(({ sign }) => sign === true)
  return [...new Set(marked.map(({ role }) => role))].flatMap((role) => {
    const ticked = marked.filter((column) => column.role === role && signIn(row.cells[column.x]) === "yes")
    if (ticked.length === 0) return []
    const above = ticked[0]?.above
    return [listed(role, row.cells[ticked[0]?.x ?? 0], { lines: ticked.map(({ title }) => title), above })]
  })
}

interface Listed {
  readonly lines: readonly Column["title"][]
  readonly above?: Column["title"] | undefined
}

function listed(role: LabelRole, cell: GridCell | undefined, { lines, above }: Listed): Section {
  const element = (cell?.element ?? lines[0]?.element) as Section["element"]
  const title = above === undefined ? {} : { title: above }
  return { kind: "section", source: "label", role, ...title, element, children: lines }
}

/**
 * Destinations side by side over rows of information or purposes with a sign for each: an entry per column; undefined
 * for any other table.
 */
export function crossedEntries(
  grid: readonly GridRow[],
  readCell: ReadCell,
  labels: Labels,
): readonly Block[] | undefined {
  const [head] = grid
  const signs = signColumns(rowsOfSigns(grid))
  if (head === undefined || signs === undefined || !areParties(head, signs, labels)) return undefined
  return [...signs.columns].flatMap((x): readonly Section[] => {
    const cell = head.cells[x]
    if (cell === undefined) return []
    const title = cellLine(cell.element)
    const named: Section = {
      kind: "section",
      source: "label",
      role: "party",
      element: cell.element,
      children: readCell(cell.element),
    }
    const children = [
      named,
      ...tickedRows(grid.slice(1), x, labels),
      ...told(grid.slice(1), x, { readCell, labels }),
    ]
    return [{ kind: "section", source: "row", element: title.element, children }]
  })
}

/** The header and the rows of signs, without those that say something in words. */
function rowsOfSigns([head, ...rows]: readonly GridRow[]): readonly GridRow[] {
  const signed = rows.filter(({ cells }) => cells.slice(1).some(signIn))
  return head === undefined || signed.length < 2 ? [] : [head, ...signed]
}

function areParties({ cells }: GridRow, { columns }: SignColumns, { roleOf, matterOf }: Labels): boolean {
  const corner = roleOf(textOf(cells[0]))
  if (columns.has(0) || corner === "destination" || corner === "service" || corner === "party") return false
  const named = [...columns].filter((x) => matterOf(textOf(cells[x])) === "party")
  return corner === "information" || named.length * 2 > columns.size
}

function tickedRows(rows: readonly GridRow[], x: number, { matterOf }: Labels): readonly Section[] {
  const ticked = rows.filter(({ cells }) => signIn(cells[x]) === "yes" && cells[0] !== undefined)
  return (["information", "purpose"] as const).flatMap((role) => {
    const lines = ticked
      .map(({ cells }) => cellLine((cells[0] as GridCell).element))
      .filter(({ text }) => (matterOf(text) === "purpose" ? "purpose" : "information") === role)
    return lines.length === 0 ? [] : [listed(role, rows[0]?.cells[x], { lines })]
  })
}

/** Rows with a label and words: 利用目的 | アクセス解析 | 広告の配信. */
function told(
  rows: readonly GridRow[],
  x: number,
  { readCell, labels }: { readonly readCell: ReadCell; readonly labels: Labels },
): readonly Section[] {
  return rows.flatMap(({ cells }) => {
    const [label, cell] = [cells[0], cells[x]]
    const role = label === undefined ? undefined : labels.roleOf(textOf(label))
    if (role === undefined || label === undefined || cell === undefined || signIn(cell) !== undefined)
      return []
    const title = cellLine(label.element)
    return [
      {
        kind: "section",
        source: "label",
        role,
        title,
        element: cell.element,
        children: readCell(cell.element),
      },
    ]
  })
}
