import { candidateOf } from "./candidates/candidate-of.ts"
import { choosePages } from "./candidates/choose-pages.ts"
import { type NoticeLink, noticeLinks, withoutFragment } from "./candidates/notice-links.ts"
import { stepsBetween } from "./candidates/steps-between.ts"
import type { Evidence, NoticeCandidate, Visit } from "./evidence.ts"
import type { CrawlDeps, CrawlPlan } from "./plan.ts"
import { isoWithOffset } from "./visit/iso-time.ts"
import { startVisitor, type Visitor } from "./visitor.ts"

/** Documents opened in search of the notice, at most; those that name it outright come first. */
const mostCandidates = 8

/**
 * Crawls a target into Evidence: the start page, further pages of the same site by kind, and every document a
 * visitor may take for the notice, each opened from an empty profile. Never judges. Rejects only when no browser
 * starts; whatever sites and browsers do after that is in the record.
 */
export async function crawl(plan: CrawlPlan, deps: CrawlDeps): Promise<Evidence> {
  const startedAt = isoWithOffset(Date.now())
  const visitor = await startVisitor(plan, deps)
  try {
    const start = await visitor.visit({ url: plan.url, kind: "page" })
    const further = pagesToVisit(plan, start)
    const search = searchNotices(plan, visitor)
    const pages = further.urls.map(async (url) => {
      const visit = await visitor.visit({ url, kind: "page" })
      await search.from(visit)
    })
    await Promise.all([search.declared(), search.from(start), ...pages])
    const visits = visitor.visits()
    const candidates = candidatesOf(visits, { plan, foundBy: search.foundBy })
    return {
      evidenceVersion: 1,
      id: plan.id,
      tool: { name: "gaibu", version: plan.toolVersion },
      target: { kind: "site", url: plan.url },
      declared: plan.declared,
      startedAt,
      finishedAt: isoWithOffset(Date.now()),
      environment: visitor.environment,
      settings: plan.recordedSettings,
      visits,
      candidates,
      steps: stepsBetween(visits, candidates),
      notVisited: [...further.left, ...search.left()],
      ...(deps.signal.aborted ? { failure: stopped } : {}),
    }
  } finally {
    await visitor.end()
  }
}

const stopped = {
  code: "stopped",
  message: "The scan was stopped before its end; what was seen is kept.",
} as const

interface FurtherPages {
  readonly urls: readonly string[]
  readonly left: Evidence["notVisited"]
}

/** The settings' own paths, or pages chosen by kind from the links of the start page. */
function pagesToVisit(plan: CrawlPlan, start: Visit): FurtherPages {
  if (typeof plan.pages !== "number") {
    const urls = plan.pages.map((path) => new URL(path, plan.url).href).filter((url) => url !== plan.url)
    return { urls: [...new Set(urls)], left: [] }
  }
  const pressables = start.page?.pressables ?? []
  const known = new Set([
    start.url,
    start.finalUrl,
    ...noticeLinks(pressables, plan.vocabulary).map(({ url }) => url),
  ])
  const { chosen, left } = choosePages(pressables, { start: start.finalUrl, count: plan.pages, known })
  return {
    urls: chosen.map(({ url }) => url),
    left: left.map(({ url, kind }) => ({ url, reason: `not-chosen: ${kind}` })),
  }
}

interface NoticeSearch {
  readonly foundBy: ReadonlyMap<string, NoticeCandidate["foundBy"]>
  /** Follows what a visitor may take for the notice on a page, and on the documents found so. */
  readonly from: (visit: Visit) => Promise<void>
  readonly declared: () => Promise<void>
  readonly left: () => Evidence["notVisited"]
}

function searchNotices({ vocabulary, notice }: CrawlPlan, visitor: Visitor): NoticeSearch {
  const foundBy = new Map<string, NoticeCandidate["foundBy"]>()
  const left: { url: string; reason: string }[] = []
  const open = async (url: string, how: NoticeCandidate["foundBy"]): Promise<void> => {
    foundBy.set(url, how)
    await from(await visitor.visit({ url, kind: "notice" }))
  }
  const isNew = ({ url, foundBy: how }: NoticeLink) => {
    if (visitor.knows(url) || how === "source-only") return false
    const room = foundBy.size < mostCandidates
    if (!room && !left.some((one) => one.url === url)) left.push({ url, reason: "candidate-limit" })
    return room
  }
  const from = async (visit: Visit): Promise<void> => {
    const links = noticeLinks(visit.page?.pressables ?? [], vocabulary)
    const followed = visit.kind === "notice" ? links.filter(({ rank }) => rank <= 1) : links
    await Promise.all(followed.filter(isNew).map((link) => open(link.url, link.foundBy)))
  }
  return {
    foundBy,
    from,
    declared: async () => (notice === undefined ? undefined : open(notice, "declared")),
    left: () => left,
  }
}

function candidatesOf(
  visits: readonly Visit[],
  { plan, foundBy }: { readonly plan: CrawlPlan; readonly foundBy: NoticeSearch["foundBy"] },
): readonly NoticeCandidate[] {
  return visits.flatMap((visit) => {
    const how = foundBy.get(withoutFragment(visit.url))
    const candidate = candidateOf(visit, { foundBy: how, vocabulary: plan.vocabulary })
    return candidate ? [candidate] : []
  })
}
