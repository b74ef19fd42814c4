import { methodFacts } from "../method-facts.ts"
import { fill, type Prose } from "../prose.ts"
import { fillTemplate, shell } from "./templates.ts"
import { choicesView } from "./view/choices-view.ts"
import { completenessView } from "./view/completeness-view.ts"
import { destinationRow } from "./view/destination-row.ts"
import { destinationView } from "./view/destination-view.ts"
import { articlesView, type FindingRow, findingsView } from "./view/finding-view.ts"
import { noticesView } from "./view/notice-view.ts"
import { overviewView } from "./view/overview-view.ts"
import { type Chunk, chunks, front, type Paging, paging } from "./view/places.ts"
import type { Report } from "./view/report.ts"
import { sendViews } from "./view/send-view.ts"
import { sharedView } from "./view/shared-view.ts"
import { storageView } from "./view/storage-view.ts"
import { tagForest, untaggedDestinations } from "./view/tag-view.ts"
import { visitsView } from "./view/visit-view.ts"
import { workView } from "./view/work-view.ts"

/** A page of the report: its file name and its whole text. */
export type Page = readonly [file: string, html: string]

/** The front page and the pages of what does not fit on it. */
export const pagesOf = (report: Report): readonly Page[] => {
  const { words, judged, sends } = report
  const t = words.prose
  const findings = findingsView(report)
  const storage = storageView(report)
  const choices = choicesView(report)
  const parts = {
    destinations: chunks(paging.destinations, judged),
    findings: chunks(paging.findings, findings),
    storage: chunks(paging.storage, storage),
    sends: chunks(paging.sends, sends),
  }
  const frontPage = fillTemplate("index", {
    ...common(report, front),
    overview: overviewView(report),
    sections: sectionsOf(report, choices !== undefined),
    work: workView(report),
    rows: judged.map((one) => destinationRow(one, report)),
    destinations: parts.destinations.length > 0 ? [] : judged.map((one) => destinationView(one, report)),
    ...listOf("destination", parts.destinations, t.destinations.pages),
    sendsPage: parts.sends[0]?.page ?? "",
    sendsLink: fill(t.sends.link, { n: sends.length }),
    tags: tagForest(report),
    untagged: untaggedDestinations(report),
    notices: noticesView(report),
    choices,
    storage: parts.storage.length > 0 ? [] : storage,
    ...sharedView(report),
    ...listOf("storage", parts.storage, t.storage.pages),
    visits: visitsView(report),
    completeness: completenessView(report),
    ...findingsOnFront(parts.findings.length > 0 ? [] : findings, t),
    ...listOf("finding", parts.findings, t.findings.pages),
    articles: articlesView(report),
    method: methodFacts(report),
  })
  return [
    [front, whole(report, t.documentTitle, frontPage)],
    ...partPages(report, parts.destinations, paging.destinations, (items) => ({
      destinations: items.map((one) => destinationView(one, report)),
    })),
    ...partPages(report, parts.findings, paging.findings, (items) => ({ findings: items })),
    ...partPages(report, parts.storage, paging.storage, (items) => ({ storage: items })),
    ...partPages(report, parts.sends, paging.sends, (items) => ({ sends: sendViews(items, report) })),
  ]
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

const common = ({ result, words }: Report, page: string) => ({
  page,
  t: words.prose,
  language: words.language,
  summary: result.summary,
  finishedAt: result.finishedAt,
  target: result.target.name ?? result.target.url,
})

const whole = ({ words, result }: Report, heading: string, body: string): string =>
  fillTemplate("layout", {
    ...shell,
    language: words.language,
    t: words.prose,
    title: `${heading} — ${result.target.name ?? result.target.url}`,
    body,
  })

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

const partPages = <T>(
  report: Report,
  parts: readonly Chunk<T>[],
  { name }: Paging,
  viewOf: (items: readonly T[]) => object,
): readonly Page[] => {
  const t = report.words.prose
  const headings: Readonly<Record<string, string>> = {
    destinations: t.destinations.title,
    findings: t.findings.title,
    storage: t.storage.title,
    sends: t.sends.title,
  }
  const heading = headings[name] ?? name
  return parts.map(({ page, items }, at): Page => {
    const root = common(report, page)
    const content = fillTemplate(`part-${name}`, { ...root, ...viewOf(items) })
    const body = fillTemplate("part", {
      ...root,
      heading,
      position: fill(t.sends.pageOf, { n: at + 1, all: parts.length }),
      paged: parts.length > 1,
      previous: parts[at - 1]?.page ?? "",
      next: parts[at + 1]?.page ?? "",
      content,
    })
    return [page, whole(report, heading, body)]
  })
}
