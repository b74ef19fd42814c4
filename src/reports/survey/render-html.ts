import type { Survey } from "../../analyzers/result/survey.ts"
import { fillTemplate, shellOfSurvey } from "../html/templates.ts"
import type { Names } from "../names.ts"
import { type Words, wordsOf } from "../naming.ts"
import type { Language } from "../prose.ts"
import type { ReportFile } from "../report-format.ts"
import { sitesTable } from "./sites-table.ts"
import { sitePages, surveyView } from "./survey-view.ts"
import { tableView } from "./table-view.ts"

/**
 * The pages of a survey, Japanese first and English beside them; long lists of sites are on pages of their own. A page
 * is made when it is asked for.
 */
export function* renderSurveyHtml(survey: Survey, names: Names): Generator<ReportFile> {
  for (const language of ["ja", "en"] as const) yield* pagesIn(language, survey, names)
}

const frontOf = (language: Language): string => (language === "ja" ? "index.html" : `index.${language}.html`)

function* pagesIn(language: Language, survey: Survey, names: Names): Generator<ReportFile> {
  const words = wordsOf(language, names)
  const page = frontOf(language)
  const front = fillTemplate("survey", { page, t: words.prose, language, view: surveyView(survey, words) })
  yield file(page, front, words)
  yield* sitePagesIn(survey, words)
}

function* sitePagesIn(survey: Survey, words: Words): Generator<ReportFile> {
  for (const { file: page, title, from, to } of sitePages(survey, words)) {
    const table = sitesTable({ survey, words }, { sites: survey.sites.slice(from, to), whole: false })
    const view = { page, t: words.prose, title, back: frontOf(words.language), table: tableView(table) }
    yield file(page, fillTemplate("survey-sites", view), words)
  }
}

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
