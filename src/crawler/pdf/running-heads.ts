import { middleOf, type PageContent, type Piece } from "./content.ts"
import { linesOf, segmentsText } from "./lines.ts"

/** Of the page's height, at its top and at its end: where running heads and page numbers stand. */
const margin = 0.12

const pageNumber = /^[-–—\s]*(p\.?|page|ページ)?\s*\d{1,4}\s*([/／of]+\s*\d{1,4})?\s*(ページ|頁)?[-–—\s]*$/iu

/** Takes out what stands at the top or end of most pages, and page numbers. */
export function withoutRunningHeads(pages: readonly PageContent[]): readonly PageContent[] {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set(edgeLines(page).map(({ key: own }) => own)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  return pages.map((page) => {
    const heads = edgeLines(page).filter(
      ({ key, text }) =>
        pageNumber.test(text) ||
        (pages.length > 1 && (counts.get(key) ?? 0) >= Math.max(2, pages.length * 0.6)),
    )
    const left = new Set(heads.flatMap(({ pieces }) => pieces))
    return left.size === 0 ? page : { ...page, pieces: page.pieces.filter((piece) => !left.has(piece)) }
  })
}

interface EdgeLine {
  readonly text: string
  /** What is the same on every page: place and words without numbers. */
  readonly key: string
  readonly pieces: readonly Piece[]
}

function edgeLines({ pieces, box, rules }: PageContent): readonly EdgeLine[] {
  const high = (box.bottom - box.top) * margin
  const edge = pieces.filter((piece) => {
    const y = middleOf(piece)
    return y < box.top + high || y > box.bottom - high
  })
  // A row of a table that goes on over pages is no running head, though it is repeated.
  const inTable = (y: number) => rules.some(({ across, from, to }) => !across && y > from && y < to)
  return linesOf(edge)
    .filter(({ box: own }) => !inTable((own.top + own.bottom) / 2))
    .map((line) => {
      const text = segmentsText(line.segments).trim()
      const key = `${Math.round(line.base / 3)} ${text.replace(/\d+/g, "0")}`
      return { text, key, pieces: line.segments.flatMap(({ pieces: own }) => own) }
    })
}
