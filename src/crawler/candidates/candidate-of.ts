import { createHash } from "node:crypto"
import { load } from "cheerio"
import type { Vocabulary } from "../../config/knowledge/vocabulary.ts"
import { arrivedAt } from "../evidence/place-of.ts"
import type { Failure, NoticeCandidate, PageSnapshot, Visit } from "../evidence.ts"
import { foldedText } from "./folded-text.ts"
import { revealedBy, withRevealed } from "./made-by-pressing.ts"
import { unreadableBecause } from "./unreadable-because.ts"

export interface CandidateGround {
  /** How the document was met while looking for the notice; undefined for a page opened for its own sake. */
  readonly foundBy: NoticeCandidate["foundBy"] | undefined
  readonly vocabulary: Vocabulary
}

/** The document of a visit as a possible notice; undefined for a page that neither was looked for nor names one. */
export function candidateOf(
  visit: Visit,
  { foundBy, vocabulary }: CandidateGround,
): NoticeCandidate | undefined {
  const { page } = visit
  const headed = page && headsANotice({ ...visit, page }, vocabulary)
  if (foundBy === undefined && !headed) return undefined
  const failure = failureOf(visit, headed !== undefined)
  const html = page ? withRevealed(page.html, visit) : ""
  return {
    id: `n-${visit.id}`,
    url: visit.url,
    finalUrl: arrivedAt(visit),
    ...(visit.status === undefined ? {} : { status: visit.status }),
    ...(page ? { title: page.title } : {}),
    format: isPdf(visit) ? "pdf" : failure?.code === "image-only" ? "image" : "html",
    html,
    digest: createHash("sha256").update(html, "utf8").digest("hex"),
    foundBy: isHinted(foundBy) && headed === "hidden" ? "source-only" : (foundBy ?? "link"),
    pressables: page?.pressables ?? [],
    ...(page?.screenshot ? { screenshot: page.screenshot } : {}),
    ...revealedIn(visit),
    ...(failure ? { failure } : partlyRead(visit)),
  }
}

/** Opened for its own sake, or without a link that says what it is. */
function isHinted(foundBy: CandidateGround["foundBy"]): boolean {
  return foundBy === undefined || foundBy === "url-hint"
}

function revealedIn({ presses = [] }: Visit): Pick<NoticeCandidate, "revealed"> {
  const inPlace = presses.filter(({ how }) => how === "in-place")
  const revealed = inPlace.map(revealedBy)
  return revealed.length > 0 ? { revealed } : {}
}

/** A page that could not be opened whole cannot be said to state nothing. */
function failureOf(visit: Visit, headed: boolean): Failure | undefined {
  const { outcome, failure, page } = visit
  const unreadable = unreadableBecause(visit, headed)
  // A PDF shown by `embed` or `object` looks like a picture; why it could not be read says more.
  if (unreadable?.code === "image-only" && failure?.code.startsWith("pdf-")) return failure
  if (unreadable) return unreadable
  if (failure && (outcome === "failed" || failure.code === "http-error" || !page)) return failure
  return page ? undefined : { code: "internal", message: "The document was not recorded." }
}

function isPdf({ page, failure }: Visit): boolean {
  return page?.pdf !== undefined || (page === undefined && failure?.code.startsWith("pdf-") === true)
}

/** A document that had not come whole, pages beyond those that are read, pages that are pictures, and PDFs shown in a page that could not be read. */
function partlyRead({ page, failure }: Visit): Pick<NoticeCandidate, "partly"> {
  if (page && failure?.code.startsWith("pdf-")) return { partly: failure }
  const { pages = 0, read = 0, pictures = 0 } = page?.pdf ?? {}
  const partly = (code: string, message: string) => ({ partly: { code, message } })
  if (page?.unfinished) return partly("timeout", "The document had not come whole when it was read.")
  if (read < pages) return partly("pdf-read-in-part", `${read} of the ${pages} pages of the PDF were read.`)
  if (pictures > 0)
    return partly("pdf-pages-without-text", `${pictures} pages of the PDF hold pictures only.`)
  return {}
}

const heading = /<(title|h[1-6]|summary|dt|caption|legend)\b[^>]*>(.*?)<\/\1>/gis

/** Whether a title or heading of the page names the notice outright, and whether a visitor sees it at once. */
function headsANotice(
  { page, presses = [] }: Visit & { readonly page: PageSnapshot },
  { explicitNoticeWords }: Vocabulary,
): "shown" | "hidden" | undefined {
  const words = explicitNoticeWords.map(foldedText)
  const names = (text: string) => words.some((word) => foldedText(text).includes(word))
  if (names(page.title)) return "shown"
  // Not read any further; see `unreadableBecause`.
  if (page.truncated) return undefined
  const named = [...page.html.matchAll(heading)].some(([, , inner]) =>
    names((inner ?? "").replace(/<[^>]*>/g, "")),
  )
  if (!named) return undefined
  const isOpened = presses.some(({ text }) => names(text))
  return isOpened || headingsInSight(page).some(names) ? "shown" : "hidden"
}

/** The headings of the page itself: not of what is laid over it, nor of what a visitor does not see. */
function headingsInSight({ html, overlays = [] }: PageSnapshot): readonly string[] {
  const own = overlays.reduce((rest, overlay) => rest.replace(overlay.html, () => ""), html)
  const page = load(own)
  return page("h1,h2,h3,h4,h5,h6,summary,dt,caption,legend")
    .toArray()
    .filter((one) => page(one).closest("[data-gaibu-hidden]").length === 0)
    .map((one) => page(one).text())
}
