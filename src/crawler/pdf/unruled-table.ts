import type { Cell, Row, Table } from "./blocks.ts"
import { type Band, isIn, type Run } from "./columns.ts"
import { boxOf, type Piece, type Rule } from "./content.ts"
import { type Line, linesOf } from "./lines.ts"
import { cutsBySpace } from "./row-spaces.ts"

/** How to lay out what stands in one cell. */
export type LayOut = (pieces: readonly Piece[], box: ReturnType<typeof boxOf>) => Cell["blocks"]

interface Ground {
  readonly page: number
  readonly rules: readonly Rule[]
  readonly layOut: LayOut
}

/** A table without lines between its columns: rows by the lines across, else by the space between them, else by the first column. */
export function unruledTable({ lines, bands }: Run, { page, rules, layOut }: Ground): Table {
  const pieces = lines.flatMap(({ segments }) => segments.flatMap((segment) => segment.pieces))
  const box = boxOf(pieces)
  const columns = bands.map((band) => columnLines(lines, band))
  const cuts = rowCuts(columns, { rules, box })
  const tops = [box.top, ...cuts]
  const rows = tops.map((top, at): Row => {
    const bottom = tops[at + 1] ?? Number.POSITIVE_INFINITY
    const cells = bands.map((band, column): Cell => {
      const own = (columns[column] ?? [])
        .filter(({ box: one }) => middle(one) >= top && middle(one) < bottom)
        .flatMap(({ segments }) => segments.flatMap((segment) => segment.pieces))
      const inside = own.length === 0 ? box : boxOf(own)
      const blocks = own.length === 0 ? [] : layOut(own, { ...inside, left: band.left, right: band.right })
      return { column, width: 1, height: 1, blocks }
    })
    return { page, cells }
  })
  const edges = [...bands.map(({ left }) => left), bands.at(-1)?.right ?? 0]
  return {
    kind: "table",
    ruled: false,
    page,
    top: box.top,
    left: box.left,
    bottom: box.bottom,
    edges,
    rows: withRests(rows.filter(holdsWords)),
  }
}

function holdsWords({ cells }: Row): boolean {
  return cells.some(({ blocks }) => blocks.length > 0)
}

/** A further paragraph of one cell, after a space as wide as that between rows, stands with its row. */
function withRests(rows: readonly Row[]): readonly Row[] {
  const out: Row[] = []
  for (const row of rows) {
    const last = out.at(-1)
    if (last && isRestOf(last, row)) out[out.length - 1] = joinedRow(last, row)
    else out.push(row)
  }
  return out
}

/** Nothing in the first column, and words in few of the others, below a row that has a first cell. */
function isRestOf(last: Row, { cells }: Row): boolean {
  const filled = cells.filter(({ blocks }) => blocks.length > 0).length
  const begins = (row: readonly Cell[]) => (row[0]?.blocks.length ?? 0) > 0
  return begins(last.cells) && !begins(cells) && filled * 2 < cells.length
}

function joinedRow(one: Row, { cells }: Row): Row {
  return {
    ...one,
    cells: one.cells.map((cell, at) => ({ ...cell, blocks: [...cell.blocks, ...(cells[at]?.blocks ?? [])] })),
  }
}

function middle({ top, bottom }: { readonly top: number; readonly bottom: number }): number {
  return (top + bottom) / 2
}

function columnLines(lines: readonly Line[], band: Band): readonly Line[] {
  return linesOf(
    lines.flatMap(({ segments }) =>
      segments.filter((segment) => isIn(segment, band)).flatMap((segment) => segment.pieces),
    ),
  )
}

interface Extent {
  readonly rules: readonly Rule[]
  readonly box: ReturnType<typeof boxOf>
}

/** Where one row ends and the next begins. */
function rowCuts(columns: readonly (readonly Line[])[], { rules, box }: Extent): readonly number[] {
  const ruled = rules
    .filter(
      ({ across, at, from, to }) =>
        across &&
        at > box.top &&
        at < box.bottom &&
        Math.min(to, box.right) - Math.max(from, box.left) > (box.right - box.left) * 0.7,
    )
    .map(({ at }) => at)
    .toSorted((a, b) => a - b)
  if (ruled.length > 0) return ruled
  return cutsBySpace(columns)
}
