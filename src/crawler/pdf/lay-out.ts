import type { Block, Cell, Row, Table } from "./blocks.ts"
import { isIn, isProse, runsOf } from "./columns.ts"
import { type Box, boxOf, middleOf, type PageContent, type Piece, type Rule } from "./content.ts"
import { type Grid, gridsOf } from "./grids.ts"
import { type Line, linesOf } from "./lines.ts"
import { edgeIn, paragraphsOf } from "./paragraphs.ts"
import { unruledTable } from "./unruled-table.ts"

/** Tables and columns within one another at most. */
const deepest = 4

interface Region {
  readonly page: number
  readonly pieces: readonly Piece[]
  readonly rules: readonly Rule[]
  readonly box: Box
  readonly depth: number
}

/**
 * The blocks of a page in the order they are read: tables with lines, what stands in columns, and words, which may run
 * to `edge` (points from the left).
 */
export function layOut({ number, pieces, rules, box }: PageContent, edge: number): readonly Block[] {
  return blocksIn({ page: number, pieces, rules, box: { ...box, right: edge }, depth: 0 })
}

function blocksIn(region: Region): readonly Block[] {
  const { pieces, depth } = region
  if (pieces.length === 0) return []
  if (depth > deepest) return wordBlocks(linesOf(pieces), region)
  const grids = outermost(region)
  const held = new Set<Piece>()
  const tables = grids.flatMap((grid) => {
    const table = ruledTable(grid, region, held)
    return table ? [table] : []
  })
  const free = pieces.filter((piece) => !held.has(piece))
  const bands = between(free, tables)
  const words = bands.flatMap((own) => freeBlocks(linesOf(own), region))
  return [...tables, ...words].toSorted((a, b) => a.top - b.top)
}

/** Words above a table are no line with those below it. */
function between(pieces: readonly Piece[], tables: readonly Table[]): readonly (readonly Piece[])[] {
  const placeOf = (piece: Piece) =>
    tables.filter(({ top, bottom }) => (top + bottom) / 2 < middleOf(piece)).length
  return [...Map.groupBy(pieces, placeOf).entries()].toSorted(([a], [b]) => a - b).map(([, own]) => own)
}

function outermost({ rules, box, depth }: Region): readonly Grid[] {
  const grids = gridsOf(rules).filter(({ box: own }) => depth === 0 || !isSame(own, box))
  return grids.filter((grid, at) => !grids.slice(0, at).some((outer) => isWithin(grid.box, outer.box)))
}

function isSame(one: Box, other: Box): boolean {
  return isWithin(one, other) && isWithin(other, one)
}

function isWithin(inner: Box, outer: Box): boolean {
  const slack = 5
  return (
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  )
}

function ruledTable(grid: Grid, region: Region, held: Set<Piece>): Table | undefined {
  const { page, rules, depth } = region
  const inCell = new Map(grid.cells.map((cell) => [cell, [] as Piece[]]))
  for (const piece of region.pieces.flatMap((one) => atEdges(one, grid))) {
    const cell = grid.cells.find(({ box }) => holds(box, piece.part))
    if (!cell) continue
    inCell.get(cell)?.push(piece.part)
    held.add(piece.whole)
  }
  const rows = grid.ys.slice(1).map((_, row): Row => {
    const cells = grid.cells
      .filter((cell) => cell.row === row)
      .map((cell): Cell => {
        const { box, column, width, height } = cell
        const inside = rules.filter((rule) => isInside(rule, box))
        const blocks = blocksIn({
          page,
          pieces: inCell.get(cell) ?? [],
          rules: inside,
          box,
          depth: depth + 1,
        })
        return { column, width, height, blocks }
      })
    return { page, cells }
  })
  if (!rows.some(({ cells }) => cells.some(({ blocks }) => blocks.length > 0))) return undefined
  const { top, left, bottom } = grid.box
  return { kind: "table", ruled: true, page, top, left, bottom, edges: grid.xs, rows }
}

