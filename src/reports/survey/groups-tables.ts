import type { SurveyGroup } from "../../analyzers/result/survey.ts"
import { fill, lookUp } from "../prose.ts"
import { shareText } from "./share-text.ts"
import { type SurveyTable, surveyTable, type ToldSurvey } from "./survey-table.ts"

/** One table for each column the sites are grouped by, and each kind of declaration. */
export const groupsTables = (told: ToldSurvey): readonly SurveyTable[] => {
  const parts = Map.groupBy(told.survey.groups, ({ column, scope }) => JSON.stringify([scope, column]))
  return [...parts.values()].map((groups, at) => groupsTable(groups, at, told))
}

const groupsTable = (
  groups: readonly SurveyGroup[],
  place: number,
  { survey, words }: ToldSurvey,
): SurveyTable => {
  const t = words.prose.survey
  const c = t.groupColumns
  const [{ column = "", scope = "declared" } = {}] = groups
  const name = lookUp(t.columnNames, column) ?? column
  const core = survey.items.filter((item) => item.core)
  return surveyTable<SurveyGroup>(
    {
      id: "groups",
      caption: fill(t.groupsCaption, { column: name, scope: t.scopeNames[scope] }),
      words,
      more: place === 0 ? "" : `-${place + 1}`,
    },
    [
      { title: c.value, width: 24, cell: ({ value }) => (value === "" ? t.unsaid : value) },
      { title: c.sites, width: 8, cell: ({ sites }) => sites },
      { title: c.scanned, width: 8, cell: ({ scanned }) => scanned },
      { title: c.excluded, width: 8, cell: ({ excluded }) => excluded },
      { title: c.allNo, width: 12, cell: ({ allNo }) => allNo },
      ...core.map(({ id, title }) => ({
        title: fill(t.groupItem, { title: title[words.language] }),
        width: 20,
        cell: (group: SurveyGroup) => noShare(group, id, t.share),
      })),
      {
        title: c.thirdParties,
        width: 20,
        cell: ({ thirdParties: { sites, mean, median } }) =>
          sites === 0 ? "—" : `${mean.toFixed(1)} / ${median}`,
      },
    ],
    groups,
  )
}

const noShare = ({ items }: SurveyGroup, id: string, sentence: string): string => {
  const item = items.find((one) => one.id === id)
  if (item === undefined || item.denominator === 0) return "—"
  return fill(sentence, { n: item.no, of: item.denominator, share: shareText(item.no, item.denominator) })
}
