import { columns, cut, padEnd, wrap } from "../../reports/terminal/columns.ts"
import { visible } from "../../reports/visible.ts"
import type { Row } from "./telling.ts"

/** The widest a label's column may get. */
const widestLabel = 22

/** Labels and values side by side; a long value goes on under itself, beside no label that is too long for its column. */
export function twoColumns(rows: readonly Row[], width: number): readonly string[] {
  const widest = Math.max(0, ...rows.map(([label]) => columns(label)))
  const labelWidth = Math.min(widest, widestLabel, Math.floor(width / 3))
  const room = width - labelWidth - 4
  return rows.flatMap(([label, value]) => {
    const lines = value.split("\n").flatMap((line) => wrap(visible(line), room))
    const alone = columns(label) > labelWidth
    const [first = "", ...rest] = lines
    const head = alone
      ? [`  ${cut(visible(label), width - 2)}`, indented(first, labelWidth)]
      : [`  ${padEnd(visible(label), labelWidth)}  ${first}`.trimEnd()]
    return [...head, ...rest.map((line) => indented(line, labelWidth))]
  })
}

function indented(line: string, labelWidth: number): string {
  return `${" ".repeat(labelWidth + 4)}${line}`.trimEnd()
}
