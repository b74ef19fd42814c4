import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs"
import type { Box, PageContent, Piece, Rule } from "./content.ts"
import { cutAtLinks } from "./cut-at-links.ts"
import { drawnOn } from "./drawn.ts"
import { letterWidths } from "./letter-widths.ts"
import { linksOn } from "./links.ts"
import { type Matrix, moved, type Point, times } from "./matrix.ts"
import { withoutRuby } from "./ruby.ts"
import { marksOf, rulesOf } from "./rules.ts"
import { seenLetters } from "./seen-letters.ts"

/** Reads what one page shows: its letters where they stand, the lines drawn between them, and its links. */
export async function pageContent(page: PDFPageProxy, number: number): Promise<PageContent> {
  const operators = await page.getOperatorList()
  const [text, links] = await Promise.all([page.getTextContent(), linksOn(page)])
  const paper = page.getViewport({ scale: 1 }).transform as unknown as Matrix
  const strokes = text.items.flatMap((item): readonly Stroke[] => {
    if (!("str" in item) || item.str.trim() === "") return []
    const style = text.styles[item.fontName]
    const vertical = style?.vertical === true
    const { fontName: font } = item
    return [{ ...strokeOf(item, paper, vertical), font, bold: isBold(page, font) }]
  })
  const upright = uprightFor(strokes)
  const widthOf = letterWidths(operators)
  const drawn = drawnOn(operators)
  const toRead = times(upright, paper)
  const shapes = drawn.shapes.map((shape) => ({
    ...shape,
    points: shape.points.map((point) => moved(point, toRead)),
  }))
  const [x1, y1, x2, y2] = page.view as [number, number, number, number]
  const box = boxAround([moved([x1, y1], toRead), moved([x2, y2], toRead)])
  const anchors = links.map(({ href, corners }) => ({
    href,
    box: boxAround(corners.map((corner) => moved(corner, toRead))),
  }))
  const read = strokes
    .flatMap((stroke) =>
      cutAtLinks(pieceOf(stroke, upright), anchors, (letter) =>
        stroke.vertical ? 1000 : widthOf(stroke.font, letter),
      ),
    )
    .filter(({ left, right, base }) => [left, right, base].every(Number.isFinite))
  const pieces = withoutRuby(read)
  const rules: readonly Rule[] = rulesOf(shapes)
  return {
    number,
    pieces: [...pieces, ...marksOf(shapes, pieces)],
    rules,
    box,
    pictures: pictured(drawn.pictures, toRead, box),
  }
}

/** Letters with where they begin, where they lead and which way is up from them. */
interface Stroke {
  readonly text: string
  readonly start: Point
  readonly along: Point
  readonly length: number
  readonly size: number
  readonly vertical: boolean
  readonly bold: boolean
  /** What the page calls its font. */
  readonly font: string
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

function strokeOf({ str, transform, width, height }: TextItem, paper: Matrix, vertical: boolean) {
  const [a, b, c, d, e, f] = times(paper, transform as unknown as Matrix)
  const size = Math.hypot(c, d)
  const [ux, uy] = vertical ? [-c, -d] : [a, b]
  const long = Math.hypot(ux, uy) || 1
  return {
    text: str,
    start: [e, f] as const,
    along: [ux / long, uy / long] as const,
    length: vertical ? height : width,
    size,
    vertical,
  }
}

/** Named so by the font itself; readers of notices take bold lines for headings. */
function isBold(page: PDFPageProxy, font: string): boolean {
  const name = page.commonObjs.has(font) ? String(page.commonObjs.get(font)?.name ?? "") : ""
  return /bold|heavy|black|demi|-w[6-9]|-eb|ゴシック.*太|gothicB/i.test(name)
}

/** The turn that makes most letters run to the right. */
function uprightFor(strokes: readonly Stroke[]): Matrix {
  const votes = [0, 0, 0, 0]
  for (const { along, text } of strokes) {
    const quarter = Math.round(Math.atan2(along[1], along[0]) / (Math.PI / 2))
    const at = (quarter + 4) % 4
    votes[at] = (votes[at] ?? 0) + text.length
  }
  const turns: readonly Matrix[] = [
    [1, 0, 0, 1, 0, 0],
    [0, -1, 1, 0, 0, 0],
    [-1, 0, 0, -1, 0, 0],
    [0, 1, -1, 0, 0, 0],
  ]
  return turns[votes.indexOf(Math.max(...votes))] ?? [1, 0, 0, 1, 0, 0]
}

function pieceOf(stroke: Stroke, upright: Matrix): Piece {
  const { text, start, along, length, size, vertical, bold } = stroke
  const end: Point = [start[0] + along[0] * length, start[1] + along[1] * length]
  const [from, to] = [moved(start, upright), moved(end, upright)]
  const slant = Math.abs(from[1] - to[1]) > size
  // The origin of an upright letter in vertical writing is the middle of its top (ISO 32000-1, 9.7.4.3).
  const base = (slant ? (from[1] + to[1]) / 2 : from[1]) + (vertical || slant ? size * 0.38 : 0)
  const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])]
  return { text: seenLetters(text), left, right, base, size, bold }
}

function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

function pictured(pictures: readonly (readonly Point[])[], toRead: Matrix, page: Box): number {
  const area = ({ left, right, top, bottom }: Box) => Math.max(0, right - left) * Math.max(0, bottom - top)
  const covered = pictures
    .map((corners) => boxAround(corners.map((corner) => moved(corner, toRead))))
    .reduce((sum, box) => sum + area(box), 0)
  return Math.min(1, covered / Math.max(1, area(page)))
}
