import { z } from "zod"
import { Basis, Outcome, Severity } from "./words.ts"

/** One rule's outcome for one subject, with the basis it rests on and the evidence it points to. */
export const Finding = z
  .object({
    rule: z.string(),
    basis: Basis,
    /** Key of the article table, such as `27-12` or `R28-3-1`. */
    article: z.string(),
    outcome: Outcome,
    severity: Severity,
    /** An id or address in this result. */
    subject: z.string(),
    message: z.object({ ja: z.string(), en: z.string() }).readonly(),
    /** The destination as the message calls it: messages that are the same without it say the same of each. */
    named: z.string().optional(),
    evidence: z.array(z.string()).readonly(),
  })
  .readonly()
export type Finding = z.infer<typeof Finding>

const ProvisionCount = z
  .object({ destinations: z.int(), items: z.int(), sends: z.int(), cookies: z.int() })
  .readonly()

/** `verdict` is the first that applies of issues, incomplete, review, none-found. */
export const Summary = z
  .object({
    verdict: z.enum(["issues", "incomplete", "review", "none-found"]),
    destinations: z.int(),
    thirdParties: z.int(),
    chained: z.int(),
    stated: z.int(),
    partial: z.int(),
    absent: z.int(),
    review: z.int(),
    unknown: z.int(),
    exempt: z.int(),
    provisions: z
      .object({
        item1: ProvisionCount,
        item2: ProvisionCount,
        item3: ProvisionCount,
        item4: ProvisionCount,
        main: ProvisionCount,
      })
      .readonly(),
  })
  .readonly()
export type Summary = z.infer<typeof Summary>
