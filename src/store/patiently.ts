import { setTimeout as pause } from "node:timers/promises"
import type { Named } from "./named.ts"
import { StoreFailure } from "./store-failure.ts"

const FIRST_PAUSE = 200
const LONGEST_PAUSE = 5_000

/**
 * Tries again for `patienceMs` while the server is away: stopped, started anew, or out of connections. Every work of a
 * store can be done twice.
 */
export function patiently(named: Named, patienceMs: number): Named {
  if (patienceMs === 0) return named
  return async (work) => {
    const until = Date.now() + patienceMs
    for (let wait = FIRST_PAUSE; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
      try {
        return await named(work)
      } catch (error) {
        if (!isAway(error) || Date.now() + wait > until) throw error
        await pause(wait)
      }
    }
  }
}

function isAway(error: unknown): boolean {
  return error instanceof StoreFailure && (error.code === "unreachable" || error.code === "busy")
}
