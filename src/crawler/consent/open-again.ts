import { finishLoading, goTo } from "../visit/go-to.ts"
import type { OpenPage } from "../visit/open-page.ts"
import type { Progress } from "../visit/progress.ts"
import { scroll } from "../visit/scroll.ts"
import { settle } from "../visit/settle.ts"
import { failureOf, VisitFailure } from "../visit/visit-failure.ts"
import { defaultSettle, type VisitPlan } from "../visit/visit-plan.ts"

/** How long one more page may take to come, in the time of a visit that has others to open. */
const comesWithinMs = 15_000

interface Again {
  readonly url: string
  readonly plan: VisitPlan
  readonly progress: Progress
  readonly scrolled?: boolean
}

/** Opens an address in the same profile, as a visitor goes on; a page that does not come is told and ends nothing. */
export async function openAgain(
  page: OpenPage,
  { url, plan, progress, scrolled = false }: Again,
): Promise<void> {
  const { recorder, target } = page
  const times = { ...defaultSettle, ...plan.settle }
  const timeoutMs = Math.min(plan.timeoutMs, comesWithinMs)
  recorder.navigations = 0
  try {
    const loaded = recorder.nextLoad()
    await goTo(page, { url, timeoutMs })
    await finishLoading(loaded, timeoutMs)
    await settle(recorder.activity, times)
    if (!scrolled) return
    await scroll(target, plan.answerMs)
    await settle(recorder.activity, times)
  } catch (error) {
    if (!(error instanceof VisitFailure)) throw error
    progress.failure ??= failureOf(error)
  }
}
