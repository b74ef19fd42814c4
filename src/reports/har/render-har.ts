import type { Har, Page } from "har-format"
import type { Result } from "../../analyzers/result.ts"
import type { Visit } from "../../crawler/evidence.ts"
import { fill, type Prose } from "../prose.ts"
import { entryOf } from "./har-entry.ts"
import { harTime } from "./har-time.ts"

/**
 * The sends of one visit as HAR 1.2 (W3C draft of 2012-08-14), as Chrome imports it; what the format has no field for
 * is in `_gaibu`, what was not seen in `comment`. It is made of raw evidence: keep it as private as that. A piece for
 * each entry, which is a line of the file: a visit can have more than fits into memory at once.
 */
export function* renderHar(visit: Visit, result: Result, prose: Prose): Generator<string, undefined> {
  const pages = pagesOf(visit)
  const head = JSON.stringify(headOf(pages, result))
  yield `{"log":${head.slice(0, -1)},"entries":[`
  let between = "\n"
  for (const send of visit.sends.toSorted((a, b) => a.at - b.at)) {
    yield between + JSON.stringify({ pageref: pageref(pages, send), ...entryOf(send, visit, prose) })
    between = ",\n"
  }
  yield `\n],"comment":${JSON.stringify(fill(prose.har.log, { ...counts(visit) }))}}}\n`
}

/** The log without what is said of each send. */
const headOf = (pages: Pages, { tool, environment }: Result): Omit<Har["log"], "entries"> => {
  const { name, version } = environment.browser
  return {
    version: "1.2",
    creator: { name: tool.name, version: tool.version },
    browser: { name, version },
    pages: pages.map(({ page }) => page),
  }
}

const counts = ({ reconciliation }: Visit) => {
  const { both, wireOnly, pageOnly, ambiguous, browserOwn } = reconciliation
  return { both, wireOnly, pageOnly, ambiguous, browserOwn }
}

interface ShownPage {
  readonly url: string
  readonly at: number
  readonly page: Page
}

type Pages = readonly [ShownPage, ...ShownPage[]]

/** The documents shown at the top of the visit; the visit's own address where none was. */
const pagesOf = (visit: Visit): Pages => {
  const tops = visit.documents.filter(({ top }) => top)
  const asked = { url: visit.finalUrl, at: 0, title: visit.title }
  const [first = asked, ...others] = tops
  const shown = ({ url, at, title }: { url: string; at: number; title?: string | undefined }, n: number) => ({
    url,
    at,
    page: {
      id: `page_${n + 1}`,
      startedDateTime: harTime(visit, at),
      title: title ?? url,
      pageTimings: { onContentLoad: -1, onLoad: -1 },
    },
  })
  return [shown(first, 0), ...others.map((one, at) => shown(one, at + 1))]
}

/** The document that was shown when the send left: the last one before it with that address, else the nearest. */
const pageref = (pages: Pages, send: { page: string; at: number }): string => {
  const same = pages.filter(({ url }) => url === send.page)
  const before = (some: readonly ShownPage[]) => some.findLast(({ at }) => at <= send.at)
  return (before(same) ?? same[0] ?? before(pages) ?? pages[0]).page.id
}
