import type { Survey } from "../../analyzers/result/survey.ts"
import { fillTemplate, shellOfSurvey } from "../html/templates.ts"
import type { Names } from "../names.ts"
import { type Words, wordsOf } from "../naming.ts"
import type { Language } from "../prose.ts"
import type { ReportFile } from "../report-format.ts"
import { sitesTable } from "./sites-table.ts"
import { sitePages, surveyView } from "./survey-view.ts"
import { tableView } from "./table-view.ts"

/** The pages of a survey, Japanese first and English beside them; long lists of sites are on pages of their own. */
export const renderSurveyHtml = (survey: Survey, names: Names): readonly ReportFile[] =>
  (["ja", "en"] as const).flatMap((language) => pagesIn(language, survey, names))

const frontOf = (language: Language): string => (language === "ja" ? "index.html" : `index.${language}.html`)

const pagesIn = (language: Language, survey: Survey, names: Names): readonly ReportFile[] => {
  const words = wordsOf(language, names)
  const page = frontOf(language)
  const front = fillTemplate("survey", { page, t: words.prose, language, view: surveyView(survey, words) })
  return [file(page, front, words), ...sitePagesIn(survey, words)]
}

const sitePagesIn = (survey: Survey, words: Words): readonly ReportFile[] =>
  sitePages(survey, words).map(({ file: page, title, from, to }) => {
    const table = sitesTable({ survey, words }, { sites: survey.sites.slice(from, to), whole: false })
    const view = { page, t: words.prose, title, back: frontOf(words.language), table: tableView(table) }
    return file(page, fillTemplate("survey-sites", view), words)
  })

const file = (path: string, body: string, { language, prose }: Words): ReportFile => ({
  path,
  contents: fillTemplate("layout", {
    ...shellOfSurvey,
    language,
    t: prose,
    title: prose.survey.documentTitle,
    body,
  }),
})
