import type { Cell } from "../tables/table.ts"
import { csvText } from "./csv-text.ts"

const rowsAtATime = 500
const mark = "\ufeff"

/** The same text as `csvText`, some rows at a time. */
export function* csvPieces(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): Generator<string, undefined> {
  yield csvText([head])
  for (let from = 0; from < rows.length; from += rowsAtATime)
    yield csvText(rows.slice(from, from + rowsAtATime)).slice(mark.length)
}
