import type { Provision, Result } from "../../analyzers/result.ts"
import { headline } from "../headline.ts"
import { verdictsByWeight } from "../judged-destination.ts"
import type { Names } from "../names.ts"
import { wordsOf } from "../naming.ts"
import { fill, type Language } from "../prose.ts"
import { shortened } from "../shortened.ts"
import { type ShownResult, shownResult } from "../shown-result.ts"
import { resultTables } from "../tables/result-tables.ts"
import type { ColumnKey, Table, TableId } from "../tables/table.ts"
import { allVisible } from "../visible.ts"
import { columnsOf, markdownTable, plainText } from "./markdown-table.ts"

export interface MarkdownOptions {
  readonly language: Language
  readonly names: Names
  readonly record?: string | undefined
}

/** A table of the report: which of its columns, and how many rows: an issue holds some 65,000 characters in all. */
interface Part {
  readonly keys: readonly ColumnKey[]
  readonly rows: number
  /** Set where rows that read alike are one: every visit finds most values again. */
  readonly once?: true
}

const parts: Readonly<Partial<Record<TableId, Part>>> = {
  work: { keys: ["number", "action", "subject", "detail", "missing", "tags", "reasons"], rows: 30 },
  destinations: {
    keys: ["verdict", "handler", "service", "provisions", "information", "sendCount"],
    rows: 60,
  },
  storage: { keys: ["name", "area", "host", "lifetime", "identifier", "sentTo"], rows: 30, once: true },
  findings: { keys: ["outcome", "message", "basis"], rows: 30 },
  "notice-entries": { keys: ["notice", "quote", "matched"], rows: 20 },
  unseen: { keys: ["kind", "subject", "count", "reasons"], rows: 30 },
  method: { keys: ["fact", "value"], rows: 40 },
}

/** The most that stands in one cell; the data formats hold all of it. */
const cellKept = 240

/** The report to paste into an issue or a wiki: summary, work list, tables. What a page said is plain text in it. */
export const renderMarkdown = (result: Result, { language, names, record }: MarkdownOptions): string => {
  const shown = shownResult(allVisible(result), wordsOf(language, names), record)
  const { prose } = shown.words
  const blocks = [
    `# ${plainText(prose.documentTitle)}`,
    ...summaryBlocks(shown),
    ...resultTables(shown).flatMap((table) => tableBlocks(table, shown)),
    "---",
    plainText(prose.closing),
  ]
  return `${blocks.join("\n\n")}\n`
}

const summaryBlocks = ({ result, words: { prose } }: ShownResult): readonly string[] => {
  const { target, summary, finishedAt, sends, visits } = result
  const { sentence, detail } = headline(result, prose)
  const scale = fill(prose.summary.scale, {
    destinations: summary.destinations,
    third: summary.thirdParties,
    chained: summary.chained,
    sends: sends.length,
    visits: visits.length,
  })
  return [
    plainText(target.name === undefined ? target.url : `${target.name}  ${target.url}`),
    `**${plainText(sentence)}**${detail === "" ? "" : ` ${plainText(detail)}`}`,
    [scale, prose.summary.targetNote, prose.duties[target.duty], finishedAt]
      .filter((line) => line !== "")
      .map((line) => `- ${plainText(line)}`)
      .join("\n"),
    markdownTable(
      [prose.summary.byVerdict, prose.tables.columns.count],
      verdictsByWeight.map((verdict) => [prose.verdicts[verdict], summary[verdict]]),
    ),
    provisionTable(result, prose.summary.columns, prose.provisions),
  ]
}

const provisions: readonly Provision[] = ["main", "item1", "item2", "item3", "item4"]

const provisionTable = (
  { summary }: Result,
  heads: Readonly<Record<"provision" | "destinations" | "items" | "sends" | "cookies", string>>,
  names: Readonly<Record<Provision, string>>,
): string =>
  markdownTable(
    [heads.provision, heads.destinations, heads.items, heads.sends, heads.cookies],
    provisions.map((provision) => {
      const { destinations, items, sends, cookies } = summary.provisions[provision]
      return [names[provision], destinations, items, sends, cookies]
    }),
  )

const tableBlocks = (table: Table, { words: { prose } }: ShownResult): readonly string[] => {
  const part = parts[table.id]
  if (part === undefined) return []
  const heading = `## ${plainText(table.title)}`
  if (table.rows.length === 0) return [heading, plainText(prose.none)]
  const { columns, rows: all } = columnsOf(table, part.keys)
  const rows = part.once === true ? [...new Map(all.map((row) => [JSON.stringify(row), row])).values()] : all
  const heads = columns.map(({ title }) => title)
  const cells = rows
    .slice(0, part.rows)
    .map((row) => row.map((cell) => (typeof cell === "number" ? cell : shortened(cell, cellKept))))
  const more = rows.length - part.rows
  return [
    heading,
    markdownTable(heads, cells),
    ...(more > 0 ? [plainText(fill(prose.tables.more, { n: more, file: "report.json" }))] : []),
  ]
}