/** The lines drawn within a cell, not those around it. */
function isInside({ across, at, from, to }: Rule, { left, right, top, bottom }: Box): boolean {
  const edge = 4
  const [low, high, start, end] = across ? [top, bottom, left, right] : [left, right, top, bottom]
  return at > low + edge && at < high - edge && from >= start - edge && to <= end + edge
}

function holds({ left, right, top, bottom }: Box, piece: Piece): boolean {
  const [x, y] = [(piece.left + piece.right) / 2, middleOf(piece)]
  return x >= left && x < right && y >= top && y < bottom
}

interface Part {
  readonly whole: Piece
  readonly part: Piece
}

/** Letters of two cells that came as one piece are cut where the line between the cells stands. */
function atEdges(piece: Piece, { xs, cells }: Grid): readonly Part[] {
  const y = middleOf(piece)
  const inside = xs.find((x) => x > piece.left + piece.size && x < piece.right - piece.size)
  if (inside === undefined) return [{ whole: piece, part: piece }]
  const divides = cells.some(({ box }) => Math.abs(box.left - inside) < 1 && y >= box.top && y < box.bottom)
  const space = divides ? nearestSpace(piece, inside) : undefined
  if (space === undefined) return [{ whole: piece, part: piece }]
  const parts = [
    { ...piece, text: piece.text.slice(0, space).trim(), right: inside - 1 },
    { ...piece, text: piece.text.slice(space).trim(), left: inside + 1 },
  ]
  return parts.filter(({ text }) => text !== "").map((part) => ({ whole: piece, part }))
}

function nearestSpace({ text, left, right }: Piece, x: number): number | undefined {
  const weights = Array.from(text, (letter) => (/[\u0020-\u00ff\uff61-\uff9f]/u.test(letter) ? 1 : 2))
  const all = weights.reduce((sum, one) => sum + one, 0)
  let run = 0
  const places = weights.flatMap((weight, at) => {
    const from = left + ((right - left) * run) / all
    run += weight
    return text.charAt(at) === " " ? [{ at, off: Math.abs(from - x) }] : []
  })
  return places.toSorted((a, b) => a.off - b.off)[0]?.at
}

function freeBlocks(lines: readonly Line[], region: Region): readonly Block[] {
  const out: Block[] = []
  let plain: Line[] = []
  const flush = () => {
    out.push(...wordBlocks(plain, region))
    plain = []
  }
  for (const one of runsOf(lines)) {
    if (!("bands" in one)) {
      plain.push(one)
      continue
    }
    flush()
    if (isProse(one)) out.push(...columnsInTurn(one, region))
    else
      out.push(
        unruledTable(one, {
          page: region.page,
          rules: region.rules,
          layOut: (pieces, box) => blocksIn({ ...region, pieces, box, rules: [], depth: region.depth + 1 }),
        }),
      )
  }
  flush()
  return out
}

/** Prose in columns is read down one column after the other; all of it stands where the first begins. */
function columnsInTurn({ lines, bands }: Parameters<typeof isProse>[0], region: Region): readonly Block[] {
  const segments = lines.flatMap((line) => line.segments)
  const top = Math.min(...segments.map(({ box }) => box.top))
  const read = bands.flatMap((band) => {
    const pieces = segments.filter((segment) => isIn(segment, band)).flatMap((segment) => segment.pieces)
    const box = { ...boxOf(pieces), left: band.left, right: band.right }
    return blocksIn({ ...region, pieces, box, depth: region.depth + 1 })
  })
  return read.map((block) => ({ ...block, top }))
}

function wordBlocks(lines: readonly Line[], { page, box, depth }: Region): readonly Block[] {
  if (lines.length === 0) return []
  const right = depth === 0 ? box.right : edgeIn(box, lines)
  return paragraphsOf(lines, { page, right })
}
