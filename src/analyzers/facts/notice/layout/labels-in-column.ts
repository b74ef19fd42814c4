import { isCore, type LabelReader } from "../labels/label.ts"
import { textOf } from "./cell.ts"
import type { GridRow } from "./grid.ts"

/** A table that has a row per matter: X社 | 送信される情報 | … below X社 | 利用目的 | …; `at`: the column of these labels. */
export interface LongTable {
  readonly at: number
  readonly header: GridRow | undefined
  /** The rows of each name. */
  readonly groups: readonly (readonly GridRow[])[]
}

/** Fewer rows than this part of a table may have no label there. Own threshold. */
const mostLabelled = 0.8

/** A table whose labels stand in an inner column, behind names that go for several rows each; undefined for others. */
export function longTable(grid: readonly GridRow[], roleOf: LabelReader): LongTable | undefined {
  const header = grid.slice(0, 1).find(({ cells }) => roleOf(textOf(cells[0])) !== undefined)
  const rows = header === undefined && roleIn(grid[0], 1, roleOf) === undefined ? grid.slice(1) : grid
  const body = header === undefined ? rows : grid.slice(1)
  const width = Math.max(0, ...body.map(({ cells }) => cells.length))
  const inner = Array.from({ length: Math.max(0, width - 2) }, (_, x) => x + 1)
  const at = inner.find((x) => holdsLabels(body, x, roleOf))
  if (at === undefined) return undefined
  const groups = byName(body)
  const names = groups.filter(([first]) => roleOf(textOf(first?.cells[0])) === undefined)
  if (groups.length < 2 || names.length < groups.length * mostLabelled) return undefined
  return { at, header: header ?? (body === grid ? undefined : grid[0]), groups }
}

function holdsLabels(rows: readonly GridRow[], x: number, roleOf: LabelReader): boolean {
  const roles = rows.map((row) => roleIn(row, x, roleOf)).filter((role) => role !== undefined)
  const distinct = new Set(roles.filter(isCore))
  return distinct.size >= 2 && roles.length >= rows.length * mostLabelled && roles.length >= distinct.size * 2
}

function roleIn(row: GridRow | undefined, x: number, roleOf: LabelReader) {
  const cell = row?.cells[x]
  return cell === undefined || cell === row?.cells[0] ? undefined : roleOf(textOf(cell))
}

/** Rows below each other under one name: merged, written again, or left blank. */
function byName(rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
  const groups: GridRow[][] = []
  for (const row of rows) {
    const [name, last] = [textOf(row.cells[0]), textOf(groups.at(-1)?.[0]?.cells[0])]
    if (groups.length > 0 && (name === "" || name === last)) groups.at(-1)?.push(row)
    else groups.push([row])
  }
  return groups
}
