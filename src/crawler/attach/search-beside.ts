import { addressKey } from "../candidates/address-key.ts"
import { type FoundBySearch, foundBySearch } from "../candidates/found-by-search.ts"
import { searchNotices } from "../candidates/search-notices.ts"
import type { Visit } from "../evidence.ts"
import type { CrawlDeps, CrawlPlan } from "../plan.ts"
import { startVisitor } from "../visitor.ts"

/**
 * Looks for the notice from pages that somebody else opened: what they link to and the person did not open is opened in
 * a browser of our own. Nothing is pressed there.
 */
export async function searchBeside(
  shown: readonly Visit[],
  plan: CrawlPlan,
  deps: CrawlDeps,
): Promise<FoundBySearch> {
  const visitor = await startVisitor(plan, deps)
  try {
    const seen = new Set(shown.flatMap(({ url, finalUrl }) => [addressKey(url), addressKey(finalUrl)]))
    const search = searchNotices(
      { ...plan, presses: false },
      { visit: visitor.visit, knows: (url) => seen.has(addressKey(url)) || visitor.knows(url) },
    )
    await Promise.all([search.declared(), ...shown.map(search.from)])
    // The person's visits have their numbers already.
    const opened = visitor.visits().map((visit) => ({ ...visit, id: `n${visit.id}` }))
    return await foundBySearch([...shown, ...opened], { search, visitor, plan, deps })
  } finally {
    await visitor.end()
  }
}
