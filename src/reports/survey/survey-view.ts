import type { Survey } from "../../analyzers/result/survey.ts"
import { articleOf, type Words } from "../naming.ts"
import { fill } from "../prose.ts"
import { columnsChart, columnsFoot } from "./charts/columns-chart.ts"
import { chartWidth } from "./charts/stacked-bar.ts"
import { frequentTable, perSiteTable } from "./destination-tables.ts"
import { groupsTables } from "./groups-tables.ts"
import { itemGrounds, partView, type SurveyPart } from "./item-view.ts"
import {
  auditTable,
  badRowsTable,
  exclusionsTable,
  methodTable,
  settingsTable,
  strataTable,
} from "./other-tables.ts"
import { sitesTable } from "./sites-table.ts"
import { tableView } from "./table-view.ts"

/** Lines of the list and sites shown on the front page at most. */
const badRowsShown = 100
export const sitesOnFront = 300
export const sitesOnPage = 1000

/** A survey in the words of one language, for the front page. */
export const surveyView = (survey: Survey, words: Words) => {
  const t = words.prose.survey
  const told = { survey, words }
  const parts = partsOf(survey)
  const { frame } = survey
  return {
    name: survey.anonymous ? "" : survey.id,
    period: periodText(survey),
    overview: fill(t.overview, survey.progress),
    remarks: survey.progress.open > 0 ? [fill(t.open, survey.progress)] : [],
    intro: introLines(survey, parts, words),
    declared: partView(parts.declared, survey, words),
    descriptive: partView(parts.descriptive, survey, words),
    groups: groupsTables(told).map(tableView),
    destinations: destinationsView(survey, words),
    sites:
      survey.sites.length > sitesOnFront
        ? []
        : [tableView(sitesTable(told, { sites: survey.sites, whole: false }))],
    sitePages: sitePages(survey, words),
    sitesOnPages: fill(t.sitesOnPages, { n: survey.sites.length }),
    exclusions: survey.exclusions.length === 0 ? [] : [tableView(exclusionsTable(told))],
    badRows: frame.badRows.length === 0 ? [] : [tableView(badRowsTable(told, badRowsShown))],
    badRowsMore:
      frame.badRows.length > badRowsShown
        ? fill(t.badRowsMore, { n: frame.badRows.length - badRowsShown })
        : "",
    audit: auditView(survey, words),
    method: [methodTable(told), strataTable(told), settingsTable(told)]
      .filter(({ rows }) => rows.length > 0)
      .map(tableView),
    grounds: itemGrounds(survey.items, words),
    articles: articlesOf(survey, words),
    chart: { width: chartWidth, foot: columnsFoot },
  }
}

/** Sites declared and others, with how many there are of each that are done. */
const partsOf = (survey: Survey): Readonly<Record<SurveyPart["id"], SurveyPart>> => {
  const { items, allNo, descriptive } = survey
  const scanned = survey.sites.filter(({ outcome }) => outcome === "scanned")
  const applying = scanned.filter(({ duty }) => duty === "applies").length
  return {
    declared: { id: "declared", items, allNo, sites: sitesOf(items[0]), scanned: applying },
    descriptive: {
      id: "descriptive",
      ...descriptive,
      sites: sitesOf(descriptive.items[0]),
      scanned: scanned.length - applying,
    },
  }
}

/** Every site is either asked or left out, in every item. */
const sitesOf = (item: Survey["items"][number] | undefined): number =>
  item === undefined ? 0 : item.denominator + item.excluded.reduce((sum, { count }) => sum + count, 0)

const introLines = (
  survey: Survey,
  { declared, descriptive }: ReturnType<typeof partsOf>,
  { prose }: Words,
): readonly string[] => {
  const t = prose.survey
  const { sample, frame, progress } = survey
  return [
    sample === undefined
      ? fill(t.census, { population: frame.sites })
      : fill(t.sampled, {
          population: frame.sites,
          size: progress.all,
          strata: sample.strata.length,
          seed: sample.seed,
        }),
    fill(t.scopes, { declared: declared.sites, other: descriptive.sites }),
    t.notLaw,
    t.counting,
    t.reviewRule,
    ...(survey.anonymous ? [t.anonymous] : []),
  ]
}

const periodText = ({ createdAt, finishedAt = createdAt }: Survey): string =>
  [createdAt, finishedAt]
    .map(dayInTokyo)
    .filter((day, at, days) => day !== days[at - 1])
    .join("〜")

/** The day in Japan, where the sites' rule applies. */
const dayInTokyo = (iso: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" }).format(new Date(iso))

const destinationsView = (survey: Survey, words: Words) => {
  const t = words.prose.survey
  const { sites, mean, median, most, perSite, frequent, others } = survey.destinations
  const told = { survey, words }
  return {
    text: fill(t.destinations, { sites, mean: mean.toFixed(1), median: String(median), most }),
    columns:
      sites === 0 ? [] : columnsChart(perSite.map((one) => ({ value: one.destinations, count: one.sites }))),
    perSite: sites === 0 ? [] : [tableView(perSiteTable(told))],
    frequent: frequent.length === 0 ? [] : [tableView(frequentTable(told))],
    others: others.destinations === 0 ? "" : fill(t.others, others),
  }
}

const auditView = (survey: Survey, words: Words) => {
  if (survey.audit === undefined) return []
  const { seed, drawn, coded } = survey.audit
  return [
    {
      text: fill(words.prose.survey.audit, { seed, drawn, coded }),
      table: tableView(auditTable({ survey, words })),
    },
  ]
}

/** File and range of each further page of sites. */
export const sitePages = (survey: Survey, { language, prose }: Words) => {
  const count = survey.sites.length
  if (count <= sitesOnFront) return []
  return Array.from({ length: Math.ceil(count / sitesOnPage) }, (_, at) => {
    const from = at * sitesOnPage
    const to = Math.min(count, from + sitesOnPage)
    return {
      file: `sites-${at + 1}${language === "ja" ? "" : `.${language}`}.html`,
      title: fill(prose.survey.sitesPage, { from: from + 1, to }),
      from,
      to,
    }
  })
}

const articlesOf = ({ items }: Survey, words: Words) =>
  [...new Set(items.map(({ article }) => article))].toSorted().flatMap((key) => {
    const article = articleOf(key, words)
    if (article === undefined) return []
    return [
      {
        cite: words.language === "ja" ? article.cite : article.citeEn,
        text: article.text,
        url: article.url,
      },
    ]
  })
