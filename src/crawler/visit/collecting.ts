import type { CollectorFailure } from "../evidence.ts"
import { within } from "./within.ts"

/** Does the work of one collector; one that fails or hangs costs only itself, and gives nothing. */
export type Collecting = <T>(collector: string, work: Promise<T>) => Promise<T | undefined>

/** Collects with a limit for each collector (ms), and writes what failed into `failures`. */
export function collecting(limitMs: number, failures: CollectorFailure[]): Collecting {
  return async (collector, work) => {
    try {
      return await within(work, limitMs, () => {
        throw new Error(`no answer within ${limitMs / 1000} s`)
      })
    } catch (error) {
      failures.push({ collector, message: error instanceof Error ? error.message : String(error) })
      return undefined
    }
  }
}
