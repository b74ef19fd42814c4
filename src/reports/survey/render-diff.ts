import { type ComparedItem, SurveyDiff } from "../../analyzers/result/survey-diff.ts"
import { fillTemplate, shellOfSurvey } from "../html/templates.ts"
import { fill, type Language, type Prose, proseOf } from "../prose.ts"
import type { ReportFile } from "../report-format.ts"
import { allVisible } from "../visible.ts"
import { asHeading } from "./as-heading.ts"
import { shareText } from "./share-text.ts"
import { tableView } from "./table-view.ts"

/** The comparison as a page and as a record. A record that does not fit its schema throws. */
export const renderSurveyDiff = (diff: SurveyDiff, language: Language): readonly ReportFile[] => {
  const t = proseOf(language)
  const view = diffView(allVisible(diff), language)
  const body = fillTemplate("survey-diff", { page: "index.html", t, language, view })
  const title = t.survey.diff.documentTitle
  return [
    { path: "index.html", contents: fillTemplate("layout", { ...shellOfSurvey, language, t, title, body }) },
    { path: "survey-diff.json", contents: `${JSON.stringify(SurveyDiff.parse(diff), null, 2)}\n` },
  ]
}

/** The same on a terminal, a line for each item; ended by a line feed. */
export const renderSurveyDiffTerminal = (diff: SurveyDiff, language: Language): string => {
  const view = diffView(allVisible(diff), language)
  const rows = view.table.rows.map(({ head, cells }) =>
    [head.text, ...cells.slice(0, 3).map(({ text }) => text)].join("  "),
  )
  return `${[view.headline, ...view.limits, "", ...rows, "", proseOf(language).closing].join("\n")}\n`
}

const diffView = (diff: SurveyDiff, language: Language) => {
  const prose = proseOf(language)
  const t = prose.survey.diff
  const direction = (is: (change: number) => boolean) =>
    diff.items.filter(({ change }) => is(change.value)).length
  return {
    headline: fill(t.headline, {
      n: diff.items.length,
      more: direction((change) => change > 0),
      less: direction((change) => change < 0),
      same: direction((change) => change === 0),
    }),
    sides: `${diff.before.id} (${diff.before.createdAt.slice(0, 10)}) → ${diff.after.id} (${diff.after.createdAt.slice(0, 10)})`,
    limits: diff.limits.map((limit) => fill(t.limits[limit], { both: diff.bothScanned ?? "—" })),
    table: tableView({
      id: "diff",
      title: t.itemsTitle,
      caption: t.itemsCaption,
      columns: Object.values(t.columns).map((title) => ({ title, long: title, width: 20 })),
      rows: diff.items.map((item) => rowOf(item, language, prose)),
    }),
    notCompared: notCompared(diff, language),
  }
}

/** The items that could not be compared, those of the same reason together. */
const notCompared = ({ notCompared: items }: SurveyDiff, language: Language) => {
  const { survey: t } = proseOf(language)
  const reasons = Map.groupBy(items, ({ scope, why }) => named(t.diff.whyNot[why], scope, language))
  return [...reasons].map(([why, alike]) => ({
    why: asHeading(why),
    items: alike.map(({ title }) => asHeading(title[language])),
  }))
}

const named = (text: string, scope: ComparedItem["scope"], language: Language): string => {
  const { punctuation, survey } = proseOf(language)
  return `${text}${punctuation.open}${survey.scopeNames[scope]}${punctuation.close}`
}

const rowOf = (item: ComparedItem, language: Language, { survey: t }: Prose): readonly string[] => {
  const { before, after, change, paired } = item
  const share = ({ no, denominator }: ComparedItem["before"]) =>
    fill(t.share, { n: no, of: denominator, share: shareText(no, denominator) })
  const points = (value: number) => `${value > 0 ? "+" : ""}${(100 * value).toFixed(1)}`
  return [
    named(asHeading(item.title[language]), item.scope, language),
    share(before),
    share(after),
    fill(t.diff.interval, {
      points: points(change.value),
      low: points(change.low),
      high: points(change.high),
    }),
    paired === undefined ? "" : `${paired.noToYes}/${paired.sites}`,
    paired === undefined ? "" : `${paired.yesToNo}/${paired.sites}`,
  ]
}
