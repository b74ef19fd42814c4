import type { Line, Segment } from "./lines.ts"

/**
 * Lines that overlap in height, as where the words of cells stand in the middle of their row: none of them is above
 * the others. `first` and `last` are where its highest and lowest line stand (points from the top).
 */
export interface Strip {
  readonly lines: readonly Line[]
  readonly segments: readonly Segment[]
  readonly size: number
  readonly first: number
  readonly last: number
}

/** Of the letters' size: lines nearer than this do not stand below one another. */
const overlapping = 0.9

/** Puts lines (the highest first) that overlap in height, and stand beside one another, into strips. */
export function stripsOf(lines: readonly Line[]): readonly Strip[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group && isBeside(line, group.at(-1))) group.push(line)
    else groups.push([line])
  }
  return groups.map(stripOf)
}

function isBeside(line: Line, before: Line | undefined): boolean {
  if (!before || line.base - before.base >= Math.min(line.size, before.size) * overlapping) return false
  return !line.segments.some(({ box }) =>
    before.segments.some((other) => box.left < other.box.right && other.box.left < box.right),
  )
}

function stripOf(lines: readonly Line[]): Strip {
  const bases = lines.map(({ base }) => base)
  return {
    lines,
    segments: lines.flatMap(({ segments }) => segments),
    size: Math.max(...lines.map(({ size }) => size)),
    first: Math.min(...bases),
    last: Math.max(...bases),
  }
}
