import type { Har, Page } from "har-format"
import type { Result } from "../../analyzers/result.ts"
import type { Visit } from "../../crawler/evidence.ts"
import { fill, type Prose } from "../prose.ts"
import { entryOf } from "./har-entry.ts"
import { harTime } from "./har-time.ts"

/**
 * The sends of one visit as HAR 1.2 (W3C draft of 2012-08-14), as Chrome imports it; what the format has no field for
 * is in `_gaibu`, what was not seen in `comment`. It is made of raw evidence: keep it as private as that.
 */
export const renderHar = (visit: Visit, { tool, environment }: Result, prose: Prose): string => {
  const pages = pagesOf(visit)
  const { name, version } = environment.browser
  const har: Har = {
    log: {
      version: "1.2",
      creator: { name: tool.name, version: tool.version },
      browser: { name, version },
      pages: pages.map(({ page }) => page),
      entries: visit.sends
        .toSorted((a, b) => a.at - b.at)
        .map((send) => ({ pageref: pageref(pages, send), ...entryOf(send, visit, prose) })),
      comment: fill(prose.har.log, { ...counts(visit) }),
    },
  }
  return `${JSON.stringify(har, null, 2)}\n`
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

/** The documents shown at the top of the visit; the visit's own address where none was. */
const pagesOf = (visit: Visit): readonly [ShownPage, ...ShownPage[]] => {
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
const pageref = (pages: readonly [ShownPage, ...ShownPage[]], send: { page: string; at: number }): string => {
  const same = pages.filter(({ url }) => url === send.page)
  const before = (some: readonly ShownPage[]) => some.findLast(({ at }) => at <= send.at)
  return (before(same) ?? same[0] ?? before(pages) ?? pages[0]).page.id
}
