import { z } from "zod"
import { Bilingual, Interval } from "./figures.ts"
import { SiteAnswer } from "./outcome.ts"

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

/** What a person said of one site without having seen the tool's answers; items left empty are absent. */
export const CodedSite = z
  .object({
    site: z.int().positive(),
    coder: z.string(),
    answers: z.record(z.string(), SiteAnswer).readonly(),
  })
  .readonly()
export type CodedSite = z.infer<typeof CodedSite>

/** A recheck as it is kept: the sites drawn for it by their numbers, and what came back. */
export const AuditSheet = z
  .object({
    sheetVersion: z.literal(1),
    survey: z.string(),
    seed: z.string(),
    drawn: z.array(z.int().positive()).readonly(),
    coded: z.array(CodedSite).readonly(),
  })
  .readonly()
export type AuditSheet = z.infer<typeof AuditSheet>
