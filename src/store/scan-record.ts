import { z } from "zod"

/** How far a scan under way is: pages opened so far, and the address being opened. */
export const ScanProgress = z.object({ visited: z.int(), url: z.string() }).readonly()
export type ScanProgress = z.infer<typeof ScanProgress>

/**
 * One scan of one target. `queued`: waits for its turn; `running`: under way, or its process ended without a word;
 * `interrupted`: stopped by the user, what was seen is kept; `finished`: crawled to the end (what could not be seen
 * is in the evidence); `failed`: no evidence could be made.
 */
export const ScanRecord = z
  .object({
    id: z.string().min(1),
    target: z.string().min(1),
    /** ISO 8601 with offset; of a queued scan, when it was queued. */
    startedAt: z.string(),
    state: z.enum(["queued", "running", "interrupted", "finished", "failed"]),
    /** Which try this is, from 1; 0 while none was begun. Default: 1. */
    attempt: z.int().min(0).optional(),
    finishedAt: z.string().optional(),
    /** The schedule that asked for it, and the time it was due (ISO 8601). */
    schedule: z.string().optional(),
    due: z.string().optional(),
    /** Why it failed, as a code and what was said. */
    reason: z.string().optional(),
    progress: ScanProgress.optional(),
    /** Of a planned scan under way: without another sign until then, its process is taken to be gone. */
    aliveUntil: z.string().optional(),
  })
  .readonly()
export type ScanRecord = z.infer<typeof ScanRecord>
