import type { Verdict } from "../../analyzers/result.ts"
import { verdictsByWeight } from "../judged-destination.ts"
import { fill, type Prose } from "../prose.ts"
import type { TrendPoint } from "./dashboard.ts"

/** A part of one column, in the units of the drawing. */
interface Piece {
  readonly verdict: Verdict
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Columns of destinations by verdict, one per scan, on a common scale. */
export interface TrendChart {
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
  /** The drawing in a sentence, for those who do not see it. */
  readonly label: string
  /** The most destinations of a scan, which the tallest column stands for. */
  readonly top: number
}

const STEP = 10
const GAP = 2

/** The trend over scans, drawn `height` units high; undefined where there are not two points to draw. */
export const trendChart = (
  points: readonly TrendPoint[],
  height: number,
  { dashboard: t }: Prose,
): TrendChart | undefined => {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || points.length < 2) return undefined
  const top = Math.max(1, ...points.map(total))
  return {
    width: points.length * STEP - GAP,
    height,
    pieces: points.flatMap((point, at) => column(point, at * STEP, height / top)),
    label: fill(t.trendLabel, { n: points.length, first: open(first), last: open(last) }),
    top,
  }
}

const total = ({ counts }: TrendPoint): number =>
  verdictsByWeight.reduce((sum, verdict) => sum + counts[verdict], 0)

/** Destinations whose statement was not found, whole or in part. */
const open = ({ counts }: TrendPoint): number => counts.absent + counts.partial

/** Piled up from the bottom, the heaviest lowest, so that they can be held against each other. */
const column = ({ counts }: TrendPoint, x: number, scale: number): readonly Piece[] => {
  const pieces: Piece[] = []
  let below = 0
  for (const verdict of verdictsByWeight) {
    const size = counts[verdict] * scale
    below += size
    if (size > 0) pieces.push({ verdict, x, y: round(-below), width: STEP - GAP, height: round(size) })
  }
  return pieces
}

const round = (n: number): number => Math.round(n * 100) / 100
