import type { Line, Segment } from "./lines.ts"

/** A stretch of the width in which letters stand. */
export interface Band {
  readonly left: number
  readonly right: number
}

/** Space between columns, of the letters' size, at least. */
const river = 0.2

/** Lines that stand beside one another in columns, with the columns. */
export interface Run {
  readonly lines: readonly Line[]
  readonly bands: readonly Band[]
}

/**
 * Divides lines into those that stand in columns (two or more bands with nothing between them, down several lines)
 * and those that do not.
 */
export function runsOf(lines: readonly Line[]): readonly (Run | Line)[] {
  const out: (Run | Line)[] = []
  for (let at = 0; at < lines.length; ) {
    const run = runFrom(lines, at)
    const line = lines[at]
    if (run) {
      out.push(run)
      at += run.lines.length
    } else {
      if (line) out.push(line)
      at++
    }
  }
  return out
}

/** A column run that starts at a line with words beside one another; it ends where a line stands across its columns. */
function runFrom(lines: readonly Line[], start: number): Run | undefined {
  let bands: readonly Band[] = []
  let end = start
  for (const line of lines.slice(start)) {
    if (end === start && line.segments.length < 2) return undefined
    if (end > start && isApart(line, lines[end - 1])) break
    const next = merged([...bands, ...line.segments.map(({ box }) => box)], line.size * river)
    if (next.length < Math.max(2, bands.length)) break
    bands = next
    end++
  }
  const run = lines.slice(start, end)
  const beside = run.filter(({ segments }) => segments.length > 1).length
  return beside >= 2 && filled(run, bands) ? { lines: run, bands } : undefined
}

/** What stands alone, or far below, is no further line of a table. */
function isApart(line: Line, before: Line | undefined): boolean {
  if (!before) return false
  const pitch = (line.base - before.base) / Math.max(line.size, before.size)
  return pitch > (line.segments.length > 1 ? 4.5 : 2.2)
}

/** Every column has words on two lines or more. */
function filled(lines: readonly Line[], bands: readonly Band[]): boolean {
  return bands.every(
    (band) => lines.filter(({ segments }) => segments.some((segment) => isIn(segment, band))).length >= 2,
  )
}

export function isIn({ box }: Segment, { left, right }: Band): boolean {
  const middle = (box.left + box.right) / 2
  return middle >= left - 1 && middle <= right + 1
}

function merged(bands: readonly Band[], gap: number): readonly Band[] {
  const out: Band[] = []
  for (const { left, right } of bands.toSorted((a, b) => a.left - b.left)) {
    const last = out.at(-1)
    if (last && left - last.right < gap)
      out[out.length - 1] = { left: last.left, right: Math.max(last.right, right) }
    else out.push({ left, right })
  }
  return out
}

/** Prose set in columns, to be read down one after the other: long lines that fill their column. */
export function isProse({ lines, bands }: Run): boolean {
  return bands.every((band) => {
    const own = lines.flatMap(({ segments }) => segments.filter((segment) => isIn(segment, band)))
    const full = own.filter(({ box }) => box.right - box.left > (band.right - band.left) * 0.85)
    const letters = own.map(({ pieces }) => pieces.map(({ text }) => text).join("").length)
    const typical = letters.toSorted((a, b) => a - b)[Math.floor(letters.length / 2)] ?? 0
    return own.length >= 4 && full.length >= own.length * 0.55 && typical >= 14
  })
}
