import { createHash } from "node:crypto"
import type { Vocabulary } from "../../config/knowledge/vocabulary.ts"
import type { Failure, NoticeCandidate, PageSnapshot, Visit } from "../evidence.ts"
import { foldedText } from "./folded-text.ts"

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
  if (foundBy === undefined && !(page && headsANotice(page, vocabulary))) return undefined
  const failure = failureOf(visit)
  const html = page?.html ?? ""
  return {
    id: `n-${visit.id}`,
    url: visit.url,
    finalUrl: visit.finalUrl,
    ...(visit.status === undefined ? {} : { status: visit.status }),
    ...(page ? { title: page.title } : {}),
    format: isPdf(visit) ? "pdf" : "html",
    html,
    digest: createHash("sha256").update(html, "utf8").digest("hex"),
    foundBy: foundBy ?? "link",
    pressables: page?.pressables ?? [],
    ...(page?.screenshot ? { screenshot: page.screenshot } : {}),
    ...(failure ? { failure } : {}),
  }
}

/** A page that could not be opened whole cannot be said to state nothing. */
function failureOf({ outcome, failure, page }: Visit): Failure | undefined {
  if (failure && (outcome === "failed" || failure.code === "http-error" || !page)) return failure
  return page ? undefined : { code: "internal", message: "The document was not recorded." }
}

function isPdf({ url, finalUrl, failure }: Visit): boolean {
  return (
    [url, finalUrl].some((address) => /\.pdf$/i.test(URL.parse(address)?.pathname ?? "")) &&
    failure !== undefined
  )
}

const heading = /<(title|h[1-6]|summary|dt|caption|legend)\b[^>]*>(.*?)<\/\1>/gis

/** Whether a title or heading of the page names the notice outright. */
function headsANotice({ html, title }: PageSnapshot, { explicitNoticeWords }: Vocabulary): boolean {
  const headings = [
    title,
    ...[...html.matchAll(heading)].map(([, , inner]) => (inner ?? "").replace(/<[^>]*>/g, "")),
  ]
  const folded = headings.map(foldedText)
  return explicitNoticeWords.map(foldedText).some((word) => folded.some((text) => text.includes(word)))
}
