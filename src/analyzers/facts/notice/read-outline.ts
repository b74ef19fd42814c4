import { isCard } from "./card.ts"
import {
  childElements,
  type DomElement,
  type DomNode,
  innerText,
  isElement,
  parseHtml,
  readableChildren,
} from "./dom.ts"
import type { LabelReader } from "./label.ts"
import { LineWriter } from "./line-writer.ts"
import { nestHeadings, type Token } from "./nest-headings.ts"
import type { Section } from "./outline.ts"
import { asShown } from "./plain-text.ts"
import { readTable } from "./read-table.ts"

const inlineNames = new Set(
  "a abbr b bdi cite code data dfn em font i kbd label mark q rp rt ruby s samp small span strong sub sup time u var wbr img picture".split(
    " ",
  ),
)
const emphasis = new Set(["strong", "b", "em", "label", "mark", "u"])
const items = new Set(["li", "dd", "details"])
/** Deeper than any page people write; what is nested further is read as plain text. */
const deepest = 250

/** Reads a page into sections: headings, list items, cards, tables, each with the lines it holds. */
export function readOutline(html: string, roleOf: LabelReader): readonly Section[] {
  return parseHtml(html)
    .filter(isElement)
    .map((element) => outlineOf(element, roleOf, 0))
}

function outlineOf(element: DomElement, roleOf: LabelReader, depth: number): Section {
  const walk = new Walk(roleOf, depth)
  walk.inside(element, element)
  return { kind: "section", source: "page", element, children: nestHeadings(walk.finish(), roleOf) }
}

/** One pass over an element's contents, writing tokens. */
class Walk {
  readonly #tokens: Token[] = []
  readonly #line: LineWriter
  readonly #roleOf: LabelReader
  readonly #deep: number
  #inItem = 0

  constructor(roleOf: LabelReader, deep: number) {
    this.#roleOf = roleOf
    this.#deep = deep
    this.#line = new LineWriter((line) =>
      this.#tokens.push({ token: "line", line: { ...line, inItem: this.#inItem > 0 } }),
    )
  }

  finish(): readonly Token[] {
    this.#line.end()
    return this.#tokens
  }

  inside(element: DomElement, block: DomElement, depth = this.#deep): void {
    if (depth > deepest) this.#line.write(innerText(element), block)
    else for (const child of readableChildren(element)) this.#node(child, block, depth + 1)
  }

  #node(node: DomNode, block: DomElement, depth: number): void {
    if (node.type === "text") this.#line.write(node.data, block)
    else if (isElement(node)) this.#element(node, block, depth)
  }

  #element(element: DomElement, block: DomElement, depth: number): void {
    if (isInline(element)) {
      this.#inline(element, block, depth)
      return
    }
    this.#line.end()
    if (element.name === "br" || element.name === "hr") return
    this.#blockElement(element, depth)
    this.#line.end()
  }

  #inline(element: DomElement, block: DomElement, depth: number): void {
    const text = asShown(innerText(element))
    const isLabel =
      text !== "" &&
      (emphasis.has(element.name) || (element.name !== "a" && this.#roleOf(text) !== undefined))
    this.#line.open(element)
    this.inside(element, block, depth)
    this.#line.close(element, isLabel)
  }

  #blockElement(element: DomElement, depth: number): void {
    const rank = headingRank(element)
    if (rank !== undefined) this.#heading(element, rank)
    else if (element.name === "table") this.#table(element, depth)
    else if (items.has(element.name)) this.#enclosed(element, "item", depth)
    else if (element.name === "dl" || isCard(element, this.#roleOf)) this.#enclosed(element, "card", depth)
    else this.inside(element, element, depth)
  }

  #heading(element: DomElement, rank: number): void {
    const text = asShown(innerText(element))
    if (text === "") return
    const title = this.#line.whole(element, text)
    this.#tokens.push({ token: "heading", rank, title })
  }

  #enclosed(element: DomElement, source: "item" | "card", depth: number): void {
    const item = source === "item" && element.name === "li"
    this.#tokens.push({ token: "enter", source, element })
    if (item) this.#inItem += 1
    this.inside(element, element, depth)
    this.#line.end()
    if (item) this.#inItem -= 1
    this.#tokens.push({ token: "leave" })
  }

  #table(element: DomElement, depth: number): void {
    const cell = (of: DomElement) => outlineOf(of, this.#roleOf, depth + 1).children
    const table = readTable(element, cell, this.#roleOf)
    if (table !== undefined) this.#tokens.push({ token: "section", section: table })
    else this.inside(element, element, depth)
  }
}

function isInline(element: DomElement): boolean {
  if (element.name === "button") return element.attribs["aria-expanded"] === undefined
  return inlineNames.has(element.name) && !holdsBlocks(element)
}

const withoutBlocks = new WeakSet<DomElement>()

/** Whether a block stands somewhere inside an inline element; iterative, since pages may nest without end. */
function holdsBlocks(element: DomElement): boolean {
  const pending = [element]
  const visited: DomElement[] = []
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (withoutBlocks.has(at)) continue
    visited.push(at)
    const children = childElements(at).filter(({ name }) => name !== "br" && name !== "button")
    if (children.some(({ name }) => !inlineNames.has(name))) return true
    pending.push(...children)
  }
  for (const each of visited) withoutBlocks.add(each)
  return false
}

/** h1 to h6 and what serves as a heading; undefined for the rest. */
function headingRank(element: DomElement): number | undefined {
  const level =
    /^h([1-6])$/.exec(element.name)?.[1] ??
    (element.attribs.role === "heading" ? (element.attribs["aria-level"] ?? "4") : undefined)
  if (level !== undefined) return Number(level) * 10
  if (element.name === "summary" || element.name === "button") return 65
  if (element.name === "dt") return 80
  return undefined
}
