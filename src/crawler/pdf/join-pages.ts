import { type Block, type Cell, cellText, type Paragraph, type Row, rowText, type Table } from "./blocks.ts"
import { joined } from "./paragraphs.ts"

/** Puts together what a page's end cut: tables (a header repeated on the next page once), rows, and words. */
export function joinPages(pages: readonly (readonly Block[])[]): readonly Block[] {
  const out: Block[] = []
  for (const page of pages) {
    const [first, ...rest] = page
    const last = out.at(-1)
    if (last?.kind === "table" && first?.kind === "table" && sameColumns(last, first)) {
      out[out.length - 1] = joinedTable(last, first)
      out.push(...rest)
    } else if (last && first && last.kind !== "table" && first.kind === "paragraph" && goesOn(last, first)) {
      out[out.length - 1] = joinedWords(last, first)
      out.push(...rest)
    } else out.push(...page)
  }
  return out
}

function sameColumns(one: Table, other: Table): boolean {
  if (one.edges.length !== other.edges.length) return false
  return one.edges.every((edge, at) => Math.abs(edge - (other.edges[at] ?? edge)) < 12)
}

function joinedTable(one: Table, other: Table): Table {
  const rows = withoutRepeatedHeader(one.rows, other.rows)
  const [first, ...rest] = rows
  const last = one.rows.at(-1)
  const whole =
    first && last && continues(last, first, one.ruled)
      ? [...one.rows.slice(0, -1), joinedRow(last, first), ...rest]
      : [...one.rows, ...rows]
  return { ...one, bottom: other.bottom, rows: whole }
}

function withoutRepeatedHeader(before: readonly Row[], after: readonly Row[]): readonly Row[] {
  let same = 0
  while (same < after.length && same < before.length && sameText(before[same], after[same])) same++
  return after.slice(same)
}

function sameText(one: Row | undefined, other: Row | undefined): boolean {
  const text = (row: Row | undefined) => (row ? rowText(row).replace(/\s+/g, "") : "")
  return text(one) === text(other)
}

/**
 * The rest of a row that the page's end cut: nothing in its first column, and words in few of the others. Without
 * lines there is no telling where a cell ends, so words in the first column begin a row.
 */
function continues(last: Row, next: Row, ruled: boolean): boolean {
  const empty = next.cells.filter((cell) => cellText(cell).trim() === "")
  const firstIsEmpty = next.cells[0]?.column === 0 && cellText(next.cells[0]).trim() === ""
  if (last.cells.length !== next.cells.length) return false
  if (!firstIsEmpty) return ruled && next.cells.every((cell, at) => isRest(last.cells[at], cell))
  return empty.length * 2 >= next.cells.length || next.cells.every((cell, at) => isRest(last.cells[at], cell))
}

/** Whether words may be the end of those of a cell: it has some, and they do not end there. */
function isRest(cell: Cell | undefined, next: Cell): boolean {
  if (cellText(next).trim() === "") return true
  const last = cell?.blocks.at(-1)
  const first = next.blocks[0]
  return last !== undefined && last.kind !== "table" && last.open && first?.kind === "paragraph"
}

function joinedRow(one: Row, other: Row): Row {
  const cells = one.cells.map((cell, at): Cell => {
    const next = other.cells[at]
    return next ? { ...cell, blocks: joinPages([cell.blocks, next.blocks]) } : cell
  })
  return { ...one, cells }
}

function goesOn(last: Paragraph, first: Paragraph): boolean {
  return (
    last.open && Math.abs(last.size - first.size) < 0.5 && last.bold === first.bold && !endsSentence(last)
  )
}

function endsSentence({ lines }: Paragraph): boolean {
  return /[。！？!?]\s*$/u.test(
    lines
      .at(-1)
      ?.map(({ text }) => text)
      .join("") ?? "",
  )
}

function joinedWords(one: Paragraph, other: Paragraph): Paragraph {
  const [last = [], first = []] = [one.lines.at(-1), other.lines[0]]
  return {
    ...one,
    open: other.open,
    lines: [...one.lines.slice(0, -1), joined(last, first), ...other.lines.slice(1)],
  }
}
