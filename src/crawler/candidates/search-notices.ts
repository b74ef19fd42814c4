import type { Evidence, NoticeCandidate, Visit } from "../evidence.ts"
import type { CrawlPlan } from "../plan.ts"
import type { NotVisited, Visitor } from "../visitor.ts"
import { addressKey } from "./address-key.ts"
import { type NoticeLink, noticeLinks } from "./notice-links.ts"

/** Documents opened in search of the notice, at most; those that name it outright come first. */
const mostCandidates = 8

export interface NoticeSearch {
  /** How each document was met that may be the notice, by address. */
  readonly foundBy: ReadonlyMap<string, NoticeCandidate["foundBy"]>
  /** Follows what a visitor may take for the notice on a page, and on the documents found so. */
  readonly from: (visit: Visit | NotVisited) => Promise<void>
  readonly declared: () => Promise<void>
  readonly left: () => Evidence["notVisited"]
}

type Opening = Pick<Visitor, "visit" | "knows">

/** Searches the notice from what was opened, each document once. */
export function searchNotices(
  { vocabulary, notice }: Pick<CrawlPlan, "vocabulary" | "notice">,
  visitor: Opening,
): NoticeSearch {
  const foundBy = new Map<string, NoticeCandidate["foundBy"]>()
  const left = new Map<string, string>()
  let opened = 0

  const open = async (url: string, how: NoticeCandidate["foundBy"], referrer?: string): Promise<void> => {
    foundBy.set(addressKey(url), how)
    await from(await visitor.visit({ url, kind: "notice", ...(referrer === undefined ? {} : { referrer }) }))
  }
  /** What is opened for its own sake is a candidate as well when a link names it. */
  const follow = async ({ url, foundBy: how }: NoticeLink, referrer: string): Promise<void> => {
    const key = addressKey(url)
    if (foundBy.has(key)) return
    if (visitor.knows(url)) foundBy.set(key, how)
    else if (opened >= mostCandidates) left.set(key, url)
    else {
      opened += 1
      left.delete(key)
      await open(url, how, referrer)
    }
  }
  const from = async (visit: Visit | NotVisited): Promise<void> => {
    if (!("page" in visit) || !visit.page) return
    const links = linksToFollow(visit.kind, noticeLinks(visit.page.pressables, vocabulary))
    await Promise.all(links.map((link) => follow(link, visit.finalUrl)))
  }
  return {
    foundBy,
    from,
    declared: async () => (notice === undefined ? undefined : open(notice, "declared")),
    left: () => [...left.values()].map((url) => ({ url, reason: "candidate-limit" })),
  }
}

/**
 * From a page all that may lead to the notice; from a document found so only what names it. What a visitor cannot
 * see as the page is may stand in a closed menu: opened where it names the notice, so that it is not called missing.
 */
function linksToFollow(kind: Visit["kind"], links: readonly NoticeLink[]): readonly NoticeLink[] {
  return links.filter(({ rank, foundBy }) => rank <= 1 || (kind === "page" && foundBy !== "source-only"))
}
