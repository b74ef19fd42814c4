import type { Vocabulary } from "../../config/knowledge/vocabulary.ts"
import { placeOf } from "../evidence/place-of.ts"
import type { NoticeCandidate, Visit } from "../evidence.ts"
import { addressKey } from "./address-key.ts"
import { candidateOf } from "./candidate-of.ts"
import { overlayCandidates, pressedCandidates } from "./pressed-candidates.ts"
import type { NoticeSearch } from "./search-notices.ts"
import { stepsBetween } from "./steps-between.ts"
import { withoutWindows } from "./without-windows.ts"

export interface SearchedFor {
  readonly vocabulary: Vocabulary
  readonly search: Pick<NoticeSearch, "foundBy" | "pressed" | "tried">
}

/** All that may be the notice: documents that were opened, what presses showed, and what opened by itself. */
export function candidatesOf(
  visits: readonly Visit[],
  { vocabulary, search }: SearchedFor,
): readonly NoticeCandidate[] {
  const first = visits.filter(({ attempt }) => attempt === 1)
  const pressed = first.flatMap((visit) => pressedCandidates(visit, vocabulary))
  const popups = first
    .filter(({ kind }) => kind === "page")
    .flatMap((visit) => overlayCandidates(visit, vocabulary))
  const shown = new Set([...pressed, ...popups].map(({ url }) => placeOf(url)))
  const shownOn = new Set([...pressed, ...popups].map(({ url }) => url.replace(/#.*$/, "")))
  const byPage = Map.groupBy(pressed, ({ url }) => url.replace(/#.*$/, ""))
  const documents = first.flatMap((visit) => {
    if (search.pressed.has(visit.id)) return []
    const foundBy = search.foundBy.get(addressKey(visit.url))
    const candidate = candidateOf(visit, { foundBy, vocabulary })
    if (!candidate) return []
    // What did not answer to being opened was shown by a press; what only the source holds is the window's content.
    if (candidate.failure && shown.has(placeOf(candidate.finalUrl))) return []
    if (candidate.failure && search.tried.has(addressKey(visit.url))) return []
    if (foundBy === undefined && candidate.foundBy === "source-only" && shownOn.has(visit.finalUrl)) return []
    return [withoutWindows(candidate, byPage.get(candidate.finalUrl) ?? [])]
  })
  return withWays([...documents, ...pressed, ...popups], { visits, search })
}

/** Where a press brought the link into sight, the document is not only in the source; what a page itself hides is. */
function withWays(
  candidates: readonly NoticeCandidate[],
  { visits, search }: { readonly visits: readonly Visit[]; readonly search: SearchedFor["search"] },
): readonly NoticeCandidate[] {
  const reached = new Set(stepsBetween(visits, candidates).map(({ to }) => to))
  return candidates.map((one) =>
    search.foundBy.get(addressKey(one.url)) === "source-only" && reached.has(placeOf(one.finalUrl))
      ? { ...one, foundBy: "link" }
      : one,
  )
}
