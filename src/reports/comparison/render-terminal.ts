import type { Comparison } from "../../analyzers/result/comparison.ts"
import { wordsOf } from "../naming.ts"
import { fill } from "../prose.ts"
import { cut, wrap } from "../terminal/columns.ts"
import { type Colour, type Paint, painter } from "../terminal/paint.ts"
import type { TerminalOptions } from "../terminal/render-terminal.ts"
import { allVisible } from "../visible.ts"
import { type ComparisonView, comparisonView, type DifferenceRow } from "./comparison-view.ts"

/** How many differences of each kind one screen has room for. */
const room = 12

/** The comparison on one screen, what limits it first; noise only by its number. Ended by a line feed. */
export const renderComparisonTerminal = (comparison: Comparison, options: TerminalOptions): string => {
  const words = wordsOf(options.language, options.names)
  const view = comparisonView(allVisible(comparison), words)
  const paint = painter(options.color)
  const width = Math.max(40, options.width)
  const { prose } = words
  const shown = view.groups.filter(({ kind, rows }) => kind !== "noise" && rows.length > 0)
  const parts = [
    [...wrap(view.headline, width).map((line) => paint(line, "bold")), ...wrap(view.detail, width)],
    limitLines(view, width, paint),
    ...shown.map(({ title, rows }) => [
      paint(title, "bold"),
      ...rows.slice(0, room).map((row) => rowLine(row, width, paint)),
      ...(rows.length > room ? [`  ${fill(prose.comparison.more, { n: rows.length - room })}`] : []),
    ]),
    [prose.closing],
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`
}

const limitLines = (view: ComparisonView, width: number, paint: Paint): readonly string[] =>
  view.limits.flatMap(({ title, rows }) => [
    paint(title, "bold"),
    ...rows.map(({ text, before, after }) =>
      cut(`  ${text}  ${before.join(", ") || "—"} → ${after.join(", ") || "—"}`, width),
    ),
  ])

const colours: Readonly<Record<DifferenceRow["direction"], Colour>> = {
  worse: "red",
  better: "green",
  neutral: "dim",
}

const rowLine = (row: DifferenceRow, width: number, paint: Paint): string => {
  const values =
    row.is === "changed" && !row.quoted ? `  ${row.before.join(", ")} → ${row.after.join(", ")}` : ""
  const more = row.more === "" ? "" : ` (${row.more})`
  const line = `  [${row.isText}] ${row.subject}: ${row.name}${more}${values}`
  return paint(cut(line, width), colours[row.direction])
}
