/** One part of a bar: its place and width in the chart's own units, and what it stands for. */
export interface BarPart {
  readonly kind: string
  readonly x: number
  readonly width: number
  readonly text: string
}

/** Width of every chart in its own units. */
export const chartWidth = 640

/** The parts of a bar one after the other, as wide as their counts; parts of nothing are left out. */
export const stackedBar = (
  parts: readonly { readonly kind: string; readonly count: number; readonly text: string }[],
): readonly BarPart[] => {
  const all = parts.reduce((sum, { count }) => sum + count, 0)
  let x = 0
  return parts
    .filter(({ count }) => count > 0)
    .map(({ kind, count, text }) => {
      const width = (chartWidth * count) / all
      x += width
      return { kind, text, x: round(x - width), width: round(width) }
    })
}

export const round = (value: number): number => Math.round(value * 10) / 10
