import { markdownLink, markdownText } from "../markdown/markdown-text.ts"
import { type Language, type Prose, proseOf } from "../prose.ts"
import { type Draft, type DraftRow, type Field, type FieldKey, fieldKeys } from "./draft.ts"
import notice from "./notice-words.json" with { type: "json" }

/** The draft as Markdown: the notice with a table row per tag, then a rule, then what a person has to check. */
export const renderDraftMarkdown = (draft: Draft, language: Language): string => {
  const prose = proseOf(language)
  const banner = `**${markdownText(prose.draft.banner)}**`
  const blocks = [banner, ...noticeBlocks(draft), "---", ...readerBlocks(draft, prose)]
  return `${blocks.join("\n\n")}\n`
}

const noticeBlocks = (draft: Draft): readonly string[] => [
  `# ${markdownText(draft.title)}`,
  markdownText(draft.intro),
  ...table(draft.rows),
  ...(draft.glossary.length === 0
    ? []
    : [`## ${markdownText(notice.glossaryTitle)}`, bullets(draft.glossary)]),
  [
    ...(draft.operator === undefined ? [] : [markdownText(draft.operator)]),
    `${notice.contact} ${notice.check}`,
    `${notice.published} ${notice.check}`,
  ].join("  \n"),
]

const readerBlocks = (draft: Draft, prose: Prose): readonly string[] => {
  const { draft: t, punctuation } = prose
  const rows = [...draft.rows, ...draft.toJudge]
  return [
    `## ${markdownText(t.forReader)}`,
    bullets(draft.notes),
    `### ${markdownText(t.toCheck)}`,
    ...(rows.length === 0 ? [markdownText(t.nothing)] : rows.flatMap((row) => remarks(row, prose))),
    ...(draft.toJudge.length === 0
      ? []
      : [`### ${markdownText(t.toJudge)}`, markdownText(t.toJudgeIntro), ...table(draft.toJudge)]),
    ...(draft.leftOut.length === 0
      ? []
      : [
          `### ${markdownText(t.leftOut)}`,
          bullets(
            draft.leftOut.map(({ name, why, hosts }) =>
              [name, why, hosts.join(punctuation.list)].join(" — "),
            ),
          ),
        ]),
  ]
}

const remarks = (row: DraftRow, { draft: t, punctuation }: Prose): readonly string[] => {
  const { colon, list } = punctuation
  return [
    `**${markdownText(row.title)}**`,
    bullets([
      ...row.missing.map((text) => `${t.missing}${colon}${text}`),
      ...row.checks,
      `${t.hosts}${colon}${row.hosts.join(list)}`,
      ...(row.tags.length === 0 ? [] : [`${t.tags}${colon}${row.tags.join(list)}`]),
    ]),
  ]
}

const bullets = (texts: readonly string[]): string =>
  texts.map((text) => `- ${markdownText(text)}`).join("\n")

/** Columns that no row fills are left out. */
const table = (rows: readonly DraftRow[]): readonly string[] => {
  if (rows.length === 0) return []
  const { fields: labels } = proseOf("ja").draft
  const keys = fieldKeys.filter((key) => rows.some(({ fields }) => fields.some((field) => field.key === key)))
  const lines = [
    keys.map((key) => labels[key]),
    keys.map(() => "---"),
    ...rows.map((row) => keys.map((key) => cell(row, key))),
  ]
  return [lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")]
}

const cell = ({ fields, lead }: DraftRow, key: FieldKey): string => {
  const field = fields.find((one) => one.key === key)
  if (field === undefined) return ""
  return key === "purposeOwn" && lead !== undefined
    ? `${markdownText(lead)}<br>${fieldText(field)}`
    : fieldText(field)
}

const fieldText = ({ lines, link, check }: Field): string =>
  [
    ...lines.map((line, at) =>
      link !== undefined && at === 0 ? markdownLink(line, link) : markdownText(line),
    ),
    ...(check ? [`**${notice.check}**`] : []),
  ].join("<br>")
