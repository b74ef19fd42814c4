import type { Paragraph, Words } from "./blocks.ts"
import type { Box, Piece } from "./content.ts"
import { type Line, piecesText, spaceBefore } from "./lines.ts"

/** Where lines stand: the page they are on and the edge their words may run to. */
export interface Column {
  readonly page: number
  readonly right: number
}

/** Puts lines into paragraphs and list items. A line that ends early ends its words; one that runs to the edge goes on. */
export function paragraphsOf(lines: readonly Line[], column: Column): readonly Paragraph[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && belongs(line, { before, first: group[0] ?? before, column })) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => paragraphOf(group, column))
}

/** Notes, numbered points and headings in brackets begin on a line of their own. */
const opensAnew = /^\s*([※＊*【■◆●①-⑳]|[（(][＊*※]|[（(]?[\d０-９]{1,2}([.．)）]|\s*[、：:])\s*[^\d\s])/u

function wordsIn({ segments }: Line): string {
  return segments[0]?.pieces.map(({ text }) => text).join("") ?? ""
}

interface Place {
  readonly before: Line
  readonly first: Line
  readonly column: Column
}

function belongs(line: Line, { before, first, column }: Place): boolean {
  if (line.marker !== undefined || opensAnew.test(wordsIn(line))) return false
  const pitch = line.base - before.base
  if (pitch > Math.max(line.size, before.size) * 2.1) return false
  if (Math.abs(line.size - before.size) > before.size * 0.12) return false
  if (line.bold !== before.bold && (line.bold || !runsOn(before, line, column))) return false
  if (runsOn(before, line, column)) return true
  // What hangs under a list item, or stands close under words, is another line of it.
  return (
    first.marker !== undefined && line.box.left > first.box.left + line.size * 0.5 && pitch < line.size * 1.9
  )
}

/** Whether the next words had no room on the line before. */
function runsOn(before: Line, next: Line, { right }: Column): boolean {
  const start = wordsIn(next)
  const word = /^[\p{Script=Latin}\d.,:/_%&=?#-]+/u.exec(start)?.[0] ?? start.charAt(0)
  const latin = /^[\p{Script=Latin}\d]/u.test(word)
  const needed = latin ? word.length * next.size * 0.55 : next.size
  // A line may end two letters early, so that none stands first that may not.
  return before.box.right + Math.min(needed, right * 0.5) + next.size * 1.2 > right
}

function paragraphOf(group: readonly Line[], column: Column): Paragraph {
  const [first] = group as readonly [Line]
  const last = group.at(-1) ?? first
  const { marker } = first
  return {
    kind: marker === undefined ? "paragraph" : "item",
    page: column.page,
    top: first.box.top,
    left: first.box.left,
    lines: wordsOf(group, column),
    size: first.size,
    bold: group.every(({ bold }) => bold),
    open: last.box.right + last.size * 2.2 > column.right,
    ...(marker === undefined ? {} : { marker }),
  }
}

/** The words of lines, joined where they run on. */
export function wordsOf(lines: readonly Line[], column: Column): readonly Words[] {
  const out: Words[] = []
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const words = runsOfLine(line)
    const last = out.at(-1)
    if (last && before && runsOn(before, line, column)) out[out.length - 1] = joined(last, words)
    else out.push(words)
  })
  return out
}

/** The words of two lines as one: Japanese runs on without a space, words in Latin letters do not. */
export function joined(one: Words, other: Words): Words {
  const [last, first] = [one.at(-1), other[0]]
  if (!last || !first) return [...one, ...other]
  const isAddress = /https?:\/\/\S*$/.test(one.map(({ text }) => text).join(""))
  const between = /[\p{Script=Latin}\d,.;:)]$/u.test(last.text) && /^[\p{Script=Latin}\d(]/u.test(first.text)
  const space = between && !isAddress ? " " : ""
  if (last.href !== first.href) return [...one, ...(space ? [{ text: space }] : []), ...other]
  return [...one.slice(0, -1), { ...last, text: last.text + space + first.text }, ...other.slice(1)]
}

function runsOfLine({ segments, size }: Line): Words {
  return segments.flatMap((segment, at) => {
    const gap = segment.box.left - (segments[at - 1]?.box.right ?? segment.box.left)
    return [...(at > 0 ? [{ text: gap > size ? "\u3000" : " " }] : []), ...runsOf(segment.pieces)]
  })
}

function runsOf(pieces: readonly Piece[]): Words {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    if (group && group[0]?.href === piece.href) group.push(piece)
    else groups.push([piece])
  }
  return groups.map((group, at) => {
    const [first] = group as [Piece]
    const space = spaceBefore(first, groups[at - 1]?.at(-1))
    const text = space + piecesText(group)
    return first.href === undefined ? { text } : { text, href: first.href }
  })
}

/** The edge words may run to in a box: as far from its right as they begin from its left. */
export function edgeIn(box: Box, lines: readonly Line[]): number {
  const left = Math.min(...lines.map((line) => line.box.left))
  const most = Math.max(...lines.map((line) => line.box.right))
  return Math.max(most, box.right - Math.max(0, Math.min(left - box.left, (box.right - box.left) * 0.2)))
}
