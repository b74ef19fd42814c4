import { Survey, SurveyedSite } from "../../analyzers/result/survey.ts"

/** Sites in one piece of the text. */
const sitesAtATime = 100
const noSites = `\n  "sites": []`

/**
 * The text of `survey.json`, indented by two spaces, in pieces: the lines of all sites are never held as one text. What
 * does not fit the schema throws when its piece is made.
 */
export function* surveyJson({ sites, ...figures }: Survey): Generator<string> {
  const empty = JSON.stringify(Survey.parse({ ...figures, sites: [] }), null, 2)
  // A line feed inside a text is written as \n, and what lies deeper is indented further: this stands there once.
  const at = empty.indexOf(noSites)
  if (sites.length === 0) yield empty
  else {
    yield `${empty.slice(0, at)}\n  "sites": [`
    for (let from = 0; from < sites.length; from += sitesAtATime)
      yield `${from === 0 ? "" : ","}${sites
        .slice(from, from + sitesAtATime)
        .map(siteText)
        .join(",")}`
    yield `\n  ]${empty.slice(at + noSites.length)}`
  }
  yield "\n"
}

const siteText = (site: SurveyedSite): string =>
  `\n${JSON.stringify(SurveyedSite.parse(site), null, 2)}`.replaceAll("\n", "\n    ")
