import type { OpenPage } from "../visit/open-page.ts"
import type { Progress } from "../visit/progress.ts"
import type { VisitPlan } from "../visit/visit-plan.ts"
import { pressThrough } from "./press-through.ts"

/** Presses through a page that was read; what is sent meanwhile counts as sent by a step of the tool. */
export async function pressAndTell(page: OpenPage, plan: VisitPlan, progress: Progress): Promise<void> {
  if (!plan.press) return
  const from = Date.now()
  progress.pressed = await pressThrough(page, plan.press, plan)
  progress.steps.push({ from, to: Date.now() })
}
