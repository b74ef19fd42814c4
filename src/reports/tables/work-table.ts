import { type DescribedWork, describedWork } from "../described-work.ts"
import type { ShownResult } from "../shown-result.ts"
import { type ColumnOf, lines, type Table, tableOf } from "./table.ts"

/** What there is to do, the heaviest first. */
export const workTable = (shown: ShownResult): Table =>
  tableOf("work", columns, { rows: describedWork(shown), words: shown.words })

const columns: readonly ColumnOf<DescribedWork>[] = [
  ["number", 5, ({ number }) => number],
  ["action", 14, ({ actionLabel }) => actionLabel],
  ["verdict", 18, ({ verdictLabel }) => verdictLabel],
  ["subject", 32, ({ title }) => title],
  ["detail", 26, ({ subtitle }) => subtitle],
  ["missing", 26, ({ missing }) => lines(missing)],
  ["tags", 38, ({ tags }) => lines(tags.map(({ name, placed }) => `${name} — ${placed}`))],
  ["note", 44, ({ note }) => note],
  ["reasons", 44, ({ reasons }) => lines(reasons)],
  ["basis", 30, ({ basis }) => lines(basis)],
  ["folded", 32, ({ folded }) => lines(folded.map(({ name }) => name))],
  ["id", 24, ({ about, folded }) => about || lines(folded.map(({ id }) => id))],
]
