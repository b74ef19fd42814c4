import type { Block, Line } from "../layout/outline.ts"
import { type Chapter, type Chapters, cutAt } from "./chapter-lines.ts"
import type { LabelReader } from "./label.ts"

/** Fewer may be the items of a list. */
const fewest = 4
const counted = /^(?:第\s?)?([\d０-９]{1,2})\s?(?:[.．、)）]|[条章]|\s(?=\S))(?=\s*[^\d\s])/u

/**
 * The chapters of a text whose headings are lines that count from 1 up (1. はじめに, 2. 収集する情報), drawn alike, each
 * over something of its own. Some are called by no label: labels may bear numbers too (1. 送信先, 2. 送信される情報).
 */
export function countedChapters(blocks: readonly Block[], roleOf: LabelReader): Chapters | undefined {
  const first = blocks.findIndex((block) => numberOf(block) === 1)
  const from = blocks[first]
  if (from?.kind !== "line") return undefined
  const isNext = (line: Line, count: number) => numberOf(line) === count + 1 && isDrawnAs(line, from)
  const chapters = cutAt(blocks.slice(first), isNext)
  return chapters.length >= fewest && areChapters(chapters, roleOf)
    ? { before: blocks.slice(0, first), chapters }
    : undefined
}

function areChapters(chapters: readonly Chapter[], roleOf: LabelReader): boolean {
  const roles = chapters.map(({ title }) => roleOf(title.text))
  const free = roles.filter((role) => role === undefined || role === "other")
  const areFree = free.length > 1 && free.includes(undefined)
  return areFree && chapters.every(({ children }) => children.length > 0)
}

/** What a line of a few words begins to count with. */
function numberOf(block: Block): number | undefined {
  if (block.kind !== "line" || block.inItem || block.text.length > 40 || /[。：:]/u.test(block.text))
    return undefined
  const digits = counted.exec(block.text)?.[1]
  return digits === undefined ? undefined : Number(digits.normalize("NFKC"))
}

function isDrawnAs({ block: one }: Line, { block: other }: Line): boolean {
  const [own, its] = [one.attribs, other.attribs]
  return one.name === other.name && own.class === its.class && own.style === its.style
}
