import { z } from "zod"
import { Bilingual, Interval, ItemCount } from "./survey/figures.ts"

/** What the conditions of two surveys differ in. */
export const SurveyLimit = z.enum(["knowledge", "settings", "vantage", "tool", "list", "open", "anonymous"])
export type SurveyLimit = z.infer<typeof SurveyLimit>

/** Sites answered in both surveys, by what became of their answer. */
const Paired = z
  .object({ sites: z.int(), noToYes: z.int(), yesToNo: z.int(), same: z.int(), other: z.int() })
  .readonly()

/** One item of both surveys. `change` is that of the share of no, in points, with its interval of 95 %. */
export const ComparedItem = z
  .object({
    id: z.string(),
    scope: z.enum(["declared", "descriptive"]),
    title: Bilingual,
    before: ItemCount,
    after: ItemCount,
    change: Interval,
    paired: Paired.optional(),
  })
  .readonly()
export type ComparedItem = z.infer<typeof ComparedItem>

const Side = z
  .object({
    id: z.string(),
    createdAt: z.string(),
    finishedAt: z.string().optional(),
    sites: z.int(),
    scanned: z.int(),
    knowledge: z.string(),
    settingsDigest: z.string(),
  })
  .readonly()

/**
 * Two surveys held against each other (`survey-diff.json`), over the items that can be compared. UTF-8, camelCase.
 * Version 1; fields may be added, not renamed.
 */
export const SurveyDiff = z
  .object({
    surveyDiffVersion: z.literal(1),
    before: Side,
    after: Side,
    limits: z.array(SurveyLimit).readonly(),
    /** Sites observed in both; absent where a survey is anonymous. */
    bothScanned: z.int().optional(),
    items: z.array(ComparedItem).readonly(),
    notCompared: z
      .array(
        z
          .object({
            id: z.string(),
            scope: z.enum(["declared", "descriptive"]),
            title: Bilingual,
            why: z.enum(["missing", "nothing-asked", "runs"]),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type SurveyDiff = z.infer<typeof SurveyDiff>
