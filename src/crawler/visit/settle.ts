import { setTimeout as pause } from "node:timers/promises"
import type { Activity } from "./activity.ts"
import type { SettleTimes } from "./visit-plan.ts"

/** Waits until the page has settled. Says whether it did, or the cap cut the waiting short. */
export async function settle(activity: Activity, { quietMs, capMs, staleMs }: SettleTimes): Promise<boolean> {
  const deadline = Date.now() + capMs
  for (;;) {
    const remaining = activity.remaining(quietMs, staleMs)
    if (remaining === 0) return true
    const left = deadline - Date.now()
    if (left <= 0) return false
    await pause(Math.min(remaining, left))
  }
}
