import type { Survey, SurveyItem } from "../../analyzers/result/survey.ts"
import { citation, type Words } from "../naming.ts"
import { fill, lookUp } from "../prose.ts"
import { asHeading } from "./as-heading.ts"
import { stackedBar } from "./charts/stacked-bar.ts"
import { intervalText, kappaText, percentText, shareText } from "./share-text.ts"

/** One part of the survey: sites declared as covered, or the others. */
export interface SurveyPart {
  readonly id: "declared" | "descriptive"
  readonly items: readonly SurveyItem[]
  readonly allNo: number
  readonly sites: number
  /** Of them, those that were observed. */
  readonly scanned: number
}

/** A number and a note's place on the page for an item of a part. */
const noteId = (part: SurveyPart, n: number): string => `note-${part.id}-${n}`

/** An item in words: what was asked, the sentence, the bar, and what stands beside the figure. */
export const itemView = (item: SurveyItem, n: number, { survey, part, words }: ItemContext) => {
  const t = words.prose.survey
  const { denominator, yes, no, review } = item
  const title = item.title[words.language]
  const labels = { yes: t.yes, no: t.no, review: t.review }
  return {
    n,
    id: `${part.id}-${item.id}`,
    title: fill(t.itemTitle, { n, title: asHeading(title) }),
    evaluated: fill(t.evaluated, { n: denominator, note: "" }),
    note: item.excluded.length === 0 ? "" : noteId(part, n),
    noteText: fill(t.footnote, { n }),
    condition:
      item.condition === undefined ? "" : fill(t.condition, { condition: item.condition[words.language] }),
    sentence: fill(review === 0 ? t.noReview : t.sentence, {
      ...{ title, denominator, yes, no, review },
      yesShare: shareText(yes, denominator),
      noShare: shareText(no, denominator),
      reviewShare: shareText(review, denominator),
    }),
    parts: stackedBar(
      (["yes", "no", "review"] as const).map((kind) => ({
        kind,
        count: item[kind],
        text: `${labels[kind]} ${shareText(item[kind], denominator)}`,
      })),
    ),
    beside: [
      ...boundsLines(item, words),
      ...estimateLines(item, words),
      ...recheckLines(item, survey, words),
    ],
  }
}

export interface ItemContext {
  readonly survey: Survey
  readonly part: SurveyPart
  readonly words: Words
}

/** Both bounds of a "no"; nothing where no answer is open. */
const boundsLines = (item: SurveyItem, { prose }: Words): readonly string[] => {
  const { denominator, no, review, yes } = item
  if (review === 0 || denominator === 0) return []
  const values = { low: percentText(no / denominator), high: percentText((no + review) / denominator) }
  if (yes + no === 0) return [fill(prose.survey.boundsOnly, values)]
  return [fill(prose.survey.bounds, { ...values, settled: yes + no, without: percentText(no / (yes + no)) })]
}

const estimateLines = ({ estimate }: SurveyItem, { prose }: Words): readonly string[] =>
  estimate === undefined
    ? []
    : [
        fill(prose.survey.estimate, {
          yes: intervalText(estimate.yes, prose),
          no: intervalText(estimate.no, prose),
          review: intervalText(estimate.review, prose),
          population: Math.round(estimate.population),
        }),
      ]

const recheckLines = ({ id }: SurveyItem, { audit }: Survey, { prose }: Words): readonly string[] => {
  const { survey: t } = prose
  const item = audit?.items.find((one) => one.id === id)
  if (item === undefined) return []
  if (item.agreement === undefined || item.error === undefined) return [t.recheckNone]
  const values = {
    n: item.compared,
    agreement: intervalText(item.agreement, prose),
    error: intervalText(item.error, prose),
  }
  const said =
    item.kappa === undefined
      ? fill(t.recheckNoKappa, values)
      : fill(t.recheck, { ...values, kappa: kappaText(item.kappa, prose) })
  return [item.onlyOne === 0 ? said : `${said}${fill(t.recheckOnlyOne, { n: item.onlyOne })}`]
}

/** All items of a part: those that some site was asked, the ones that none was, notes, and how many answered none. */
export const partView = (part: SurveyPart, survey: Survey, words: Words) => {
  const t = words.prose.survey
  const numbered = part.items.map((item, at) => ({ item, n: at + 1 }))
  const asked = numbered.filter(({ item }) => item.denominator > 0)
  const unasked = numbered.filter(({ item }) => item.denominator === 0)
  const { list } = words.prose.punctuation
  const names = unasked.map(({ item, n }) => `(${n}) ${item.title[words.language]}`)
  return {
    id: part.id,
    sites: part.sites,
    items: asked.map(({ item, n }) => itemView(item, n, { survey, part, words })),
    noneAsked: part.sites === 0 || names.length === 0 ? "" : fill(t.noneAsked, { items: names.join(list) }),
    allNo: asked.length === 0 ? "" : allNoText(part, survey, words),
    notes: asked
      .filter(({ item }) => item.excluded.length > 0)
      .map(({ item, n }) => ({
        id: noteId(part, n),
        name: fill(t.footnote, { n }),
        text: fill(t.footnoteText, { sites: part.sites, n, excluded: excludedText(item, words) }),
      })),
  }
}

/** Reasons and counts, the most frequent first. */
export const excludedText = ({ excluded }: SurveyItem, { prose }: Words): string =>
  excluded
    .map(({ reason, count }) =>
      fill(prose.survey.excludedPart, { reason: lookUp(prose.survey.itemReasons, reason) ?? reason, count }),
    )
    .join(prose.punctuation.list)

const allNoText = (part: SurveyPart, survey: Survey, { prose }: Words): string => {
  const { survey: t, punctuation } = prose
  const numbers = part.items.flatMap(({ core }, at) => (core ? [at + 1] : []))
  const groups = survey.groups
    .filter(({ scope, column, allNo }) => scope === part.id && column === "sector" && allNo > 0)
    .map(({ value, allNo: n }) => fill(t.allNoGroup, { value, n }))
  return fill(t.allNo, {
    sites: part.scanned,
    n: part.allNo,
    items: numbers.join("・"),
    groups: groups.length === 0 ? "" : fill(t.allNoGroups, { groups: groups.join(punctuation.list) }),
  })
}

/** The article and basis of every item, numbered like the items. */
export const itemGrounds = (items: readonly SurveyItem[], words: Words): readonly string[] =>
  items.map(({ title, article, basis }, at) =>
    fill(words.prose.survey.itemBasis, {
      n: at + 1,
      title: title[words.language],
      cite: citation(article, words),
      basis: lookUp(words.prose.bases, basis) ?? basis,
    }),
  )
