import { addressKey } from "../candidates/address-key.ts"
import { candidatesOf } from "../candidates/candidates-of.ts"
import { searchNotices } from "../candidates/search-notices.ts"
import { stepsBetween } from "../candidates/steps-between.ts"
import type { Evidence, Visit } from "../evidence.ts"
import { checkLinks } from "../link-checks/check-links.ts"
import type { CrawlDeps, CrawlPlan } from "../plan.ts"
import { startVisitor } from "../visitor.ts"

/** What was found of the notice, with the visits made to find it. */
export type FoundBeside = Pick<
  Evidence,
  "visits" | "candidates" | "steps" | "linkChecks" | "notVisited" | "failure"
>

/**
 * Looks for the notice from pages that somebody else opened: what they link to and the person did not open is opened in
 * a browser of our own. Nothing is pressed there.
 */
export async function searchBeside(
  shown: readonly Visit[],
  plan: CrawlPlan,
  deps: CrawlDeps,
): Promise<FoundBeside> {
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
    const visits = [...shown, ...opened]
    const candidates = candidatesOf(visits, { vocabulary: plan.vocabulary, search })
    const failure = visitor.failure()
    return {
      visits,
      candidates,
      steps: stepsBetween(visits, candidates),
      ...(await checkLinks(candidates, visits, { plan, deps })),
      notVisited: [...search.left(), ...visitor.left()],
      ...(failure ? { failure } : {}),
    }
  } finally {
    await visitor.end()
  }
}
