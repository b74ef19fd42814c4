import { csvText } from "../csv/csv-text.ts"
import { type Language, type Prose, proseOf } from "../prose.ts"
import { type Draft, type DraftRow, type FieldKey, fieldKeys } from "./draft.ts"
import notice from "./notice-words.json" with { type: "json" }

/** The draft as a table for spreadsheets: a row per tag, then what a person has to check; what was left out last. */
export const renderDraftCsv = (draft: Draft, language: Language): string => {
  const { draft: t } = proseOf(language)
  const { fields: labels } = proseOf("ja").draft
  const { columns, places } = t
  return csvText([
    [
      columns.place,
      ...fieldKeys.map((key) => labels[key]),
      ...[columns.checks, columns.missing, columns.hosts, columns.tags],
    ],
    ...draft.rows.map((row) => [places.row, ...rowCells(row)]),
    ...draft.toJudge.map((row) => [places.judge, ...rowCells(row)]),
    ...leftOutRows(draft, t),
    ...draft.notes.map((note) => [note, ...Array<string>(fieldKeys.length + 4).fill("")]),
  ])
}

const rowCells = (row: DraftRow): readonly string[] => [
  ...fieldKeys.map((key) => fieldText(row, key)),
  ...[row.checks, row.missing, row.hosts, row.tags].map((texts) => texts.join("\n")),
]

const fieldText = ({ fields, lead }: DraftRow, key: FieldKey): string => {
  const field = fields.find((one) => one.key === key)
  if (field === undefined) return ""
  const lines = field.link === undefined ? field.lines : [field.link]
  return [
    ...(key === "purposeOwn" && lead !== undefined ? [lead] : []),
    ...lines,
    ...(field.check ? [notice.check] : []),
  ].join("\n")
}

const leftOutRows = ({ leftOut }: Draft, { places }: Prose["draft"]): readonly (readonly string[])[] =>
  leftOut.map(({ name, hosts, why }) => [
    places.leftOut,
    name,
    ...fieldKeys.slice(1).map(() => ""),
    why,
    "",
    hosts.join("\n"),
    "",
  ])
