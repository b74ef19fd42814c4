import { setTimeout as pause } from "node:timers/promises"
import type { CrawlDeps } from "../../crawler/plan.ts"
import type { Store } from "../../store/store.ts"

/** Waits for one's turn at a host among all processes that share the store; not any longer once it is aborted. */
export function turnsOf({ turns }: Store, signal: AbortSignal): NonNullable<CrawlDeps["turn"]> {
  return async (host, paceMs) => {
    const waitMs = await turns.take(host, paceMs)
    if (waitMs > 0) await pause(waitMs, undefined, { signal }).catch(() => {}) // Stopped: nothing is begun after that.
  }
}
