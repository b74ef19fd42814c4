import { z } from "zod"

/**
 * One scan of one target. `running`: under way, or its process ended without a word; `interrupted`: stopped by
 * the user, what was seen is kept; `finished`: crawled to the end (what could not be seen is in the evidence);
 * `failed`: no evidence could be made.
 */
export const ScanRecord = z
  .object({
    id: z.string().min(1),
    target: z.string().min(1),
    /** ISO 8601 with offset. */
    startedAt: z.string(),
    state: z.enum(["running", "interrupted", "finished", "failed"]),
  })
  .readonly()
export type ScanRecord = z.infer<typeof ScanRecord>
