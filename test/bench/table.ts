export type Cell = string | number

/** Writes rows as a Markdown table; all columns but the first are figures. */
export function printTable(head: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const line = (cells: readonly Cell[]) => `| ${cells.join(" | ")} |`
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"))
  console.log([line(head), line(rule), ...rows.map(line), ""].join("\n"))
}
