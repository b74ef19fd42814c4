import { type FoundBySearch, foundBySearch } from "../candidates/found-by-search.ts"
import { searchNotices } from "../candidates/search-notices.ts"
import type { CrawlDeps, CrawlPlan } from "../plan.ts"
import { startVisitor } from "../visitor.ts"

/** What the declared notice showed when it was opened in a browser. */
export type OpenedNotice = FoundBySearch

/** Opens the declared notice as a crawl does, and what it calls the notice itself, without looking for any other. */
export async function openDeclaredNotice(plan: CrawlPlan, deps: CrawlDeps): Promise<OpenedNotice> {
  const visitor = await startVisitor(plan, deps)
  try {
    const search = searchNotices(plan, visitor)
    await search.declared()
    return await foundBySearch(visitor.visits(), { search, visitor, plan, deps })
  } finally {
    await visitor.end()
  }
}
