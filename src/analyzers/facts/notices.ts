import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import { arrivedAt, placeOf } from "../../crawler/evidence/place-of.ts"
import type { Evidence, NoticeCandidate, Visit } from "../../crawler/evidence.ts"
import type { Notice } from "../result.ts"
import { isOfTheAppItself } from "./app-screens.ts"
import type { Naming } from "./destination/namer.ts"
import { entryRecord } from "./entry-record.ts"
import type { UnreadNotice } from "./facts.ts"
import { revisionDates } from "./manner/revision-dates.ts"
import { namesANotice } from "./names-a-notice.ts"
import { innerText, parseHtml } from "./notice/layout/dom.ts"
import { comparable } from "./notice/plain-text.ts"
import { readDocument } from "./notice/read-document.ts"
import type { ReadNotice } from "./notice/read-notice.ts"
import { readingOf } from "./notice/reading.ts"
import { markOtherSites } from "./other-sites.ts"
import { hostOf } from "./party/domain.ts"
import { pressesInside } from "./presses-inside.ts"
import { reachOfEntry, withoutFragment } from "./reach.ts"

/** The notices found and read, and whether the search for them was whole. */
export interface FoundNotices {
  readonly read: readonly ReadNotice[]
  /** Documents that were read and are no notices. */
  readonly others: readonly ReadNotice[]
  /** Documents that may be the notice and could not be read. */
  readonly unreadable: readonly UnreadNotice[]
  /** Whether what is in none of them can be said not to be stated. */
  readonly complete: boolean
}

