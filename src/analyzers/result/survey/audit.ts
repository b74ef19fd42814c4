import { z } from "zod"
import { Bilingual, Interval } from "./figures.ts"

/** The answers a person and the tool gave, `[person][tool]` in the order yes, no, review. */
const Confusion = z.array(z.array(z.int()).readonly()).readonly()

/** How a person's blind answers agree with the tool's in one item. Kappa is absent where one answer is all there is. */
export const AuditedItem = z
  .object({
    id: z.string(),
    title: Bilingual,
    compared: z.int(),
    agreed: z.int(),
    agreement: Interval.optional(),
    error: Interval.optional(),
    kappa: Interval.optional(),
    /** Sites where only one of the two gave an answer that counts. */
    onlyOne: z.int(),
    confusion: Confusion,
  })
  .readonly()
export type AuditedItem = z.infer<typeof AuditedItem>

/** A blind recheck by a person (`gaibu survey audit`): of `drawn` sites, `coded` came back with answers. */
export const SurveyAudit = z
  .object({
    seed: z.string(),
    drawn: z.int(),
    coded: z.int(),
    coders: z.array(z.string()).readonly(),
    items: z.array(AuditedItem).readonly(),
  })
  .readonly()
export type SurveyAudit = z.infer<typeof SurveyAudit>
