import { z } from "zod"

export const Bilingual = z.object({ ja: z.string(), en: z.string() }).readonly()

/** A share from 0 to 1 with its interval of 95 %. */
export const Interval = z.object({ value: z.number(), low: z.number(), high: z.number() }).readonly()
export type Interval = z.infer<typeof Interval>

/** The lowest and the highest a share can be. */
export const Bounds = z.object({ low: z.number(), high: z.number() }).readonly()
export type Bounds = z.infer<typeof Bounds>

export const Excluded = z.object({ reason: z.string(), count: z.int() }).readonly()

/** How many sites answer an item: yes + no + review = denominator; denominator + all excluded = sites. */
export const ItemCount = z
  .object({
    denominator: z.int(),
    yes: z.int(),
    no: z.int(),
    review: z.int(),
    excluded: z.array(Excluded).readonly(),
  })
  .readonly()
export type ItemCount = z.infer<typeof ItemCount>

/** Shares of the whole list, estimated from a sample by the weights of its strata. `population`: estimated denominator. */
export const ItemEstimate = z
  .object({ population: z.number(), yes: Interval, no: Interval, review: Interval })
  .readonly()
export type ItemEstimate = z.infer<typeof ItemEstimate>

/** One item with its figures. `core`: one of those that make up "all answers are no". */
export const SurveyItem = z
  .object({
    id: z.string(),
    title: Bilingual,
    condition: Bilingual.optional(),
    rule: z.string(),
    article: z.string(),
    basis: z.string(),
    core: z.boolean(),
    ...ItemCount.unwrap().shape,
    estimate: ItemEstimate.optional(),
  })
  .readonly()
export type SurveyItem = z.infer<typeof SurveyItem>

/**
 * What the answers still open could make of an item's shares: with them in the denominator, as yes or as no
 * (`withReview`), and the shares among the settled alone (`withoutReview`, absent where nothing is settled).
 */
export const ItemBounds = z
  .object({
    item: z.string(),
    withReview: z.object({ yes: Bounds, no: Bounds }).readonly(),
    withoutReview: z.object({ yes: z.number(), no: z.number() }).readonly().optional(),
  })
  .readonly()
export type ItemBounds = z.infer<typeof ItemBounds>
