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
  const paper = new Paper()
  fnArray.forEach((operator, at) => {
    const args = argsArray[at]
    paper.hear(operator, args)
    if (operator === OPS.constructPath && shapes.length < mostShapes)
      shapes.push(...shapesOf(args as PathArguments, paper.matrix))
    else if (painting.has(operator)) pictures.push(unitSquare.map((point) => moved(point, paper.matrix)))
  })
  return { shapes, pictures }
}

/** Where on the page what is drawn next comes to stand. */
class Paper {
  matrix: Matrix = identity
  readonly #kept: Matrix[] = []

  hear(operator: number, args: unknown): void {
    if (operator === OPS.save) this.#kept.push(this.matrix)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd)
      this.matrix = this.#kept.pop() ?? this.matrix
    else if (operator === OPS.transform) this.matrix = times(this.matrix, args as Matrix)
    else if (operator === OPS.paintFormXObjectBegin) this.#form(args as [Matrix | null])
  }

  #form([own]: readonly [Matrix | null]): void {
    this.#kept.push(this.matrix)
    if (own) this.matrix = times(this.matrix, own)
  }
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
  for (const { step, to } of stepsOf(path)) {
    if (step === start) shapes.push({ points: [], curved: false, closed: false, filled })
    const shape = shapes.at(-1)
    if (!shape) continue
    if (step === close) shape.closed = true
    else shape.points.push(moved(to, matrix))
    shape.curved ||= step === curve || step === quadratic
  }
  return shapes
}

const [start, curve, quadratic, close] = [0, 2, 3, 4]

interface Step {
  readonly step: number
  readonly to: Point
}

function stepsOf(path: Float32Array): readonly Step[] {
  const steps: Step[] = []
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? -1
    const length = lengths[step]
    if (length === undefined) break
    steps.push({ step, to: [path[at + length - 1] ?? 0, path[at + length] ?? 0] })
    at += length + 1
  }
  return steps
}
