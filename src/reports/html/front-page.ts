import { fill, type Prose } from "../prose.ts"
import type { PiecedFile } from "../report-format.ts"
import { pageOf } from "./page.ts"
import type { Parts } from "./parts.ts"
import { choicesView } from "./view/choices-view.ts"
import { completenessView } from "./view/completeness-view.ts"
import { countryColumns } from "./view/countries-view.ts"
import { destinationRow } from "./view/destination-row.ts"
import { destinationView } from "./view/destination-view.ts"
import { articlesView, type FindingRow } from "./view/finding-view.ts"
import { methodView } from "./view/method-view.ts"
import { noticesView } from "./view/notice-view.ts"
import { overviewView } from "./view/overview-view.ts"
import { type Chunk, front } from "./view/places.ts"
import type { Report } from "./view/report.ts"
import { sharedView } from "./view/shared-view.ts"
import { tagForest, untaggedDestinations } from "./view/tag-view.ts"
import { visitsView } from "./view/visit-view.ts"
import { workView } from "./view/work-view.ts"

/** The front page: everything that is not too long for it, and links to the parts of what is. */
export const frontPage = (report: Report, parts: Parts): PiecedFile =>
  pageOf(report, front, () => ({
    heading: report.words.prose.documentTitle,
    template: "index",
    view: viewOf(report, parts),
  }))

const viewOf = (report: Report, parts: Parts) => {
  const { words, judged, sends } = report
  const t = words.prose
  const choices = choicesView(report)
  return {
    overview: overviewView(report),
    sections: sectionsOf(report, choices !== undefined),
    work: workView(report),
    rows: judged.map((one) => destinationRow(one, report)),
    countryColumns: countryColumns(words),
    destinations: parts.destinations.onFront.map((one) => destinationView(one, report)),
    ...listOf("destination", parts.destinations.pages, t.destinations.pages),
    sendsPage: parts.sends.pages[0]?.page ?? "",
    sendsLink: fill(t.sends.link, { n: sends.length }),
    tags: tagForest(report),
    untagged: untaggedDestinations(report),
    notices: noticesView(report),
    choices,
    storage: parts.storage.onFront,
    ...sharedView(report),
    ...listOf("storage", parts.storage.pages, t.storage.pages),
    visits: visitsView(report),
    completeness: completenessView(report),
    ...findingsOnFront(parts.findings.onFront, t),
    ...listOf("finding", parts.findings.pages, t.findings.pages),
    articles: articlesView(report),
    method: methodView(report),
  }
}

/** What asks for attention is shown open, the rest folded. */
const findingsOnFront = (findings: readonly FindingRow[], { findings: t }: Prose) => {
  const passed = findings.filter(({ settled }) => settled)
  return {
    findings: findings.filter(({ settled }) => !settled),
    passed,
    passedLabel: fill(t.passed, { n: passed.length }),
  }
}

const sectionsOf = ({ words }: Report, hasChoices: boolean) => {
  const { prose } = words
  const ids = [
    "work",
    "destinations",
    "tags",
    "notices",
    "choices",
    "storage",
    "visits",
    "completeness",
  ] as const
  const titles = { ...prose, work: prose.workList }
  return [
    { id: "overview", title: prose.summary.title },
    ...ids.filter((id) => id !== "choices" || hasChoices).map((id) => ({ id, title: titles[id].title })),
    { id: "findings", title: prose.findings.title },
    { id: "method", title: prose.method.title },
    { id: "glossary", title: prose.glossary.title },
  ]
}

/** The links of the front page to pages of one kind: `<name>Pages` and the sentence `<name>PagesNote`. */
const listOf = (name: string, parts: readonly Chunk<unknown>[], sentence: string) => ({
  [`${name}Pages`]: parts.map(({ page }, at) => ({ page, label: `${at + 1}` })),
  [`${name}PagesNote`]: fill(sentence, { n: parts.length }),
})
