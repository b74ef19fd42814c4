import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { Evidence, NoticeCandidate, Visit } from "../../crawler/evidence.ts"
import type { Notice } from "../result.ts"
import type { Naming } from "./destination/namer.ts"
import { entryRecord } from "./entry-record.ts"
import type { UnreadNotice } from "./facts.ts"
import { namesANotice } from "./names-a-notice.ts"
import { type ReadNotice, readNotice } from "./notice/read-notice.ts"
import { hostOf } from "./party/domain.ts"
import { reachOf, withoutFragment } from "./reach.ts"

/** The notices found and read, and whether the search for them was whole. */
export interface FoundNotices {
  readonly read: readonly ReadNotice[]
  /** Documents that may be the notice and could not be read. */
  readonly unreadable: readonly UnreadNotice[]
  /** Whether what is in none of them can be said not to be stated. */
  readonly complete: boolean
}

/** Reads every candidate once (the same document reached twice counts once) and keeps those that are notices. */
export function readNotices(evidence: Evidence, knowledge: Knowledge, name: Naming): FoundNotices {
  const elsewhere = vendorPages(knowledge)
  const own = evidence.candidates.filter(
    ({ finalUrl, foundBy }) =>
      foundBy === "declared" || !elsewhere.has(hostOf(finalUrl)) || name(finalUrl).party !== "third",
  )
  const read = once(own.filter(({ failure }) => !failure)).map((candidate) => ({
    candidate,
    notice: readNotice(candidate, knowledge),
  }))
  const notices = read.map(({ notice }) => notice).filter(({ isNotice }) => isNotice)
  const found = notices.some(({ entries }) => entries.length > 0)
  const unreadable = [
    ...own.flatMap((candidate) => unopened(candidate, found)),
    ...read.flatMap(({ candidate, notice }) => notUnderstood(candidate, notice, { found, knowledge })),
  ]
  return { read: notices, unreadable, complete: unreadable.length === 0 && isSearchWhole(evidence, found) }
}

function once(candidates: readonly NoticeCandidate[]): readonly NoticeCandidate[] {
  const byDigest = Map.groupBy(candidates, ({ digest, finalUrl }) => digest || finalUrl)
  return [...byDigest.values()].flatMap(([first]) => first ?? [])
}

/** Hosts of the vendors' own policies: linked from many sites, and nobody's notice but theirs. */
function vendorPages({ vendors }: Knowledge): ReadonlySet<string> {
  const pages = vendors.flatMap(({ privacy, optOut }) => [privacy?.url, optOut?.url])
  return new Set(pages.flatMap((url) => (url === undefined ? [] : [hostOf(url)])))
}

/** What does not exist states nothing and hides nothing; a mere hint that fails matters only while nothing is found. */
function unopened({ failure, status, finalUrl, foundBy }: NoticeCandidate, found: boolean): UnreadNotice[] {
  if (!failure || status === 404 || status === 410) return []
  return found && foundBy === "url-hint" ? [] : [{ url: finalUrl, ...failure }]
}

/** A document that by its own title is the notice, and of which no entry could be read, is not an absent notice. */
function notUnderstood(
  candidate: NoticeCandidate,
  { why, failure, isNotice }: ReadNotice,
  { found, knowledge }: { readonly found: boolean; readonly knowledge: Knowledge },
): UnreadNotice[] {
  if (isNotice || found) return []
  const isNamed = why === "unreadable" || namesANotice(candidate, knowledge.vocabulary)
  if (!isNamed) return []
  const message = "The document was opened, but no entry could be read in it."
  return [{ url: candidate.finalUrl, code: failure ?? "not-understood", message }]
}

function isSearchWhole({ failure, visits, notVisited }: Evidence, found: boolean): boolean {
  if (failure || !visits.some(({ kind, page }) => kind === "page" && page !== undefined)) return false
  return found || !notVisited.some(({ reason }) => reason === "candidate-limit")
}

interface NoticeGround {
  readonly evidence: Evidence
  /** The visits to the service itself, where its sends were seen. */
  readonly visits: readonly Visit[]
}

/** The result's record of a notice: its entries tied to destinations, and how far it is from each scanned page. */
export function noticeRecord(
  notice: ReadNotice,
  { evidence, visits }: NoticeGround,
  destinationsOf: ReadonlyMap<string, readonly string[]>,
): Notice {
  const addresses = new Set(
    evidence.candidates
      .filter(({ digest, finalUrl }) => digest === notice.digest || finalUrl === notice.url)
      .flatMap(({ url, finalUrl }) => [url, finalUrl])
      .map(withoutFragment),
  )
  const pages = new Set(visits.filter(({ outcome }) => outcome !== "failed").map(({ finalUrl }) => finalUrl))
  return {
    id: notice.id,
    url: notice.url,
    ...(notice.title === undefined ? {} : { title: notice.title }),
    mode: notice.mode,
    format: notice.format,
    digest: notice.digest,
    ...(notice.failure === undefined ? {} : { failure: notice.failure }),
    entries: notice.entries.map((entry) => entryRecord(entry, destinationsOf.get(entry.id) ?? [])),
    reach: [...pages].map((page) => reachOf(page, addresses, evidence.steps)),
  }
}