/** Reads every candidate once (the same document reached twice counts once) and keeps those that are notices. */
export function readNotices(evidence: Evidence, knowledge: Knowledge, name: Naming): FoundNotices {
  const elsewhere = vendorPages(knowledge)
  const hosted = hostedNotices(evidence, knowledge)
  const own = evidence.candidates.filter(
    ({ id, finalUrl, foundBy }) =>
      foundBy === "declared" ||
      hosted.has(id) ||
      !elsewhere.has(hostOf(finalUrl)) ||
      name(finalUrl).party !== "third",
  )
  const read = once(own.filter(({ failure }) => !failure)).map((candidate) =>
    readDocument(candidate, knowledge),
  )
  const notices = markOtherSites(
    read.map(({ notice }) => notice).filter(({ isNotice }) => isNotice),
    evidence,
    readingOf(knowledge),
  )
  const found = notices.some(({ entries }) => entries.length > 0)
  const leads = namedByLinks(evidence, knowledge)
  const unreadable = [
    ...own.flatMap((candidate) =>
      unopened(candidate, { found, named: leads.has(placeOf(candidate.finalUrl)) }),
    ),
    ...read.flatMap(({ candidate, notice }) =>
      notUnderstood(candidate, notice, {
        found,
        knowledge,
        named: leads.has(placeOf(candidate.finalUrl)),
      }),
    ),
    ...own.flatMap(({ partly, finalUrl }) => (partly ? [{ url: finalUrl, ...partly }] : [])),
    ...evidence.notVisited
      .filter(({ reason }) => reason === "press-limit")
      .flatMap((one) => pressedInPart(one, notices)),
    ...evidence.notVisited.flatMap((one) => (found ? [] : notPressed(one))),
  ]
  const others = read.map(({ notice }) => notice).filter(({ isNotice }) => !isNotice)
  return {
    read: notices,
    others,
    unreadable,
    complete: unreadable.length === 0 && isSearchWhole(evidence, found),
  }
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

/**
 * Notices that a vendor hosts for the operator, not the vendor's own: the service's own pages link to them by name,
 * and they name themselves so.
 */
function hostedNotices(evidence: Evidence, knowledge: Knowledge): ReadonlySet<string> {
  const pages = new Set(
    evidence.visits.filter(({ kind }) => kind === "page").map(({ finalUrl }) => placeOf(finalUrl)),
  )
  const steps = evidence.steps.filter(({ from }) => pages.has(placeOf(from)))
  const named = namedByLinks({ steps }, knowledge)
  const hosted = evidence.candidates.filter(
    (candidate) => named.has(placeOf(candidate.finalUrl)) && namesANotice(candidate, knowledge.vocabulary),
  )
  return new Set(hosted.map(({ id }) => id))
}

/** Where links lead that name the notice outright. */
function namedByLinks({ steps }: Pick<Evidence, "steps">, { vocabulary }: Knowledge): ReadonlySet<string> {
  const words = vocabulary.explicitNoticeWords.map(comparable)
  const naming = steps.filter(({ linkText }) => words.some((word) => comparable(linkText).includes(word)))
  return new Set(naming.map(({ to }) => placeOf(to)))
}

interface HowMet {
  /** Whether a notice with entries was found. */
  readonly found: boolean
  /** Whether a link that names the notice leads there. */
  readonly named: boolean
}

/**
 * What does not exist states nothing and hides nothing, unless a link calls it the notice and there is no other; a
 * mere hint that fails matters only while nothing is found.
 */
function unopened(
  { failure, status, finalUrl, foundBy }: NoticeCandidate,
  { found, named }: HowMet,
): UnreadNotice[] {
  if (!failure) return []
  const missing = status === 404 || status === 410
  if (missing && foundBy !== "declared" && (found || !named)) return []
  if (found && foundBy === "url-hint") return []
  return [{ url: finalUrl, ...failure, ...(missing ? { code: "not-found" } : {}) }]
}

/** A document less long than this (characters) that a link calls the notice did not come whole. Own threshold. */
const fewCharacters = 200

/**
 * A document that is the notice by its own title, and of which no entry could be read, is not an absent notice; nor
 * is one that a link calls so and that shows something else, or next to nothing.
 */
function notUnderstood(
  candidate: NoticeCandidate,
  { why, failure, isNotice }: ReadNotice,
  { found, named, knowledge }: HowMet & { readonly knowledge: Knowledge },
): UnreadNotice[] {
  if (isNotice || found) return []
  const unread = (code: string, message: string) => [{ url: candidate.finalUrl, code, message }]
  if (why === "unreadable" || namesANotice(candidate, knowledge.vocabulary))
    return unread(failure ?? "not-understood", "The document was opened, but no entry could be read in it.")
  if (!named) return []
  if (withoutFragment(candidate.url) !== withoutFragment(candidate.finalUrl))
    return unread("redirected-away", "The link to the notice led on to a document that is no notice.")
  const length = parseHtml(candidate.html).map(innerText).join("").replace(/\s+/g, "").length
  return length < fewCharacters
    ? unread("not-understood", "The document was opened, but hardly shows a word.")
    : []
}

/** What names the notice was there to be pressed, and was not, or led to nothing that could be read. */
function notPressed({ url, reason }: Evidence["notVisited"][number]): UnreadNotice[] {
  const message = "Something that names the notice, or opens menus, could not be pressed or opened nothing."
  return reason === "not-pressed" ? [{ url, code: reason, message }] : []
}

/** More could be pressed than was: within the notice entries may be missing, elsewhere the notice itself. */
function pressedInPart({ url }: { readonly url: string }, notices: readonly ReadNotice[]): UnreadNotice[] {
  const inNotice = notices.some((notice) => placeOf(notice.url) === placeOf(url))
  const found = notices.some(({ entries }) => entries.length > 0)
  if (found && !inNotice) return []
  return [{ url, code: "press-limit", message: "More could be opened in the document than was." }]
}

/** A recording shows no page a visitor could leave for the notice: what is declared is all there is to read. */
function isSearchWhole(
  { failure, visits, notVisited, target, candidates }: Evidence,
  found: boolean,
): boolean {
  if (target.kind === "har")
    return !failure && candidates.some((one) => one.foundBy === "declared" && !one.failure)
  if (failure || !visits.some(isShownPage)) return false
  return found || !notVisited.some(({ reason }) => reason === "candidate-limit")
}

/** A page of which a visitor saw something: one that stayed blank leads nowhere, and does not show that nothing does. */
function isShownPage({ kind, page, failure }: Visit): boolean {
  return kind === "page" && page !== undefined && failure?.code !== "empty-page"
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
  const same = evidence.candidates.filter(
    ({ digest, finalUrl }) => digest === notice.digest || finalUrl === notice.url,
  )
  const documents = new Map(same.flatMap((candidate) => placesOf(candidate, notice)))
  const opened = visits.filter(({ outcome, run }) => outcome !== "failed" && run !== "recorded")
  const { url: target } = evidence.target
  const first = isOfTheAppItself(target) ? [[target, target] as const] : []
  // Client-side routes of one address count from the one that was opened first.
  const byAddress = Map.groupBy(opened, ({ finalUrl }) => finalUrl)
  const places = [...byAddress].map(([page, [visit]]) => [page, visit ? arrivedAt(visit) : page] as const)
  const pages = new Map([...first, ...places])
  const reach = [...pages].map(([page, at]) => ({ ...reachOfEntry(at, documents, evidence.steps), page }))
  const onlyInSource = same.every(({ foundBy }) => foundBy === "source-only") ? "source-only" : undefined
  const failure = notice.failure ?? onlyInSource
  const dates = datesIn(same.find(({ id }) => id === notice.id))
  return {
    id: notice.id,
    url: notice.url,
    ...(notice.title === undefined ? {} : { title: notice.title }),
    mode: notice.mode,
    format: notice.format,
    digest: notice.digest,
    dates,
    ...(failure === undefined ? {} : { failure }),
    entries: notice.entries.map((entry) => entryRecord(entry, destinationsOf.get(entry.id) ?? [])),
    reach,
  }
}

function datesIn(candidate: NoticeCandidate | undefined): readonly string[] {
  const texts = parseHtml(candidate?.html ?? "").map((node) => innerText(node))
  return revisionDates(texts.join("\n").normalize("NFKC"))
}

/** Where a document stands, with the presses in it until an entry shows. What opens over a page stands on that page. */
function placesOf(candidate: NoticeCandidate, { entries }: ReadNotice): readonly [string, number][] {
  const isPlain = candidate.format === "modal" && candidate.revealed === undefined
  const inside = isPlain || entries.length === 0 ? 0 : pressesInside(entries, candidate)
  if (inside === undefined) return []
  const place = candidate.foundBy === "popup" ? withoutFragment : placeOf
  return [candidate.url, candidate.finalUrl].map((url) => [place(url), inside])
}
