import { type Box, boxOf, middleOf, type Piece } from "./content.ts"

/** A stretch of letters of one line without a wide gap. */
export interface Segment {
  readonly pieces: readonly Piece[]
  readonly box: Box
}

/** Letters that stand on one line, by the wide gaps between them. `marker` is the sign or number a list item begins with. */
export interface Line {
  readonly segments: readonly Segment[]
  readonly box: Box
  readonly base: number
  readonly size: number
  readonly bold: boolean
  readonly marker?: string
}

/** A gap wider than this (of the letters' size) may divide columns; a narrower one where words begin below one another. */
const wideGap = 0.9
const narrowGap = 0.2
/** Lines that begin at one place after a gap, from which on it counts as where a column begins. */
const aligned = 3

const marks = /^[・･•‣◦●○■□◆◇▪▫➢✓⚫⚪\-–—]$/u
const numbers = /^[（(]?(\d{1,2}|[０-９]{1,2}|[ivxⅰ-ⅹⅠ-Ⅹ]+|[a-zａ-ｚ]|[ア-ン])[）).．]$|^[①-⑳⑴-⒇]$/u

/** Puts pieces into lines, the highest first. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const sorted = pieces.toSorted((a, b) => middleOf(a) - middleOf(b))
  const rows: Piece[][] = []
  for (const piece of sorted) {
    const row = rows.findLast((one) => standsOn(piece, one))
    if (row) row.push(piece)
    else rows.push([piece])
  }
  const ordered = rows.map((row) => row.toSorted((a, b) => a.left - b.left))
  const starts = columnStarts(ordered)
  return ordered.map((row) => lineOf(row, starts)).toSorted((a, b) => a.base - b.base)
}

/** Places (whole points) where words begin after a gap in several lines. */
function columnStarts(rows: readonly (readonly Piece[])[]): ReadonlySet<number> {
  const counts = new Map<number, number>()
  for (const row of rows)
    for (const [at, piece] of row.entries()) {
      const before = row[at - 1]
      if (before && piece.left - before.right <= narrowGap * piece.size) continue
      const start = Math.round(piece.left)
      counts.set(start, (counts.get(start) ?? 0) + 1)
    }
  const near = (start: number) =>
    [start - 1, start, start + 1].reduce((sum, x) => sum + (counts.get(x) ?? 0), 0)
  return new Set([...counts.keys()].filter((start) => near(start) >= aligned))
}

/** The last rows only are near enough to look at. */
function standsOn(piece: Piece, row: readonly Piece[]): boolean {
  const [first] = row
  if (!first) return false
  const most = Math.max(piece.size, first.size)
  return (
    Math.abs(middleOf(piece) - middleOf(first)) < most * 0.35 &&
    Math.abs(piece.base - first.base) < most * 0.5
  )
}

function lineOf(pieces: readonly Piece[], starts: ReadonlySet<number>): Line {
  const groups: Piece[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    const last = groups.at(-1)
    const most = starts.has(Math.round(piece.left)) ? narrowGap : wideGap
    if (last && piece.left - right <= most * piece.size) last.push(piece)
    else groups.push([piece])
    right = Math.max(right, piece.right)
  }
  const marked = withMarker(groups)
  const box = boxOf(pieces)
  const letters = pieces.filter(({ text }) => !marks.test(text.trim()))
  const size = Math.max(...(letters.length > 0 ? letters : pieces).map((piece) => piece.size))
  return {
    segments: marked.groups.map((group) => ({ pieces: group, box: boxOf(group) })),
    box,
    base: Math.max(...pieces.map(({ base }) => base)),
    size,
    bold: letters.length > 0 && letters.every(({ bold }) => bold),
    ...(marked.marker === undefined ? {} : { marker: marked.marker }),
  }
}

/** Of the letters' size: how far behind its sign an item's words stand at most; farther off is another column. */
const hungWithin = 5

function isHung(sign: readonly Piece[], words: readonly Piece[]): boolean {
  const [before, after] = [sign.at(-1), words[0]]
  return !before || !after || after.left - before.right < after.size * hungWithin
}

/** The sign a line begins with belongs to what follows, after a wide gap too. */
function withMarker(groups: Piece[][]): { readonly groups: Piece[][]; readonly marker?: string } {
  const [first, second] = groups
  const sign =
    first
      ?.map(({ text }) => text)
      .join("")
      .trim() ?? ""
  if (
    first &&
    second &&
    (marks.test(sign) || numbers.test(sign)) &&
    first.length <= 3 &&
    isHung(first, second)
  )
    return { groups: [[...first, ...second], ...groups.slice(2)], marker: sign }
  const [head] = first ?? []
  const opening = head?.text.trim().charAt(0) ?? ""
  return marks.test(opening) && (first?.length ?? 0) + (head?.text.length ?? 0) > 2
    ? { groups, marker: opening }
    : { groups }
}

export function segmentsText(segments: readonly Segment[]): string {
  return segments.map(({ pieces }) => piecesText(pieces)).join(" ")
}

/** The words of pieces of one line, with a space where one was left. */
export function piecesText(pieces: readonly Piece[]): string {
  return pieces.map((piece, at) => spaceBefore(piece, pieces[at - 1]) + piece.text).join("")
}

export function spaceBefore(piece: Piece, before: Piece | undefined): string {
  if (!before) return ""
  const gap = piece.left - before.right
  const wordGap =
    gap > piece.size * (/[\w.,;:)]$/.test(before.text) || /^[\w(]/.test(piece.text) ? 0.15 : 0.4)
  return wordGap && !/\s$/.test(before.text) && !/^\s/.test(piece.text) ? " " : ""
}
