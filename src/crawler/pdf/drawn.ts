import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs"
import type { Matrix, Point } from "./matrix.ts"
import { identity, moved, times } from "./matrix.ts"

/** What is drawn beside letters: corners of filled and stroked shapes, and pictures, on the page's own paper. */
export interface Drawn {
  readonly shapes: readonly Shape[]
  /** Corners of each picture. */
  readonly pictures: readonly (readonly Point[])[]
}

export interface Shape {
  readonly points: readonly Point[]
  readonly curved: boolean
  readonly closed: boolean
  readonly filled: boolean
}

interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

const filling = new Set<number>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke])
const stroking = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const painting = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
])

/** More than notices have: a map or a chart. */
const mostShapes = 20_000

/** Reads shapes and pictures off the list of what the page draws. */
export function drawnOn({ fnArray, argsArray }: Operators): Drawn {
  const shapes: Shape[] = []
  const pictures: (readonly Point[])[] = []
  const kept: Matrix[] = []
  let matrix: Matrix = identity
  fnArray.forEach((operator, at) => {
    const args = argsArray[at]
    if (operator === OPS.save) kept.push(matrix)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? matrix
    else if (operator === OPS.transform) matrix = times(matrix, args as Matrix)
    else if (operator === OPS.paintFormXObjectBegin) {
      kept.push(matrix)
      const [own] = args as [Matrix | null]
      if (own) matrix = times(matrix, own)
    } else if (operator === OPS.constructPath && shapes.length < mostShapes)
      shapes.push(...shapesOf(args as PathArguments, matrix))
    else if (painting.has(operator)) pictures.push(unitSquare.map((point) => moved(point, matrix)))
  })
  return { shapes, pictures }
}

const unitSquare: readonly Point[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
]

type PathArguments = readonly [number, readonly (Float32Array | null)[], unknown]

/** Numbers that follow each step of a path: to a point, along a line, along curves, and back to the start. */
const lengths = [2, 2, 6, 4, 0]

function shapesOf([paint, [path]]: PathArguments, matrix: Matrix): readonly Shape[] {
  const filled = filling.has(paint)
  if (!path || (!filled && !stroking.has(paint))) return []
  const shapes: { points: Point[]; curved: boolean; closed: boolean; filled: boolean }[] = []
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? -1
    const length = lengths[step]
    if (length === undefined) break
    const [x, y] = [path[at + length - 1] ?? 0, path[at + length] ?? 0]
    if (step === 0) shapes.push({ points: [], curved: false, closed: false, filled })
    const shape = shapes.at(-1)
    if (shape && step === 4) shape.closed = true
    else if (shape) {
      shape.points.push(moved([x, y], matrix))
      shape.curved ||= step === 2 || step === 3
    }
    at += length + 1
  }
  return shapes
}
