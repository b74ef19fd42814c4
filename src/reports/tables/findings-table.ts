import type { Finding } from "../../analyzers/result.ts"
import { basisText } from "../basis-text.ts"
import { findingsByWeight } from "../findings-by-weight.ts"
import type { ShownResult } from "../shown-result.ts"
import { type ColumnOf, lines, type Table, tableOf } from "./table.ts"

/** The findings, gaps first. */
export const findingsTable = (shown: ShownResult): Table =>
  tableOf("findings", columnsOf(shown), { rows: findingsByWeight(shown.result), words: shown.words })

const columnsOf = ({ words, subjects }: ShownResult): readonly ColumnOf<Finding>[] => {
  const { prose, language } = words
  return [
    ["outcome", 18, ({ outcome }) => prose.outcomes[outcome]],
    ["message", 60, ({ message }) => message[language]],
    ["subject", 36, ({ subject }) => subjects.get(subject) ?? subject],
    ["basis", 40, (finding) => basisText(finding, words)],
    ["basisKind", 18, ({ basis }) => prose.bases[basis]],
    ["severity", 14, ({ severity }) => prose.tables.severities[severity]],
    ["rule", 28, ({ rule }) => rule],
    ["evidence", 30, ({ evidence }) => lines(evidence)],
    ["id", 24, ({ subject }) => subject],
  ]
}
