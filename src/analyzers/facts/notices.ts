import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { Evidence } from "../../crawler/evidence.ts"
import type { Notice } from "../result.ts"
import { entryRecord } from "./entry-record.ts"
import { type ReadNotice, readNotice } from "./notice/read-notice.ts"
import { reachOf } from "./reach.ts"

/** The notices found and read, and whether the search for them was whole. */
export interface FoundNotices {
  readonly read: readonly ReadNotice[]
  /** Candidates that may have been a notice and could not be read, by address, with the reason. */
  readonly unreadable: readonly { readonly url: string; readonly message: string }[]
}

/** Reads every candidate once (the same document reached twice counts once) and keeps those that are notices. */
export function readNotices(evidence: Evidence, knowledge: Knowledge): FoundNotices {
  const once = [
    ...new Map(
      evidence.candidates.map((candidate) => [candidate.digest || candidate.finalUrl, candidate]),
    ).values(),
  ]
  const read = once.filter(({ failure }) => !failure).map((candidate) => readNotice(candidate, knowledge))
  const unreadable = once.flatMap(({ failure, finalUrl }) =>
    failure ? [{ url: finalUrl, message: `${failure.code}: ${failure.message}` }] : [],
  )
  return { read: read.filter(({ isNotice }) => isNotice), unreadable }
}

/** The result's record of a notice: its entries tied to destinations, and how far it is from each scanned page. */
export function noticeRecord(
  notice: ReadNotice,
  evidence: Evidence,
  destinationsOf: ReadonlyMap<string, readonly string[]>,
): Notice {
  const addresses = new Set(
    evidence.candidates
      .filter(({ digest, finalUrl }) => digest === notice.digest || finalUrl === notice.url)
      .flatMap(({ url, finalUrl }) => [url, finalUrl])
      .map((url) => url.replace(/#.*$/, "")),
  )
  const pages = evidence.visits.filter(({ kind, outcome }) => kind === "page" && outcome !== "failed")
  return {
    id: notice.id,
    url: notice.url,
    ...(notice.title === undefined ? {} : { title: notice.title }),
    mode: notice.mode,
    format: notice.format,
    digest: notice.digest,
    ...(notice.failure === undefined ? {} : { failure: notice.failure }),
    entries: notice.entries.map((entry) => entryRecord(entry, destinationsOf.get(entry.id) ?? [])),
    reach: pages.map(({ finalUrl }) => reachOf(finalUrl, addresses, evidence.steps)),
  }
}
