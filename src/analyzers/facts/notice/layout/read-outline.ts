import type { LabelReader, Labels } from "../labels/label.ts"
import { asShown } from "../plain-text.ts"
import { beginsNewName } from "./begins-new-name.ts"
import { isCard, levelOfCard } from "./card.ts"
import { blocksIn, type DrawnRows, drawnRows, drawnTable } from "./div-grid.ts"
import { type DomElement, type DomNode, innerText, isElement, parseHtml, readableChildren } from "./dom.ts"
import { drawnLines } from "./drawn-lines.ts"
import { isEmphasised } from "./emphasis.ts"
import type { GridRow } from "./grid.ts"
import { headingRank } from "./heading-rank.ts"
import { inlineNames, isInline } from "./inline.ts"
import { LineWriter } from "./line-writer.ts"
import { nestHeadings, type Token } from "./nest-headings.ts"
import type { Section } from "./outline.ts"
import { partedRows } from "./parted-lines.ts"
import { readRows, readTable, withoutRepeatedLabel } from "./read-table.ts"

const items = new Set(["li", "dd", "details"])
/** Deeper than any page people write; what is nested further is read as plain text. */
const deepest = 250

/** Reads a page into sections: headings, list items, cards, tables, each with the lines it holds. */
export function readOutline(html: string, labels: Labels): readonly Section[] {
  return parseHtml(html)
    .filter(isElement)
    .map((element) => outlineOf(element, labels, 0))
}

function outlineOf(element: DomElement, labels: Labels, depth: number): Section {
  const walk = new Walk(labels, depth)
  walk.inside(element, element)
  return { kind: "section", source: "page", element, children: nestHeadings(walk.finish(), labels.roleOf) }
}

/** Google アナリティクス / above Google タグマネージャー: one line, though it is broken. */
const goesOnBelow = /^.{2,60}\s?[/／]\s?$/u

/** One pass over an element's contents, writing tokens. */
class Walk {
  readonly #tokens: Token[] = []
  readonly #line: LineWriter
  readonly #labels: Labels
  readonly #roleOf: LabelReader
  readonly #deep: number
  #inItem = 0

