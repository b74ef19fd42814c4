import type { Result } from "../../analyzers/result.ts"
import { verdictsByWeight } from "../judged-destination.ts"
import { columns, padEnd, padStart } from "./columns.ts"
import { verdictColours } from "./paint.ts"
import type { Screen } from "./screen.ts"

/** How many destinations have which verdict. */
export const verdictLines = (result: Result, { words, paint }: Screen): readonly string[] => {
  const { prose } = words
  const labelWidth = Math.max(...verdictsByWeight.map((verdict) => columns(prose.verdicts[verdict])))
  return [
    paint(prose.terminal.verdicts, "bold"),
    ...verdictsByWeight.map((verdict) => {
      const count = result.summary[verdict]
      const line = `  ${padEnd(prose.verdicts[verdict], labelWidth)} ${padStart(String(count), 4)}`
      return paint(line, count === 0 ? "dim" : verdictColours[verdict])
    }),
  ]
}
