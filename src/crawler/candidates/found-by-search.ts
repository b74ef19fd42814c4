import type { Evidence, Visit } from "../evidence.ts"
import { checkLinks } from "../link-checks/check-links.ts"
import type { CrawlDeps, CrawlPlan } from "../plan.ts"
import type { Visitor } from "../visitor.ts"
import { withoutSecrets } from "../without-secrets.ts"
import { candidatesOf } from "./candidates-of.ts"
import type { NoticeSearch } from "./search-notices.ts"
import { stepsBetween } from "./steps-between.ts"

/** What a search for the notice found, with the visits it rests on. */
export type FoundBySearch = Pick<
  Evidence,
  "visits" | "candidates" | "steps" | "linkChecks" | "notVisited" | "failure"
>

interface Searched {
  readonly search: NoticeSearch
  readonly visitor: Pick<Visitor, "left" | "failure">
  readonly plan: CrawlPlan
  readonly deps: CrawlDeps
}

/** Puts together what a search found that has ended. */
export async function foundBySearch(
  visits: readonly Visit[],
  { search, visitor, plan, deps }: Searched,
): Promise<FoundBySearch> {
  const candidates = candidatesOf(visits, { vocabulary: plan.vocabulary, search })
  const failure = visitor.failure()
  return {
    visits,
    candidates,
    steps: stepsBetween(visits, candidates),
    ...withoutSecrets(await checkLinks(candidates, visits, { plan, deps }), plan.secrets),
    notVisited: withoutSecrets([...search.left(), ...visitor.left()], plan.secrets),
    ...(failure ? { failure } : {}),
  }
}
