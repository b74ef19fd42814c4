import type { Provision, Result } from "../../analyzers/result.ts"
import { columns, cut, padEnd, padStart } from "./columns.ts"
import type { Screen } from "./screen.ts"

const provisions: readonly Provision[] = ["main", "item1", "item2", "item3", "item4"]
const counted = ["destinations", "items", "sends", "cookies"] as const

/** What was found by provision: destinations, pieces of information, sends, cookies. */
export const provisionLines = (result: Result, { words, paint, width }: Screen): readonly string[] => {
  const { prose } = words
  const heads = counted.map((column) => prose.summary.columns[column])
  const widths = heads.map((head) => Math.max(columns(head), 6))
  const taken = widths.reduce((sum, one) => sum + one + 2, 2)
  const longest = Math.max(...provisions.map((provision) => columns(prose.provisions[provision])))
  const labelWidth = Math.min(longest, width - taken)
  const row = (label: string, cells: readonly string[]): string =>
    `  ${padEnd(cut(label, labelWidth), labelWidth)}${cells.map((cell, at) => `  ${padStart(cell, widths[at] ?? 0)}`).join("")}`
  return [
    paint(prose.terminal.provisions, "bold"),
    paint(row("", heads), "dim"),
    ...provisions.map((provision) => {
      const counts = result.summary.provisions[provision]
      const cells = counted.map((column) => String(counts[column]))
      return row(prose.provisions[provision], cells)
    }),
  ]
}
