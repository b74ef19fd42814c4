import { inPieces, type PiecedFile } from "../report-format.ts"
import { fillTemplate, shell } from "./templates.ts"
import type { Report } from "./view/report.ts"

/** What a page shows: its heading, and a template with the view that fills it. */
interface Shown {
  readonly heading: string
  readonly template: string
  readonly view: object
}

/** A page of the report, made when it is asked for. */
export const pageOf = (report: Report, name: string, show: () => Shown): PiecedFile =>
  inPieces(name, function* () {
    const { heading, template, view } = show()
    yield document(report, heading, fillTemplate(template, { ...rootOf(report, name), ...view }))
  })

/** What the templates of every page look up at its root. */
export const rootOf = ({ result, words }: Report, page: string) => ({
  page,
  t: words.prose,
  language: words.language,
  summary: result.summary,
  finishedAt: result.finishedAt,
  target: result.target.name ?? result.target.url,
})

const document = ({ words, result }: Report, heading: string, body: string): string =>
  fillTemplate("layout", {
    ...shell,
    language: words.language,
    t: words.prose,
    title: `${heading} — ${result.target.name ?? result.target.url}`,
    body,
  })
