import type { Cell, Row, Table } from "./blocks.ts"
import { type Band, isIn, type Run } from "./columns.ts"
import { boxOf, type Piece, type Rule } from "./content.ts"
import { type Line, linesOf } from "./lines.ts"

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
    page,
    top: box.top,
    left: box.left,
    bottom: box.bottom,
    edges,
    rows: rows.filter(holdsWords),
  }
}

function holdsWords({ cells }: Row): boolean {
  return cells.some(({ blocks }) => blocks.length > 0)
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
  const spaced = spaceCuts(columns)
  return spaced.length > 0 ? spaced : firstColumnCuts(columns)
}

/** Gaps that go through all columns and are wider than those between lines that belong together. */
function spaceCuts(columns: readonly (readonly Line[])[]): readonly number[] {
  const gaps = columns.flatMap((lines) =>
    lines.slice(1).map((line, at) => line.box.top - (lines[at]?.box.bottom ?? line.box.top)),
  )
  const least = gaps.length === 0 ? 0 : Math.max(0, Math.min(...gaps))
  const size = Math.max(1, ...columns.flatMap((lines) => lines.map((line) => line.size)))
  const all = columns.flat().toSorted((a, b) => a.box.top - b.box.top)
  const cuts: number[] = []
  let bottom = all[0]?.box.bottom ?? 0
  for (const { box } of all) {
    if (box.top - bottom > least + size * 0.22) cuts.push((box.top + bottom) / 2)
    bottom = Math.max(bottom, box.bottom)
  }
  return cuts
}

/** Rows set without space between them begin where the first column has words. */
function firstColumnCuts([first = []]: readonly (readonly Line[])[]): readonly number[] {
  return first.slice(1).map(({ box }) => box.top - 1)
}