  constructor(labels: Labels, deep: number) {
    this.#labels = labels
    this.#roleOf = labels.roleOf
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
    if (depth > deepest) {
      this.#line.write(innerText(element), block)
      return
    }
    if (element === block && (this.#rows(element, depth) || this.#parted(element, depth))) return
    const apart = standApart(element, this.#roleOf)
    for (const child of readableChildren(element)) {
      if (apart) this.#line.end()
      this.#node(child, block, depth + 1)
    }
  }

  #node(node: DomNode, block: DomElement, depth: number): void {
    if (node.type === "text") this.#text(node.data, block)
    else if (isElement(node)) this.#element(node, block, depth)
  }

  #text(text: string, block: DomElement): void {
    const [first = "", ...more] = drawnLines(text, block)
    this.#line.write(first, block)
    for (const line of more) {
      this.#line.end()
      this.#line.write(line, block)
    }
  }

  #element(element: DomElement, block: DomElement, depth: number): void {
    if (isInline(element)) {
      this.#inline(element, block, depth)
      return
    }
    if (element.name === "br" && goesOnBelow.test(this.#line.beginning)) {
      this.#line.write(" ", block)
      return
    }
    this.#line.end()
    if (element.name === "br" || element.name === "hr") return
    if (element.name === "a") this.#line.enter(element)
    else this.#line.open(element)
    this.#blockElement(element, depth)
    this.#line.close(element, isEmphasised(element))
    this.#line.end()
    if (element.name === "a") this.#line.leave()
  }

  #inline(element: DomElement, block: DomElement, depth: number): void {
    const text = asShown(innerText(element))
    const isLabel =
      text !== "" && (isEmphasised(element) || (element.name !== "a" && this.#roleOf(text) !== undefined))
    if (beginsNewName(this.#line.beginning, element, text)) this.#line.end()
    this.#line.open(element)
    this.inside(element, block, depth)
    this.#line.close(element, isLabel)
  }

  #blockElement(element: DomElement, depth: number): void {
    const rank = headingRank(element)
    const label = attributeLabel(element, this.#roleOf)
    if (label !== undefined) this.#labelled(element, label, depth)
    else if (rank !== undefined) this.#heading(element, rank)
    else if (element.name === "table") this.#table(element, depth)
    else if (this.#drawn(element, depth)) return
    else if (items.has(element.name)) this.#enclosed(element, "item", depth)
    else if (element.name === "dl" || isCard(element, this.#roleOf)) this.#enclosed(element, "card", depth)
    else this.inside(element, element, depth)
  }

  /** An empty heading heads nothing; an empty term still parts what follows from what stood before. */
  #heading(element: DomElement, rank: number): void {
    const text = asShown(innerText(element))
    if (text === "" && element.name !== "dt") return
    const title = this.#line.whole(element, text)
    this.#tokens.push({ token: "heading", rank, title })
  }

  #enclosed(element: DomElement, source: "item" | "card", depth: number): void {
    const item = source === "item" && element.name === "li"
    const level = source === "card" ? levelOfCard(element) : undefined
    this.#tokens.push({
      token: "enter",
      source,
      element,
      ...(level === undefined ? {} : { heads: level * 10 }),
    })
    if (item) this.#inItem += 1
    this.inside(element, element, depth)
    this.#line.end()
    if (item) this.#inItem -= 1
    this.#tokens.push({ token: "leave" })
  }

  /** A cell whose label only the style sheet shows. */
  #labelled(element: DomElement, text: string, depth: number): void {
    const role = this.#roleOf(text)
    const title = {
      kind: "line",
      text,
      links: [],
      element,
      block: element,
      emphasised: true,
      inItem: false,
    } as const
    if (role === undefined) return
    const children = withoutRepeatedLabel(this.#cell(depth)(element), { role, title })
    if (children.length > 0)
      this.#tokens.push({
        token: "section",
        section: { kind: "section", source: "label", role, title, element, children },
      })
  }

  #table(element: DomElement, depth: number): void {
    const table = readTable(element, this.#cell(depth), this.#labels)
    if (table !== undefined) this.#tokens.push({ token: "section", section: table })
    else this.inside(element, element, depth)
  }

  #cell(depth: number) {
    return (of: DomElement) => outlineOf(of, this.#labels, depth + 1).children
  }

  /** Whether it is a table drawn with other elements, and has been read as one. */
  #drawn(element: DomElement, depth: number): boolean {
    const grid = drawnTable(element, this.#roleOf)
    return grid !== undefined && this.#grid(element, grid, depth)
  }

  #grid(table: DomElement, grid: readonly GridRow[], depth: number): boolean {
    const section = readRows({ table, grid }, this.#cell(depth), this.#labels)
    if (section === undefined) return false
    this.#line.end()
    this.#tokens.push({ token: "section", section })
    return true
  }

  /** Reads elements side by side that hold rows under a row of labels; whether there were such. */
  #rows(element: DomElement, depth: number): boolean {
    let found: DrawnRows | undefined
    let rest = blocksIn(element)
    for (let next = drawnRows(rest, this.#roleOf); next !== undefined; next = drawnRows(rest, this.#roleOf)) {
      found = next
      for (const before of next.before) this.#node(before, element, depth + 1)
      if (!this.#grid(element, next.grid, depth))
        for (const { element: row } of next.grid) this.#node(row, element, depth + 1)
      rest = next.after
    }
    if (found !== undefined) for (const after of rest) this.#node(after, element, depth + 1)
    return found !== undefined
  }

  /** Reads lines that are rows, each parted by the same sign; whether there were such. */
  #parted(element: DomElement, depth: number): boolean {
    const parted = partedRows(element, this.#roleOf)
    if (parted === undefined) return false
    const { before, grid, after } = parted
    const section = readRows({ table: element, grid }, this.#cell(depth), this.#labels)
    if (section === undefined) return false
    for (const node of before) this.#node(node, element, depth + 1)
    this.#line.end()
    this.#tokens.push({ token: "section", section })
    for (const node of after) this.#node(node, element, depth + 1)
    return true
  }
}

/** The label that attr(data-label) shows before a cell on narrow screens, unless the cell itself begins with it. */
function attributeLabel({ attribs, name }: DomElement, roleOf: LabelReader): string | undefined {
  if (name === "th") return undefined
  const label = ["data-label", "data-title", "data-th", "data-header", "data-heading", "data-head"]
    .map((each) => asShown(attribs[each] ?? ""))
    .find((text) => text !== "" && roleOf(text) !== undefined)
  return label
}

/** Whether an element holds nothing but styled spans (a name and its company, a row of chips), each a thing of its own. */
function standApart(element: DomElement, roleOf: LabelReader): boolean {
  if (inlineNames.has(element.name)) return false
  const children = readableChildren(element).filter(
    (child) => isElement(child) || asShown(child.type === "text" ? child.data : "") !== "",
  )
  const isStyled = (child: DomNode) =>
    isElement(child) && child.name === "span" && child.attribs.class !== undefined
  const [first] = children
  if (first === undefined || children.length < 2 || !children.every(isStyled)) return false
  const text = asShown(innerText(first, 80))
  return text !== "" && !/[：:]$/u.test(text) && roleOf(text) === undefined
}
