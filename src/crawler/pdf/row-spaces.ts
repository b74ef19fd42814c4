import type { Line } from "./lines.ts"

/** More space than this (of the letters' size) beyond that between lines of one cell parts rows, whatever stands below. */
const wide = 0.22
/** So does this, where words of most columns begin below it: rows set close, but not as close as the lines of a cell. */
const narrow = 0.08
/** Lines this far apart (of the letters' size), from one to the next, are no lines of one cell. */
const rowPitch = 1.8

/** A gap through all columns: where it is, how wide, and how many columns have words right below it. */
interface Gap {
  readonly at: number
  readonly width: number
  readonly first: boolean
  readonly below: number
}

/** Where one row of a table without lines ends and the next begins: by the space between them, else by the first column. */
export function cutsBySpace(columns: readonly (readonly Line[])[]): readonly number[] {
  const gaps = gapsThrough(columns)
  const within = columns.flatMap((lines) => lines.slice(1).map((line, at) => spaceAbove(line, lines[at])))
  const least = Math.max(0, Math.min(...within, ...gaps.map(({ width }) => width)))
  const size = Math.max(1, ...columns.flatMap((lines) => lines.map((line) => line.size)))
  const far = gaps.filter(({ width }) => width > least + size * wide)
  if (far.length > 0) return far.map(({ at }) => at)
  if (least + size > size * rowPitch) return gaps.map(({ at }) => at)
  const close = gaps.filter(
    ({ width, first, below }) => width > least + size * narrow && first && below > columns.length / 2,
  )
  return close.length > 0 ? close.map(({ at }) => at) : firstColumnCuts(columns)
}

function spaceAbove(line: Line, before: Line | undefined): number {
  return line.box.top - (before?.box.bottom ?? line.box.top)
}

function gapsThrough(columns: readonly (readonly Line[])[]): readonly Gap[] {
  const all = columns
    .flatMap((lines, column) => lines.map((line) => ({ ...line, column })))
    .toSorted((a, b) => a.box.top - b.box.top)
  const gaps: Gap[] = []
  let bottom = all[0]?.box.bottom ?? 0
  for (const { box, size } of all) {
    if (box.top > bottom) {
      const below = new Set(
        all.filter((one) => Math.abs(one.box.top - box.top) < size / 2).map(({ column }) => column),
      )
      gaps.push({
        at: (box.top + bottom) / 2,
        width: box.top - bottom,
        first: below.has(0),
        below: below.size,
      })
    }
    bottom = Math.max(bottom, box.bottom)
  }
  return gaps
}

/** Rows set without space between them begin where the first column has words. */
function firstColumnCuts([first = []]: readonly (readonly Line[])[]): readonly number[] {
  return first.slice(1).map(({ box }) => box.top - 1)
}
