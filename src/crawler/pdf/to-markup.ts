import {
  type Block,
  blockText,
  type Cell,
  cellText,
  type Paragraph,
  type Row,
  type Table,
  type Words,
} from "./blocks.ts"

/** The sizes and the weight of letters by which headings are told. */
interface Type {
  readonly body: number
  /** Sizes larger than the body's, the largest first. */
  readonly larger: readonly number[]
}

/** A heading is no longer than this (characters). */
const longestHeading = 80

/** Writes blocks as markup: headings by the size and weight of their letters, lists, tables; every block with its page. */
export function toMarkup(blocks: readonly Block[]): string {
  const writer = new Writer(typeOf(blocks))
  return writer.blocks(blocks)
}

/** The words of the largest letters, else the first ones: what the document calls itself. */
export function titleIn(blocks: readonly Block[]): string | undefined {
  const type = typeOf(blocks)
  const heads = blocks.filter((block): block is Paragraph => block.kind !== "table" && isHeading(block, type))
  const largest = Math.max(...heads.map(({ size }) => size))
  const [first] = blocks
  const short =
    first && first.kind !== "table" && blockText(first).length <= longestHeading ? first : undefined
  const head = heads.find(({ size }) => size === largest) ?? short
  return head?.lines.map((words) => words.map(({ text }) => text).join("")).join("")
}

function typeOf(blocks: readonly Block[]): Type {
  const letters = new Map<number, number>()
  for (const { size, lines } of blocks.flatMap(paragraphsIn)) {
    const length = lines.flat().reduce((sum, { text }) => sum + text.length, 0)
    letters.set(rounded(size), (letters.get(rounded(size)) ?? 0) + length)
  }
  const body = [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0
  const larger = [...letters.keys()].filter((size) => size > body * 1.12).toSorted((a, b) => b - a)
  return { body, larger }
}

function paragraphsIn(block: Block): readonly Paragraph[] {
  if (block.kind !== "table") return [block]
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(paragraphsIn)))
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2
}

function isHeading({ size, bold, lines, kind, marker }: Paragraph, { body }: Type): boolean {
  const text = lines
    .flat()
    .map((run) => run.text)
    .join("")
  if (text.length > longestHeading || lines.length > 3 || /。$/u.test(text.trim())) return false
  if (size > body * 1.12) return true
  const numbered = marker === undefined || /[\p{L}\p{N}]/u.test(marker) || /[■◆●□◇]/u.test(marker)
  return bold && lines.length === 1 && (kind === "paragraph" || numbered) && size >= body * 0.95
}

class Writer {
  readonly #type: Type
  readonly #counts = new Map<number, number>()

  constructor(type: Type) {
    this.#type = type
  }

