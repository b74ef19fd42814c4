/** Words of one run, and where they lead. */
export interface Run {
  readonly text: string
  readonly href?: string
}

/** Words up to where the writer broke the line. */
export type Words = readonly Run[]

interface Placed {
  readonly page: number
  /** Where it begins, in points from the top of its page, and from the left. */
  readonly top: number
  readonly left: number
}

export interface Paragraph extends Placed {
  readonly kind: "paragraph" | "item"
  readonly lines: readonly Words[]
  readonly size: number
  readonly bold: boolean
  /** Whether its last line runs to the edge, so that the words may go on. */
  readonly open: boolean
  /** The sign or number a list item begins with. */
  readonly marker?: string
}

export interface Cell {
  readonly column: number
  readonly width: number
  readonly height: number
  readonly blocks: readonly Block[]
}

export interface Row {
  readonly page: number
  readonly cells: readonly Cell[]
}

export interface Table extends Placed {
  readonly kind: "table"
  /** Whether lines are drawn around its cells. */
  readonly ruled: boolean
  /** Where the columns begin, and the last one ends. */
  readonly edges: readonly number[]
  readonly rows: readonly Row[]
  /** Where it ends, in points from the top of its page. */
  readonly bottom: number
}

export type Block = Paragraph | Table

export function wordsText(words: Words): string {
  return words.map(({ text }) => text).join("")
}

export function blockText(block: Block): string {
  if (block.kind !== "table") return block.lines.map(wordsText).join("\n")
  return block.rows.map(rowText).join("\n")
}

export function rowText({ cells }: Row): string {
  return cells.map(cellText).join("\t")
}

export function cellText({ blocks }: Cell): string {
  return blocks.map(blockText).join("\n")
}
