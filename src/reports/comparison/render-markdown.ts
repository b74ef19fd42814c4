import type { Comparison } from "../../analyzers/result/comparison.ts"
import { markdownText } from "../markdown/markdown-text.ts"
import { wordsOf } from "../naming.ts"
import { allVisible } from "../visible.ts"
import { type ComparisonView, comparisonView, type DifferenceRow } from "./comparison-view.ts"
import type { Wording } from "./render-html.ts"

/** The comparison as Markdown: what limits it, then a table for every kind of difference. */
export const renderComparisonMarkdown = (comparison: Comparison, { language, names }: Wording): string => {
  const words = wordsOf(language, names)
  const view = comparisonView(allVisible(comparison), words)
  const { comparison: t, closing } = words.prose
  const blocks = [
    `# ${t.documentTitle}`,
    `**${markdownText(view.headline)}** ${markdownText(view.detail)}`,
    ...(view.mapped === "" ? [] : [markdownText(view.mapped)]),
    `## ${t.limits.title}`,
    ...(view.limits.length === 0 ? [t.limits.none] : [t.limits.intro]),
    ...view.limits.map(({ title, rows }) =>
      table(
        [title, t.before, t.after],
        rows.map(({ text, before, after }) => [text, lines(before), lines(after)]),
      ),
    ),
    ...view.groups.flatMap((group) => groupBlocks(group, t)),
    `## ${t.sides.title}`,
    table(
      ["", t.before, t.after],
      view.sides.map(({ name, before, after }) => [name, before, after].map(markdownText)),
    ),
    closing,
  ]
  return `${blocks.join("\n\n")}\n`
}

type Group = ComparisonView["groups"][number]
type Texts = ReturnType<typeof wordsOf>["prose"]["comparison"]

const groupBlocks = ({ title, note, rows }: Group, t: Texts): readonly string[] => [
  `## ${title}`,
  note,
  rows.length === 0 ? t.kindEmpty : table(Object.values(t.columns), rows.map(cells)),
]

const cells = (row: DifferenceRow): readonly string[] => [
  [row.isText, row.directionText]
    .filter((text) => text !== "")
    .map(markdownText)
    .join("<br>"),
  [`${row.subject}: ${row.name}`, row.more]
    .filter((text) => text !== "")
    .map(markdownText)
    .join("<br>"),
  lines(row.before),
  lines(row.after),
  markdownText([row.reason, row.seen].join(" ").trim()),
]

const lines = (texts: readonly string[]): string => texts.map(markdownText).join("<br>")

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")
