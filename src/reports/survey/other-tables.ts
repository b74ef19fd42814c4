import type { AuditedItem, BadRow, Stratum, Survey } from "../../analyzers/result/survey.ts"
import { fill, lookUp } from "../prose.ts"
import { asHeading } from "./as-heading.ts"
import { intervalText, kappaText } from "./share-text.ts"
import { type SurveyTable, surveyTable, type ToldSurvey } from "./survey-table.ts"

/** Sites that could not be observed, by reason. */
export const exclusionsTable = ({ survey, words }: ToldSurvey): SurveyTable => {
  const t = words.prose.survey
  return surveyTable<Survey["exclusions"][number]>(
    { id: "exclusions", caption: t.exclusionsCaption, words },
    [
      { title: t.exclusionColumns.reason, width: 36, cell: ({ reason }) => t.reasons[reason] },
      { title: t.exclusionColumns.sites, width: 10, cell: ({ count }) => count },
    ],
    survey.exclusions,
  )
}

/** Lines of the list that are no site. */
export const badRowsTable = ({ survey, words }: ToldSurvey, most = Number.POSITIVE_INFINITY): SurveyTable => {
  const t = words.prose.survey
  const c = t.badRowColumns
  return surveyTable<BadRow>(
    { id: "badRows", caption: t.badRowsCaption, words },
    [
      { title: c.line, width: 8, cell: ({ line }) => line },
      { title: c.reason, width: 36, cell: ({ reason }) => t.rowReasons[reason] },
      { title: c.detail, width: 60, cell: ({ detail }) => detail },
    ],
    survey.frame.badRows.slice(0, most),
  )
}

/** How a person's blind answers agree, item by item. */
export const auditTable = ({ survey, words }: ToldSurvey): SurveyTable => {
  const { prose } = words
  const c = prose.survey.auditColumns
  return surveyTable<AuditedItem>(
    { id: "audit", caption: prose.survey.auditCaption, words },
    [
      { title: c.item, width: 50, cell: ({ title }) => asHeading(title[words.language]) },
      { title: c.compared, width: 10, cell: ({ compared }) => compared },
      {
        title: c.agreement,
        width: 24,
        cell: (item) => (item.agreement ? intervalText(item.agreement, prose) : "—"),
      },
      { title: c.error, width: 24, cell: (item) => (item.error ? intervalText(item.error, prose) : "—") },
      { title: c.kappa, width: 24, cell: (item) => (item.kappa ? kappaText(item.kappa, prose) : "—") },
      { title: c.onlyOne, width: 12, cell: ({ onlyOne }) => onlyOne },
    ],
    survey.audit?.items ?? [],
  )
}

/** Strata with their weights; none where the whole list was taken. */
export const strataTable = ({ survey, words }: ToldSurvey): SurveyTable => {
  const t = words.prose.survey
  const c = t.strataColumns
  return surveyTable<Stratum>(
    { id: "method", caption: t.strataCaption, words, more: "-2" },
    [
      { title: c.value, width: 24, cell: ({ value }) => (value === "" ? t.stratumAll : value) },
      { title: c.population, width: 10, cell: ({ population }) => population },
      { title: c.drawn, width: 10, cell: ({ drawn }) => drawn },
      { title: c.weight, width: 12, cell: ({ weight }) => Math.round(weight * 10_000) / 10_000 },
    ],
    survey.sample?.strata ?? [],
  )
}

type Fact = readonly [name: string, value: string | number]

/** How the survey was made. */
export const methodTable = (told: ToldSurvey): SurveyTable => {
  const t = told.words.prose.survey
  return surveyTable<Fact>(
    { id: "method", caption: t.methodCaption, words: told.words },
    [
      { title: t.methodColumns.name, width: 36, cell: ([name]) => name },
      { title: t.methodColumns.value, width: 80, cell: ([, value]) => value },
    ],
    [...facts(told), ...sampleFacts(told)],
  )
}

/** The settings the sites were observed with. */
export const settingsTable = ({ survey, words }: ToldSurvey): SurveyTable => {
  const t = words.prose.survey
  return surveyTable<readonly [string, unknown]>(
    { id: "method", caption: t.settingsCaption, words, more: "-3" },
    [
      { title: t.methodColumns.name, width: 30, cell: ([name]) => name },
      {
        title: t.methodColumns.value,
        width: 60,
        cell: ([, value]) => (typeof value === "string" ? value : JSON.stringify(value)),
      },
    ],
    Object.entries(survey.settings),
  )
}

const facts = ({ survey, words }: ToldSurvey): readonly Fact[] => {
  const t = words.prose.survey
  const { method } = t
  const { tool, knowledge, vantage, frame } = survey
  return [
    [method.tool, `${tool.name} ${tool.version}`],
    [method.knowledge, knowledge.digest],
    [method.lawAsOf, knowledge.lawAsOf],
    [method.settingsDigest, survey.settingsDigest],
    [method.vantage, vantage.place === "" ? t.unsaid : vantage.place],
    [method.browser, vantage.browser],
    [method.platform, vantage.platform],
    [method.contact, survey.contact ?? t.unsaid],
    [method.attempts, survey.attempts],
    [method.siteLimit, survey.siteLimit],
    [
      method.frame,
      `${frame.file} ${fill(t.frameText, { sites: frame.sites, bad: frame.badRows.length })}`.trim(),
    ],
    [method.frameDigest, frame.sha256],
    [method.encoding, frame.encoding],
    [
      method.columns,
      frame.columns
        .map(({ title, readAs }) => fill(t.columnText, { title, readAs: lookUp(t.readAs, readAs) ?? readAs }))
        .join(words.prose.punctuation.list),
    ],
  ]
}

const sampleFacts = ({ survey: { sample }, words }: ToldSurvey): readonly Fact[] => {
  const t = words.prose.survey
  if (sample === undefined) return []
  return [
    [t.method.sample, fill(t.sampleText, { seed: sample.seed })],
    [t.method.allocation, t.allocations[sample.allocation]],
  ]
}
