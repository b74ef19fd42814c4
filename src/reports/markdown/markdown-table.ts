import type { Cell, ColumnKey, Table } from "../tables/table.ts"
import { markdownText } from "./markdown-text.ts"

/**
 * Text as itself in an issue or a wiki too: after the markup, such places still turn `@name` and `#1` into mentions.
 * A word joiner, drawn as nothing, keeps them apart.
 */
export const plainText = (text: string): string =>
  markdownText(text).replace(/(\\[@#])(?=[\p{L}\p{N}])/gu, "$1\u2060")

/** Rows of plain text under their headings. */
export const markdownTable = (heads: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [heads.map(cellText), heads.map(() => "---"), ...rows.map((row) => row.map(cellText))]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n")

const cellText = (cell: Cell): string =>
  typeof cell === "number" ? String(cell) : cell.split("\n").map(plainText).join("<br>")

/** Some columns of a table. */
export const columnsOf = (table: Table, keys: readonly ColumnKey[]): Pick<Table, "columns" | "rows"> => {
  const places = keys.map((key) => table.columns.findIndex((column) => column.key === key))
  const picked = <T>(all: readonly T[]): readonly T[] => places.flatMap((place) => all[place] ?? [])
  return { columns: picked(table.columns), rows: table.rows.map(picked) }
}
