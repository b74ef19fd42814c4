import type { Progress } from "../visit/progress.ts"
import type { VisitDeps, VisitPlan } from "../visit/visit-plan.ts"
import type { ConsentPlan } from "./consent-plan.ts"

/** What the choice of one visit is driven by. */
export interface ChoiceDriving {
  readonly plan: VisitPlan
  readonly consent: ConsentPlan
  readonly deps: VisitDeps
  readonly progress: Progress
}
