import { chartWidth, round } from "./stacked-bar.ts"

/** One column: its place, height and the texts below and above it. */
export interface ChartColumn {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly middle: number
  readonly name: string
  readonly count: string
  /** Where the count stands, above the column. */
  readonly top: number
}

/** Height of the highest column, and where columns stand. */
export const columnsTop = 24
export const columnsFoot = 184

const widest = 48

/** Most columns that can be told apart. */
const most = 16

/** Values given as value → how often, in so many classes of the same width that they can be told apart. */
export const columnsChart = (
  values: readonly { readonly value: number; readonly count: number }[],
): readonly ChartColumn[] => {
  const highest = Math.max(0, ...values.map(({ value }) => value))
  const size = Math.ceil((highest + 1) / most)
  const classes = Array.from({ length: Math.ceil((highest + 1) / size) }, (_, at) => at * size)
  const counts = classes.map((from) =>
    values.reduce((sum, { value, count }) => sum + (value >= from && value < from + size ? count : 0), 0),
  )
  const tallest = Math.max(1, ...counts)
  const step = chartWidth / classes.length
  const width = Math.min(step * 0.8, widest)
  return classes.map((from, at) => {
    const count = counts[at] ?? 0
    const height = ((columnsFoot - columnsTop) * count) / tallest
    return {
      x: round(at * step + (step - width) / 2),
      y: round(columnsFoot - height),
      top: round(columnsFoot - height - 6),
      width: round(width),
      height: round(height),
      middle: round(at * step + step / 2),
      name: size === 1 ? String(from) : `${from}–${from + size - 1}`,
      count: count === 0 ? "" : count.toLocaleString("en-US"),
    }
  })
}
