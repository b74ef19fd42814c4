import { candidatesOf } from "../candidates/candidates-of.ts"
import { searchNotices } from "../candidates/search-notices.ts"
import { stepsBetween } from "../candidates/steps-between.ts"
import type { Evidence } from "../evidence.ts"
import { checkLinks } from "../link-checks/check-links.ts"
import type { CrawlDeps, CrawlPlan } from "../plan.ts"
import { startVisitor } from "../visitor.ts"

/** What the declared notice showed when it was opened in a browser. */
export type OpenedNotice = Pick<
  Evidence,
  "visits" | "candidates" | "steps" | "linkChecks" | "notVisited" | "failure"
>

/** Opens the declared notice as a crawl does, and what it calls the notice itself, without looking for any other. */
export async function openDeclaredNotice(plan: CrawlPlan, deps: CrawlDeps): Promise<OpenedNotice> {
  const visitor = await startVisitor(plan, deps)
  try {
    const search = searchNotices(plan, visitor)
    await search.declared()
    const visits = visitor.visits()
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
