import { z } from "zod"

/** What a typed marker (canary) stands for. */
export const CanaryKind = z.enum(["email", "name", "phone", "postal_code", "address", "text"])
export type CanaryKind = z.infer<typeof CanaryKind>

/**
 * A unique value the tool typed into a form field without submitting it. `field` is how the page names the first field
 * it went into, `at` (ms since the visit began) when that was begun: what left before cannot carry it.
 */
export const Canary = z
  .object({
    id: z.string(),
    kind: CanaryKind,
    value: z.string(),
    field: z.string().optional(),
    at: z.number(),
  })
  .readonly()
export type Canary = z.infer<typeof Canary>