  blocks(blocks: readonly Block[], inCell = false): string {
    let out = ""
    for (let at = 0; at < blocks.length; ) {
      const block = blocks[at] as Block
      if (block.kind === "item" && !(isHeading(block, this.#type) && !inCell)) {
        const items = itemsFrom(blocks, at)
        out += this.#list(items)
        at += items.length
      } else {
        out += block.kind === "table" ? this.#table(block) : this.#words(block, inCell)
        at++
      }
    }
    return out
  }

  /** A name for a place, with the page it stands on: notices cite it. */
  #place(page: number): string {
    const count = (this.#counts.get(page) ?? 0) + 1
    this.#counts.set(page, count)
    return ` id="page-${page}-${count}"`
  }

  #words(block: Paragraph, inCell: boolean): string {
    const inner = linesMarkup(block.lines)
    if (!inCell && isHeading(block, this.#type)) {
      const level = this.#levelOf(block)
      return `<h${level}${this.#place(block.page)}>${inner}</h${level}>\n`
    }
    const strong = block.bold ? `<strong>${inner}</strong>` : inner
    return inCell ? `<p>${strong}</p>` : `<p${this.#place(block.page)}>${strong}</p>\n`
  }

  #levelOf({ size }: Paragraph): number {
    const at = this.#type.larger.indexOf(rounded(size))
    return Math.min(6, at < 0 ? this.#type.larger.length + 1 : at + 1)
  }

  /** Items further to the right belong to the one before them. */
  #list(items: readonly Paragraph[]): string {
    const [first] = items
    if (!first) return ""
    const groups: Paragraph[][] = []
    for (const item of items) {
      const group = groups.at(-1)
      const under = group?.[0]
      if (group && under && item.left > under.left + item.size * 0.4) group.push(item)
      else groups.push([item])
    }
    const written = groups.map(([item, ...inner]) =>
      item
        ? `<li${this.#place(item.page)}>${linesMarkup(withoutMarker(item))}${inner.length > 0 ? this.#list(inner) : ""}</li>`
        : "",
    )
    return `<ul>${written.join("\n")}</ul>\n`
  }

  #table({ rows, page }: Table): string {
    const heads = headRows(rows)
    const written = rows.map((row, at) => this.#row(row, { isHead: at < heads, rows }))
    return `<table${this.#place(page)}>${written.join("\n")}</table>\n`
  }

  #row(row: Row, { isHead, rows }: { readonly isHead: boolean; readonly rows: readonly Row[] }): string {
    const cells = row.cells.map((cell) => {
      const isTh = isHead || (cell.column === 0 && isBoldCell(cell) && hasBoldFirstColumn(rows))
      const name = isTh ? "th" : "td"
      const span = `${cell.width > 1 ? ` colspan="${cell.width}"` : ""}${cell.height > 1 ? ` rowspan="${cell.height}"` : ""}`
      return `<${name}${span}>${this.#cell(cell)}</${name}>`
    })
    return `<tr${this.#place(row.page)}>${cells.join("")}</tr>`
  }

  #cell({ blocks }: Cell): string {
    const [only] = blocks
    if (blocks.length === 1 && only?.kind === "paragraph") return linesMarkup(only.lines)
    return this.blocks(blocks, true)
  }
}

function itemsFrom(blocks: readonly Block[], start: number): readonly Paragraph[] {
  const items: Paragraph[] = []
  for (const block of blocks.slice(start)) {
    if (block.kind !== "item") break
    items.push(block)
  }
  return items
}

/** The first rows, where all of their cells are bold and not all of the table is. */
function headRows(rows: readonly Row[]): number {
  const bold = rows.map(({ cells }) => cells.every(isBoldCell))
  const first = bold.indexOf(false)
  return Math.max(0, first)
}

function hasBoldFirstColumn(rows: readonly Row[]): boolean {
  const firsts = rows.flatMap(({ cells }) => cells.filter(({ column }) => column === 0))
  return firsts.filter(isBoldCell).length > firsts.length / 2
}

function isBoldCell(cell: Cell): boolean {
  return cell.blocks.every((block) => block.kind !== "table" && block.bold) && cellText(cell).trim() !== ""
}

/** A list's own signs say nothing; numbers may be what the words refer to. */
function withoutMarker({ lines, marker }: Paragraph): readonly Words[] {
  if (marker === undefined || /[\p{L}\p{N}]/u.test(marker)) return lines
  const [first = [], ...rest] = lines
  let left = marker.length
  const words = first.map((run) => {
    const text = left > 0 ? run.text.trimStart() : run.text
    const cut = Math.min(left, text.length)
    left -= cut
    return { ...run, text: cut > 0 ? text.slice(cut).trimStart() : text }
  })
  return [words, ...rest]
}

function linesMarkup(lines: readonly Words[]): string {
  return lines.map(wordsMarkup).join("<br>")
}

function wordsMarkup(words: Words): string {
  return words
    .map(({ text, href }) =>
      href === undefined ? escaped(text) : `<a href="${escaped(href)}">${escaped(text)}</a>`,
    )
    .join("")
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;")
}
