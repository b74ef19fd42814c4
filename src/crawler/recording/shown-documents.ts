import type { ShownDocument } from "../evidence.ts"
import type { RecordedEntry } from "./recorded-entry.ts"

/** The documents a group of sends showed, in their order. */
export interface Shown {
  readonly tops: readonly ShownDocument[]
  readonly frames: readonly ShownDocument[]
}

/**
 * What was shown, from the requests that brought it (times in ms since the epoch). Where the tool does not say whether a
 * document stood at the top, the one at the page's own address did, and without such an address the first.
 */
export function shownDocuments(
  entries: readonly RecordedEntry[],
  page?: { url?: string; title?: string },
): Shown {
  const arrived = entries.filter(
    ({ send, shows }) => shows !== "nothing" && hasArrived(send.response?.status),
  )
  const isTop = (entry: RecordedEntry, at: number) =>
    entry.shows === "top" ||
    (entry.shows === "document" && (page?.url ? sameAddress(entry.send.url, page.url) : at === 0))
  const tops = arrived.filter(isTop)
  const some =
    tops.length > 0 || page?.url === undefined
      ? tops
      : arrived.filter(({ shows }) => shows !== "frame").slice(0, 1)
  const others = arrived.filter((one) => !some.includes(one))
  return {
    tops: some.map((entry) => documentOf(entry, { frame: "page", top: true, title: page?.title })),
    frames: others.map((entry, at) => documentOf(entry, { frame: `frame-${at + 1}`, top: false })),
  }
}

/** A redirect shows nothing; an answer from nowhere may have come from a copy. */
function hasArrived(status: number | undefined): boolean {
  return status === undefined || status < 300 || status >= 400 || status === 304
}

function sameAddress(a: string, b: string): boolean {
  return a.replace(/#.*$/s, "") === b.replace(/#.*$/s, "")
}

function documentOf(
  { send }: RecordedEntry,
  { title, ...place }: { frame: string; top: boolean; title?: string | undefined },
): ShownDocument {
  const referrer = send.headers.find(([name]) => name === "referer")?.[1]
  return {
    ...place,
    url: send.url,
    ...(title ? { title } : {}),
    ...(referrer ? { referrer } : {}),
    at: send.at,
  }
}
