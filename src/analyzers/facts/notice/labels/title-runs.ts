import type { Block, Line } from "../layout/outline.ts"
import { isName, isPseudoHeading } from "./name-line.ts"
import { standTogether } from "./stand-together.ts"

/** A short line right above labels titles them, up to the next such line. */
export function titleRuns(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = []
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Block
    const end = block.kind === "line" ? endOfRun(blocks, at) : at
    if (block.kind === "line" && end > at) {
      out.push({
        kind: "section",
        source: "heading",
        title: block,
        element: block.element,
        children: blocks.slice(at + 1, end),
      })
      at = end
    } else {
      out.push(block)
      at += 1
    }
  }
  return out
}

/** Where the labels that a line titles end; the line's own place when it titles none. */
function endOfRun(blocks: readonly Block[], at: number): number {
  const line = blocks[at]
  if (line?.kind !== "line" || !isName(line) || isOneOfList(line, blocks[at - 1])) return at
  const first = firstLabel(blocks, at)
  if (first === undefined) return at
  let end = first
  for (let next = blocks[end]; next !== undefined; next = blocks[end]) {
    if (next.kind === "line" && (isPseudoHeading(next) || (isName(next) && beginsRun(blocks, end)))) break
    if (next.kind === "section" && next.source === "heading" && next.role === undefined) break
    end += 1
  }
  return end
}

/** ・IPアドレス below ・閲覧日時, or below what announces them. */
function isOneOfList({ text }: Line, before: Block | undefined): boolean {
  return text.startsWith("・") && before?.kind === "line" && /^・|[：:]$/u.test(before.text)
}

/** A line of names may stand between a title and its labels: in the same element, or where the two begin a box. */
function firstLabel(blocks: readonly Block[], at: number): number | undefined {
  const [line, next] = [blocks[at], blocks[at + 1]]
  if (line?.kind !== "line") return undefined
  const isPair = next?.kind === "line" && isName(next) && standTogether(line.block, next.block)
  return nextLabel(blocks, at + 1, isPseudoHeading(line) ? 3 : isPair ? 2 : 1)
}

function nextLabel(blocks: readonly Block[], from: number, within: number): number | undefined {
  for (let at = from; at < from + within; at += 1) {
    const block = blocks[at]
    if (isLabelled(block)) return at
    if (block?.kind !== "line" || isPseudoHeading(block)) return undefined
  }
  return undefined
}

function beginsRun(blocks: readonly Block[], at: number): boolean {
  return firstLabel(blocks, at) !== undefined
}

/** A label, or a list of labels and values without a heading of its own. */
function isLabelled(block: Block | undefined): boolean {
  if (block?.kind !== "section") return false
  if (block.role !== undefined) return block.source === "label"
  const [first, ...more] = block.children
  if (first?.kind !== "section" || block.title !== undefined) return false
  if (block.source === "card") return first.role !== undefined
  const isEntry = first.source === "table" && first.title === undefined && more.length === 0
  return (
    block.source === "table" && (isEntry || first.source === "row") && !first.children.some(namesDestination)
  )
}

function namesDestination(block: Block): boolean {
  return block.kind === "section" && (block.role === "destination" || block.role === "party")
}
