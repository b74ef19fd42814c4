import type { SurveyItem } from "../../analyzers/result/survey.ts"
import { citation } from "../naming.ts"
import { asHeading } from "./as-heading.ts"
import { excludedText } from "./item-view.ts"
import { shareText } from "./share-text.ts"
import { type SurveyTable, surveyTable, type ToldSurvey } from "./survey-table.ts"

interface ItemRow {
  readonly scope: "declared" | "descriptive"
  readonly n: number
  readonly item: SurveyItem
}

/** Every item with all its figures, declared sites first. Shares of intervals are from 0 to 1. */
export const itemsTable = ({ survey, words }: ToldSurvey): SurveyTable => {
  const t = words.prose.survey
  const c = t.itemColumns
  const rows = [
    ...survey.items.map((item, at): ItemRow => ({ scope: "declared", n: at + 1, item })),
    ...survey.descriptive.items.map((item, at): ItemRow => ({ scope: "descriptive", n: at + 1, item })),
  ]
  const share = (count: (item: SurveyItem) => number) => (row: ItemRow) =>
    shareText(count(row.item), row.item.denominator)
  const ratio = (count: (item: SurveyItem) => number) => (row: ItemRow) =>
    row.item.denominator === 0 ? "" : count(row.item) / row.item.denominator
  const audited = (row: ItemRow) => survey.audit?.items.find(({ id }) => id === row.item.id)
  return surveyTable<ItemRow>(
    { id: "items", caption: t.tables.items, words },
    [
      { title: c.scope, width: 18, cell: ({ scope }) => t.scopeNames[scope] },
      { title: c.n, width: 6, cell: ({ n }) => n },
      { title: c.title, width: 48, cell: ({ item }) => asHeading(item.title[words.language]) },
      { title: c.condition, width: 40, cell: ({ item }) => item.condition?.[words.language] ?? "" },
      { title: c.denominator, width: 10, cell: ({ item }) => item.denominator },
      { title: c.yes, width: 8, cell: ({ item }) => item.yes },
      { title: c.no, width: 8, cell: ({ item }) => item.no },
      { title: c.review, width: 8, cell: ({ item }) => item.review },
      { title: c.yesShare, width: 10, cell: share(({ yes }) => yes) },
      { title: c.noShare, width: 10, cell: share(({ no }) => no) },
      { title: c.reviewShare, width: 10, cell: share(({ review }) => review) },
      { title: c.noLow, width: 10, cell: ratio(({ no }) => no) },
      { title: c.noHigh, width: 10, cell: ratio(({ no, review }) => no + review) },
      { title: c.estimate, width: 10, cell: ({ item }) => item.estimate?.no.value ?? "" },
      { title: c.estimateLow, width: 10, cell: ({ item }) => item.estimate?.no.low ?? "" },
      { title: c.estimateHigh, width: 10, cell: ({ item }) => item.estimate?.no.high ?? "" },
      { title: c.agreement, width: 10, cell: (row) => audited(row)?.agreement?.value ?? "" },
      { title: c.kappa, width: 8, cell: (row) => audited(row)?.kappa?.value ?? "" },
      { title: c.excluded, width: 60, cell: ({ item }) => excludedText(item, words) },
      { title: c.article, width: 40, cell: ({ item }) => citation(item.article, words) },
    ],
    rows,
  )
}
