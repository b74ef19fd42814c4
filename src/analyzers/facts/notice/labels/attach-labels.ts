import type { Block, Line, Section } from "../layout/outline.ts"
import { bracketedChapters } from "./bracketed-chapters.ts"
import { chaptersIn } from "./chapter-lines.ts"
import { countedChapters } from "./counted-chapters.ts"
import type { LabelReader } from "./label.ts"
import type { LabelRole } from "./label-role.ts"
import { labelsOnOneLine } from "./labels-on-one-line.ts"
import { isName, isPseudoHeading } from "./name-line.ts"
import { type Label, readLabel } from "./read-label.ts"
import { standTogether } from "./stand-together.ts"
import { titleRuns } from "./title-runs.ts"

/** Turns label lines into sections that hold their value, and name lines above labels into their title. */
export function attachLabels(blocks: readonly Block[], roleOf: LabelReader): readonly Block[] {
  const drawn =
    chaptersIn(blocks, { roleOf, roleOfLine: (line) => readLabel(line, roleOf)?.role }) ??
    countedChapters(blocks, roleOf) ??
    bracketedChapters(blocks, roleOf)
  if (drawn === undefined) return withLabels(blocks, roleOf)
  const chapters = drawn.chapters.map(({ title, children }): Section => {
    const role = roleOf(title.text)
    return {
      kind: "section",
      source: "heading",
      title,
      ...(role === undefined ? {} : { role }),
      element: title.element,
      children: attachLabels(children, roleOf),
    }
  })
  return [...withLabels(drawn.before, roleOf), ...chapters]
}

function withLabels(blocks: readonly Block[], roleOf: LabelReader): readonly Block[] {
  return titleRuns(
    gatherLabels(
      hoist(blocks).flatMap((block) => labelsOnOneLine(block, roleOf)),
      roleOf,
    ),
  )
}

/** An item that holds a single label is that label. */
function hoist(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === "line" || block.title !== undefined || block.source !== "item") return [block]
    const [only, ...more] = block.children
    return only?.kind === "section" && only.role !== undefined && more.length === 0 ? [only] : [block]
  })
}

function gatherLabels(blocks: readonly Block[], roleOf: LabelReader): readonly Block[] {
  const out: Block[] = []
  const order = new Map<LabelRole, Set<LabelRole>>()
  let last: LabelRole | undefined
  let at = 0
  for (let block = blocks[at]; block !== undefined; block = blocks[at]) {
    const label = block.kind === "line" ? readLabel(block, roleOf) : undefined
    if (label === undefined) {
      out.push(block)
      order.clear()
      last = undefined
      at += 1
      continue
    }
    if (last !== undefined) order.get(last)?.add(label.role)
    order.set(label.role, order.get(label.role) ?? new Set())
    const end = endOfValue(blocks, at, { label, roleOf, order })
    out.push(labelSection(label, blocks.slice(at + 1, end)))
    last = label.role
    at = end
  }
  return out
}

function labelSection({ role, title, text, value }: Label, following: readonly Block[]): Section {
  const own: readonly Block[] = value === "" ? [] : [valueLine(title, value)]
  return {
    kind: "section",
    source: "label",
    role,
    title,
    label: text,
    element: title.element,
    children: [...own, ...following],
  }
}

function valueLine(title: Line, value: string): Line {
  const { lead: _, ...line } = title
  return { ...line, text: value, emphasised: false }
}

/** A label, what looks like a heading, a sentence below a name, or 以上 under the whole text. */
function beginsOther(line: Line, label: Label, roleOf: LabelReader): boolean {
  if (readLabel(line, roleOf) !== undefined || isPseudoHeading(line)) return true
  return isTalkBehind(line, label) || isOpenLabel(line, label) || /^以\s*上。?$/u.test(line.text)
}

interface Reading {
  readonly label: Label
  readonly roleOf: LabelReader
  /** The labels so far, and which stood behind each. */
  readonly order: ReadonlyMap<LabelRole, ReadonlySet<LabelRole>>
}

/** Beside a value on the same line only lines of the same element go on; after a bare label all up to the next. */
function endOfValue(blocks: readonly Block[], at: number, reading: Reading): number {
  const { label, roleOf } = reading
  let end = at + 1
  for (let next = blocks[end]; next !== undefined; next = blocks[end]) {
    if (next.kind === "section" && !goesOn(next, label)) break
    if (next.kind === "line" && beginsOther(next, label, roleOf)) break
    if (label.value !== "" && !(next.kind === "line" && next.block === label.title.block)) break
    const isFilled = label.value !== "" || end > at + 1
    if (isFilled && next.kind === "line" && isName(next) && beginsEntry(blocks, end, reading)) break
    end += 1
  }
  return end
}

/** 広告のCookieは使用していません。 below 送信先：X is no second name. */
function isTalkBehind({ text }: Line, { role, value }: Label): boolean {
  return (
    (role === "destination" || role === "party") &&
    value !== "" &&
    !value.endsWith("。") &&
    /(ます|ません)。$/u.test(text)
  )
}

/** 預けるもの： below 提供：X is a label in words nobody knows, and no second name. */
function isOpenLabel({ text }: Line, { role, value }: Label): boolean {
  return role !== "information" && value !== "" && /^[^：:。、]{2,20}[：:]$/u.test(text)
}

/** A name over labels that were there before; a second name (of the company, a chip) may stand between. */
function beginsEntry(blocks: readonly Block[], at: number, reading: Reading): boolean {
  const [line, next] = [blocks[at], blocks[at + 1]]
  if (restarts(next, reading)) return true
  const isPair = line?.kind === "line" && next?.kind === "line" && isName(next)
  return isPair && standTogether(line.block, next.block) && restarts(blocks[at + 2], reading)
}

/**
 * A label that was there before begins the next entry: the line above it is that entry's title, unless the label comes
 * behind this one as it did before.
 */
function restarts(block: Block | undefined, { label, roleOf, order }: Reading): boolean {
  const role = block?.kind === "line" ? readLabel(block, roleOf)?.role : undefined
  return role !== undefined && order.has(role) && order.get(label.role)?.has(role) !== true
}

/** 送信先 with nothing beside it may head a list of companies, each with a heading of its own. */
function goesOn(next: Section, label: Label): boolean {
  return isPlainValue(next) || (listsNames(label) && isHeadedItem(next))
}

function listsNames({ role, value }: Label): boolean {
  return value === "" && (role === "destination" || role === "party")
}

function isHeadedItem({ source, children }: Section): boolean {
  const [first] = children
  return (
    source === "item" && first?.kind === "section" && first.source === "heading" && first.role === undefined
  )
}

function isPlainValue(section: Section): boolean {
  if (section.role !== undefined || section.source === "heading" || section.source === "table") return false
  return section.children.every((child) => child.kind === "line" || isPlainValue(child))
}
