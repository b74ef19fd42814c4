import type { Box, Rule } from "./content.ts"

/** A cell that lines enclose, `height` rows by `width` columns. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly height: number
  readonly width: number
  readonly box: Box
}

export interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
  readonly box: Box
}

/** Lines nearer than this (points) are one: double borders, cells with a border each, a table that fills a cell. */
const near = 7

/** The tables that lines are drawn around, the outer ones first; a single frame is none. */
export function gridsOf(rules: readonly Rule[]): readonly Grid[] {
  const joined = joinedRules(rules)
  return connected(joined)
    .map(gridOf)
    .filter(({ cells }) => new Set(cells.map(({ column }) => column)).size > 1)
    .toSorted((a, b) => areaOf(b.box) - areaOf(a.box))
}

function areaOf({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top)
}

/** Lines in one direction and place that touch, as one. */
function joinedRules(rules: readonly Rule[]): readonly Rule[] {
  const out: Rule[] = []
  for (const rule of rules.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const at = out.findLastIndex(
      (one) =>
        one.across === rule.across &&
        rule.at - one.at < 1.5 &&
        rule.from <= one.to + 4 &&
        rule.to >= one.from - 4,
    )
    const same = out[at]
    if (same) out[at] = { ...same, from: Math.min(same.from, rule.from), to: Math.max(same.to, rule.to) }
    else out.push(rule)
  }
  return out
}

function connected(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const group = rules.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (group[root] !== root) root = group[root] ?? root
    group[at] = root
    return root
  }
  rules.forEach((one, a) => {
    rules.slice(a + 1).forEach((other, b) => {
      if (touch(one, other)) group[rootOf(a)] = rootOf(a + 1 + b)
    })
  })
  return [...Map.groupBy(rules, (_, at) => rootOf(at)).values()].filter(
    (members) => members.some(({ across }) => across) && members.some(({ across }) => !across),
  )
}

function touch(one: Rule, other: Rule): boolean {
  if (one.across === other.across)
    return Math.abs(one.at - other.at) < near && one.from < other.to && other.from < one.to
  const within = ({ from, to }: Rule, at: number) => at >= from - 4 && at <= to + 4
  return within(one, other.at) && within(other, one.at)
}

function gridOf(rules: readonly Rule[]): Grid {
  const across = rules.filter((rule) => rule.across)
  const down = rules.filter((rule) => !rule.across)
  const xs = clustered([...down.map(({ at }) => at), ...ends(across)])
  const ys = clustered([...across.map(({ at }) => at), ...ends(down)])
  const box = { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 }
  return { xs, ys, box, cells: cellsOf({ xs, ys, across, down }) }
}

/** A table open at its sides ends where its lines do. */
function ends(rules: readonly Rule[]): readonly number[] {
  return [Math.min(...rules.map(({ from }) => from)), Math.max(...rules.map(({ to }) => to))]
}

function clustered(values: readonly number[]): readonly number[] {
  const groups: number[][] = []
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = groups.at(-1)
    if (last && value - (last.at(-1) ?? value) < near) last.push(value)
    else groups.push([value])
  }
  return groups.map((group) => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2)
}

interface Lattice {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly across: readonly Rule[]
  readonly down: readonly Rule[]
}

/** More places than tables for people have. */
const mostPlaces = 20_000

/** The places between lines, those that no line divides as one cell. */
function cellsOf(lattice: Lattice): readonly GridCell[] {
  const { xs, ys } = lattice
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows > mostPlaces) return []
  const taken = new Set<number>()
  const cells: GridCell[] = []
  for (let place = 0; place < columns * rows; place++) {
    if (taken.has(place)) continue
    const cell = cellAt(lattice, { row: Math.floor(place / columns), column: place % columns }, taken)
    for (let y = cell.row; y < cell.row + cell.height; y++)
      for (let x = cell.column; x < cell.column + cell.width; x++) taken.add(y * columns + x)
    cells.push(cell)
  }
  return cells
}

/** The cell that begins at a place: as wide as no line ends it, then as high. */
function cellAt(
  { xs, ys, across, down }: Lattice,
  { row, column }: Pick<GridCell, "row" | "column">,
  taken: ReadonlySet<number>,
): GridCell {
  const columns = xs.length - 1
  const isFree = (x: number) => x < columns && !taken.has(row * columns + x)
  let [width, height] = [1, 1]
  while (isFree(column + width) && !isDivided(down, xs[column + width], [ys[row], ys[row + 1]])) width++
  const ends = [xs[column], xs[column + width]]
  while (row + height < ys.length - 1 && !isDivided(across, ys[row + height], ends)) height++
  const [left = 0, right = 0] = ends
  const [top = 0, bottom = 0] = [ys[row], ys[row + height]]
  return { row, column, width, height, box: { left, right, top, bottom } }
}

/** Whether lines run along most of the way between two places. */
function isDivided(
  rules: readonly Rule[],
  at = 0,
  [from = 0, to = 0]: readonly (number | undefined)[],
): boolean {
  const covered = rules
    .filter((rule) => Math.abs(rule.at - at) < near)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0)
  return covered > (to - from) * 0.5
}
