import type { Line, Segment } from "./lines.ts"
import { type Strip, stripsOf } from "./strips.ts"

/** A stretch of the width in which letters stand. */
export interface Band {
  readonly left: number
  readonly right: number
}

/** Space between columns, of the letters' size, at least. */
const river = 0.2
/** Space that may stand between words of one heading, as of the letters' size; a column's own words fill it later. */
const wordSpace = 1.3

/** Words alone on their line that are larger than those above by this are a heading below the table. */
const larger = 1.15

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
  const strips = stripsOf(lines)
  const out: (Run | Line)[] = []
  for (let at = 0; at < strips.length; ) {
    const held = runFrom(strips, at)
    if (held) out.push(held.run)
    else out.push(...(strips[at]?.lines ?? []))
    at += held?.strips ?? 1
  }
  return out
}

interface Held {
  readonly run: Run
  /** How many strips it takes. */
  readonly strips: number
}

/** A column run that starts at a strip with words beside one another; it ends where words stand across its columns. */
function runFrom(strips: readonly Strip[], start: number): Held | undefined {
  if ((strips[start]?.segments.length ?? 0) < 2) return undefined
  let bands: readonly Band[] = []
  let end = start
  for (const strip of strips.slice(start)) {
    if (end > start && endsBefore(strips, { at: end, bands })) break
    const next = widened(bands, strip)
    if (next.length < 2) break
    bands = next
    end++
  }
  const lines = strips.slice(start, end).flatMap((strip) => strip.lines)
  const beside = strips.slice(start, end).filter(({ segments }) => segments.length > 1).length
  return beside >= 2 && filled(lines, bands) ? { run: { lines, bands }, strips: end - start } : undefined
}

/** The columns with the words of one more strip, none where these stand across columns. */
function widened(bands: readonly Band[], { segments, size }: Strip): readonly Band[] {
  const next = merged([...bands, ...segments.map(({ box }) => box)], size * river)
  if (segments.length === 1) return bands.length > 0 && next.length !== bands.length ? [] : next
  const joined = bands.slice(1).filter(({ left }, at) => {
    const before = bands[at]?.right ?? 0
    return left - before >= size * wordSpace && next.some((band) => band.left <= before && band.right >= left)
  })
  return joined.length === 0 ? next : []
}

interface Place {
  readonly at: number
  readonly bands: readonly Band[]
}

/** What stands alone, or far below, is no further line of a table. */
function endsBefore(strips: readonly Strip[], { at, bands }: Place): boolean {
  const [before, strip, after] = [strips[at - 1], strips[at], strips[at + 1]]
  if (!before || !strip) return true
  const pitch = pitchOf(before, strip)
  if (strip.segments.length > 1) return pitch > 4.5
  if (strip.size > before.size * larger) return true
  const [first] = strip.segments
  if (first !== undefined && first.box.left > (bands[0]?.right ?? 0)) return pitch > 3.2
  return pitch > 2.2 && !(pitch <= 4.5 && after && beginsRow(strip, after))
}

/** A first cell of more lines than the others of its row, which stand in the middle: its first line stands alone. */
function beginsRow(strip: Strip, after: Strip): boolean {
  const isHeading = strip.lines.some(({ bold }) => bold) || strip.size > after.size
  return !isHeading && after.segments.length > 1 && pitchOf(strip, after) < 1.7
}

function pitchOf(upper: Strip, lower: Strip): number {
  return (lower.first - upper.last) / Math.min(lower.size, upper.size)
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
