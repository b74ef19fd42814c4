import { z } from "zod"
import { Summary } from "./finding.ts"
import { SurveyAudit } from "./survey/audit.ts"
import { SurveyDefinition } from "./survey/definition.ts"
import { ItemBounds, ItemCount, SurveyItem } from "./survey/figures.ts"
import { ExclusionReason, SiteAnswer } from "./survey/outcome.ts"

export * from "./survey/audit.ts"
export * from "./survey/definition.ts"
export * from "./survey/figures.ts"
export * from "./survey/outcome.ts"

const Duty = z.enum(["applies", "not-declared", "voluntary"])
const { tool, knowledge, settings, settingsDigest, vantage, contact, attempts, siteLimit, frame, sample } =
  SurveyDefinition.unwrap().shape

/** One site's line, in order of size. `url` is the label where the survey is anonymous. */
export const SurveyedSite = z
  .object({
    label: z.string(),
    url: z.string(),
    outcome: z.enum(["scanned", "excluded"]),
    reason: ExclusionReason.optional(),
    duty: Duty.optional(),
    summary: Summary.optional(),
    sector: z.string().optional(),
    stratum: z.string(),
    scale: z.string().optional(),
    period: z.string().optional(),
    weight: z.number(),
    attempts: z.int(),
    complete: z.boolean().optional(),
    answers: z.record(z.string(), SiteAnswer).readonly().optional(),
    scan: z.string().optional(),
  })
  .readonly()
export type SurveyedSite = z.infer<typeof SurveyedSite>

/** The sites of one value of a column, counted like the whole. `scope` says under which declaration. */
export const SurveyGroup = z
  .object({
    column: z.string(),
    value: z.string(),
    scope: z.enum(["declared", "descriptive"]),
    sites: z.int(),
    scanned: z.int(),
    excluded: z.int(),
    allNo: z.int(),
    items: z.array(z.object({ id: z.string(), ...ItemCount.unwrap().shape }).readonly()).readonly(),
    thirdParties: z
      .object({ sites: z.int(), mean: z.number(), median: z.number(), most: z.int() })
      .readonly(),
  })
  .readonly()
export type SurveyGroup = z.infer<typeof SurveyGroup>

/** Destinations over all sites that were seen. `perSite` counts sites by their number of third-party destinations. */
export const SurveyDestinations = z
  .object({
    sites: z.int(),
    mean: z.number(),
    median: z.number(),
    most: z.int(),
    perSite: z.array(z.object({ destinations: z.int(), sites: z.int() }).readonly()).readonly(),
    frequent: z
      .array(
        z
          .object({
            id: z.string(),
            name: z.string(),
            hosts: z.array(z.string()).readonly(),
            /** Whether the tool knows who is behind it. */
            known: z.boolean(),
            sites: z.int(),
            chainedOnly: z.int(),
            verdicts: z.record(z.string(), z.int()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** Destinations that are not listed by name, and on how many sites they were seen in all. */
    others: z.object({ destinations: z.int(), sightings: z.int() }).readonly(),
  })
  .readonly()
export type SurveyDestinations = z.infer<typeof SurveyDestinations>

/**
 * A survey's figures (`survey.json`). UTF-8, camelCase; times ISO 8601 with offset. Version 1; fields may be added, not
 * renamed. `items` and `allNo` count only sites declared to be a covered service; `descriptive` counts the others, where
 * nothing is an issue of law. yes + no + review = denominator in every item.
 */
export const Survey = z
  .object({
    surveyVersion: z.literal(1),
    id: z.string(),
    ...{ tool, knowledge, settings, settingsDigest, vantage, contact, attempts, siteLimit, frame, sample },
    createdAt: z.string(),
    /** When the last site was done; absent where none was. */
    finishedAt: z.string().optional(),
    anonymous: z.boolean(),
    /** Of the sites drawn: done (scanned or excluded) and still open. Figures with open sites are not final. */
    progress: z.object({ all: z.int(), scanned: z.int(), excluded: z.int(), open: z.int() }).readonly(),
    exclusions: z.array(z.object({ reason: ExclusionReason, count: z.int() }).readonly()).readonly(),
    sites: z.array(SurveyedSite).readonly(),
    items: z.array(SurveyItem).readonly(),
    allNo: z.int(),
    descriptive: z.object({ items: z.array(SurveyItem).readonly(), allNo: z.int() }).readonly(),
    bounds: z.array(ItemBounds).readonly().optional(),
    groups: z.array(SurveyGroup).readonly(),
    destinations: SurveyDestinations,
    audit: SurveyAudit.optional(),
  })
  .readonly()
export type Survey = z.infer<typeof Survey>
