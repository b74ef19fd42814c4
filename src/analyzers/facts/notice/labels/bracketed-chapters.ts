import type { Block, Line } from "../layout/outline.ts"
import { type Chapters, cutAt } from "./chapter-lines.ts"
import type { LabelReader } from "./label.ts"

const bracketed = /^【([^】]{1,60})】$/u

/**
 * The parts of a text that lines in brackets head (【Firebase（Google LLC）】 over what is said of it): two or more, each
 * over something of its own, none of them a label.
 */
export function bracketedChapters(blocks: readonly Block[], roleOf: LabelReader): Chapters | undefined {
  const first = blocks.findIndex(isBracketed)
  if (first < 0) return undefined
  const chapters = cutAt(blocks.slice(first), isBracketed).map(({ title, children }) => ({
    title: withoutBrackets(title),
    children,
  }))
  const areNamed = new Set(chapters.map(({ title }) => title.text)).size === chapters.length
  const areParts = chapters.every(
    ({ title, children }) => children.length > 0 && (roleOf(title.text) ?? "other") === "other",
  )
  return chapters.length > 1 && areNamed && areParts
    ? { before: blocks.slice(0, first), chapters }
    : undefined
}

function isBracketed(block: Block): block is Line {
  return block.kind === "line" && !block.inItem && bracketed.test(block.text)
}

function withoutBrackets(line: Line): Line {
  return { ...line, text: line.text.replace(bracketed, "$1") }
}
