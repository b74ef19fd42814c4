import { type RecordedSend, recordingAlone, type Visit } from "../evidence.ts"
import { isoWithOffset } from "../visit/iso-time.ts"
import { linkRedirects } from "./link-redirects.ts"
import type { RecordedPage } from "./page-of-har.ts"
import { placer } from "./place-sends.ts"
import { receivedCookies } from "./received-cookies.ts"
import type { RecordedEntry } from "./recorded-entry.ts"
import { type Shown, shownDocuments } from "./shown-documents.ts"

/** What a file's sends are made into visits with. */
export interface VisitGround {
  /** Stands for an address where the recording shows no page. */
  readonly place: string
  readonly pages: ReadonlyMap<string, RecordedPage>
  /** Number of the first visit. */
  readonly from: number
  /** Set where the file was not read to its end. */
  readonly failure?: Visit["failure"]
}

/**
 * One visit for each page load the recording tells apart, in the order they began, and one for what belongs to none: an
 * app's own sends, and everything where the tool knows no pages.
 */
export function visitsOf(entries: readonly RecordedEntry[], ground: VisitGround): readonly Visit[] {
  const groups = Map.groupBy(entries, ({ pageref }) => pageref)
  return [...groups].map(([ref, group], at) => {
    const page = ref === undefined ? undefined : (ground.pages.get(ref) ?? {})
    return visitOf(group, { ...ground, id: `v${ground.from + at}`, page })
  })
}

interface OneVisit extends VisitGround {
  readonly id: string
  readonly page: RecordedPage | undefined
}

function visitOf(group: readonly RecordedEntry[], one: OneVisit): Visit {
  const entries = inOrder(group)
  const startedAt = Math.min(entries[0]?.send.at ?? 0, one.page?.startedAt ?? Number.POSITIVE_INFINITY)
  const shown = shownDocuments(entries, one.page)
  const first = shown.tops[0]
  const url = one.page?.url ?? first?.url ?? one.place
  const sends = sendsOf(entries, { shown, startedAt, page: url, paged: one.page !== undefined })
  const status = sends.find((send) => send.url === first?.url)?.response?.status
  return {
    id: one.id,
    run: "recorded",
    attempt: 1,
    kind: "page",
    url,
    finalUrl: first?.url ?? url,
    ...(status === undefined ? {} : { status }),
    ...(one.page?.title ? { title: one.page.title } : {}),
    startedAt: isoWithOffset(startedAt),
    finishedAt: isoWithOffset(entries.at(-1)?.send.at ?? startedAt),
    outcome: one.failure ? "partial" : "loaded",
    ...(one.failure ? { failure: one.failure } : {}),
    sends,
    contacts: [],
    stored: receivedCookies(sends, startedAt),
    signals: [],
    documents: [...shown.tops, ...shown.frames].map((document) => ({
      ...document,
      at: document.at - startedAt,
    })),
    reconciliation: recordingAlone,
    collectorFailures: [],
  }
}

/** Tools write entries as they end, or as they please; a page's own document began it, whatever the clock says. */
function inOrder(entries: readonly RecordedEntry[]): readonly RecordedEntry[] {
  return entries.toSorted((a, b) => a.send.at - b.send.at)
}

interface Placing {
  readonly shown: Shown
  readonly startedAt: number
  readonly page: string
  readonly paged: boolean
}

function sendsOf(
  entries: readonly RecordedEntry[],
  { startedAt, ...placing }: Placing,
): readonly RecordedSend[] {
  const place = placer(placing.shown, placing)
  const sends = entries.map((entry, at): RecordedSend => {
    const { send } = entry
    return {
      ...send,
      id: `s${at + 1}`,
      at: Math.max(0, send.at - startedAt),
      ...place(entry),
      ...(send.messages
        ? { messages: send.messages.map((one) => ({ ...one, at: since(one.at, startedAt) })) }
        : {}),
    }
  })
  return linkRedirects(sends)
}

function since(at: number, startedAt: number): number {
  return Math.max(0, at - startedAt)
}
