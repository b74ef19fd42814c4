import type { Box, Piece, Rule } from "./content.ts"
import type { Shape } from "./drawn.ts"

/** Thicker than this (points) is no line. */
const thickest = 3
/** Shorter than this (points) divides nothing. */
const shortest = 6

/** The straight lines across and down among the shapes: strokes, thin filled boxes, and the sides of drawn boxes. */
export function rulesOf(shapes: readonly Shape[]): readonly Rule[] {
  return shapes.flatMap((shape) => (shape.curved ? [] : shape.filled ? thinBox(shape) : sides(shape)))
}

function thinBox({ points }: Shape): readonly Rule[] {
  const { left, right, top, bottom } = around(points)
  return ruleFrom({ left, right, top, bottom })
}

function ruleFrom({ left, right, top, bottom }: Box): readonly Rule[] {
  const [wide, high] = [right - left, bottom - top]
  if (high <= thickest && wide >= shortest && wide > high)
    return [{ across: true, at: (top + bottom) / 2, from: left, to: right }]
  if (wide <= thickest && high >= shortest)
    return [{ across: false, at: (left + right) / 2, from: top, to: bottom }]
  return []
}

function sides({ points, closed }: Shape): readonly Rule[] {
  const ring = closed && points[0] ? [...points, points[0]] : points
  return ring.slice(1).flatMap((point, at) => ruleFrom(around([ring[at] ?? point, point])))
}

function around(points: Shape["points"]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** Dots and squares that are drawn before the words of a list, as the letters they stand for. */
export function marksOf(shapes: readonly Shape[], pieces: readonly Piece[]): readonly Piece[] {
  return shapes.flatMap(({ points, curved, filled }) => {
    const box = around(points)
    const [wide, high] = [box.right - box.left, box.bottom - box.top]
    const small = wide >= 1.5 && wide <= 8 && Math.abs(wide - high) < 0.8
    if (!small || (!filled && !curved)) return []
    const middle = (box.top + box.bottom) / 2
    const beside = pieces.find(({ left, base, size }) => {
      const gap = left - box.right
      return gap > 0 && gap < size * 1.8 && Math.abs(base - size * 0.38 - middle) < size * 0.35
    })
    if (!beside) return []
    const { size, base } = beside
    return [{ text: "•", left: box.left, right: box.right, base, size, bold: false }]
  })
}
