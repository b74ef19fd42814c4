import { headline } from "../headline.ts"
import { type MethodFact, methodFacts } from "../method-facts.ts"
import { lookUp } from "../prose.ts"
import type { ShownResult } from "../shown-result.ts"
import { type ColumnOf, type Table, tableOf } from "./table.ts"

/** What the report is about and says in one sentence, how it was made, and what the tool did to the pages. */
export const methodTable = (shown: ShownResult): Table =>
  tableOf("method", columns, { rows: rowsOf(shown), words: shown.words })

const columns: readonly ColumnOf<MethodFact>[] = [
  ["fact", 28, ({ label }) => label],
  ["value", 100, ({ value }) => value],
]

const rowsOf = (shown: ShownResult): readonly MethodFact[] => {
  const { result, words } = shown
  const { prose } = words
  const { method } = prose.tables
  const { target, environment } = result
  const { sentence, detail } = headline(result, prose)
  return [
    { label: method.closing, value: prose.closing },
    { label: method.headline, value: detail === "" ? sentence : `${sentence}\n${detail}` },
    { label: method.target, value: target.name === undefined ? target.url : `${target.name}\n${target.url}` },
    ...(target.operator === undefined ? [] : [{ label: method.operator, value: target.operator }]),
    { label: method.duty, value: `${prose.duties[target.duty]}\n${prose.dutyNotes[target.duty]}` },
    ...methodFacts(shown),
    ...environment.interventions.map((code) => ({
      label: method.did,
      value: lookUp(prose.interventions, code) ?? code,
    })),
    ...prose.method.steps.map((step, at) => ({ label: `${method.step} ${at + 1}`, value: step })),
  ]
}
