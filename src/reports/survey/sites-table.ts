import type { SurveyedSite } from "../../analyzers/result/survey.ts"
import { fill } from "../prose.ts"
import { type SurveyColumn, type SurveyTable, surveyTable, type ToldSurvey } from "./survey-table.ts"

/** Which sites, and whether every column is wanted (a spreadsheet) or those that tell something (a page). */
export interface SitesWanted {
  readonly sites: readonly SurveyedSite[]
  readonly whole: boolean
}

/** A line per site, the largest first, with its answer to every item. */
export const sitesTable = (told: ToldSurvey, { sites, whole }: SitesWanted): SurveyTable => {
  const { survey, words } = told
  const t = words.prose.survey
  const c = t.siteColumns
  const has = (of: (site: SurveyedSite) => string | undefined) =>
    whole || survey.sites.some((site) => (of(site) ?? "") !== "")
  const columns: readonly (SurveyColumn<SurveyedSite> & { readonly shown: boolean })[] = [
    { title: c.site, width: 30, cell: ({ label }) => label, shown: true },
    { title: t.url, width: 40, cell: ({ url }) => url, shown: whole && !survey.anonymous },
    { title: c.sector, width: 18, cell: ({ sector = "" }) => sector, shown: has(({ sector }) => sector) },
    { title: c.scale, width: 14, cell: ({ scale = "" }) => scale, shown: has(({ scale }) => scale) },
    { title: c.period, width: 24, cell: ({ period = "" }) => period, shown: has(({ period }) => period) },
    { title: c.outcome, width: 20, cell: (site) => outcomeText(site, told), shown: true },
    { title: c.duty, width: 12, cell: (site) => dutyText(site, told), shown: true },
    {
      title: c.thirdParties,
      width: 10,
      cell: ({ summary }) => summary?.thirdParties ?? "",
      shown: true,
    },
    ...itemColumns(told, whole),
    { title: t.weight, width: 10, cell: ({ weight }) => weight, shown: whole && survey.sample !== undefined },
  ]
  return surveyTable(
    { id: "sites", caption: t.sitesCaption, words },
    columns.filter(({ shown }) => shown),
    sites,
  )
}

const outcomeText = ({ outcome, reason, complete }: SurveyedSite, { words }: ToldSurvey): string => {
  const { survey: t, punctuation } = words.prose
  if (outcome === "scanned") return complete === false ? t.outcomes.partial : t.outcomes.scanned
  return reason === undefined
    ? t.outcomes.excluded
    : `${t.outcomes.excluded}${punctuation.open}${t.reasons[reason]}${punctuation.close}`
}

const dutyText = ({ duty }: SurveyedSite, { words }: ToldSurvey): string =>
  duty === undefined ? "" : words.prose.survey.dutyNames[duty]

/** On a page only the items some site was asked; their numbers are those of the results. */
const itemColumns = ({ survey, words }: ToldSurvey, whole: boolean) => {
  const t = words.prose.survey
  return survey.items.map((item, at) => {
    const others = survey.descriptive.items[at]
    const title = fill(t.itemTitle, { n: at + 1, title: item.title[words.language] })
    return {
      title: whole ? title : `(${at + 1})`,
      long: title,
      width: 14,
      shown: whole || item.denominator + (others?.denominator ?? 0) > 0,
      cell: ({ answers }: SurveyedSite) => answerText(answers?.[item.id], t),
    }
  })
}

const answerText = (
  answer: NonNullable<SurveyedSite["answers"]>[string] | undefined,
  t: ToldSurvey["words"]["prose"]["survey"],
): string => {
  if (answer === undefined) return ""
  return answer === "not-applicable" ? "—" : t[answer]
}
