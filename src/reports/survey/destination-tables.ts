import type { SurveyDestinations } from "../../analyzers/result/survey.ts"
import { shareText } from "./share-text.ts"
import { type SurveyTable, surveyTable, type ToldSurvey } from "./survey-table.ts"

type Frequent = SurveyDestinations["frequent"][number]
type PerSite = SurveyDestinations["perSite"][number]

/** The destinations seen on most sites. */
export const frequentTable = ({ survey, words }: ToldSurvey): SurveyTable => {
  const t = words.prose.survey
  const c = t.frequentColumns
  const { sites } = survey.destinations
  return surveyTable<Frequent>(
    { id: "destinations", caption: t.frequentCaption, words },
    [
      { title: c.name, width: 50, cell: ({ name }) => name },
      { title: c.sites, width: 8, cell: (one) => one.sites },
      { title: c.share, width: 8, cell: (one) => shareText(one.sites, sites) },
      { title: c.chained, width: 12, cell: ({ chainedOnly }) => chainedOnly },
      { title: c.absent, width: 16, cell: ({ verdicts }) => verdicts.absent ?? 0 },
    ],
    survey.destinations.frequent,
  )
}

/** How many sites have how many third-party destinations. */
export const perSiteTable = ({ survey, words }: ToldSurvey): SurveyTable => {
  const t = words.prose.survey
  return surveyTable<PerSite>(
    { id: "destinations", caption: t.perSiteCaption, words, more: "-2" },
    [
      { title: t.perSiteColumns.destinations, width: 16, cell: ({ destinations }) => destinations },
      { title: t.perSiteColumns.sites, width: 10, cell: ({ sites }) => sites },
      {
        title: t.frequentColumns.share,
        width: 10,
        cell: ({ sites }) => shareText(sites, survey.destinations.sites),
      },
    ],
    survey.destinations.perSite,
  )
}
