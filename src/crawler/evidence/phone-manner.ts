import { z } from "zod"

const share = z.number().min(0).max(1)

/**
 * How a notice stands on a phone's screen, measured after it was read, nothing zoomed or pressed. Lengths in CSS
 * pixels as seen at the screen's width (`viewport`): a layout wider than the screen is shown smaller by
 * `viewport / layout`. Shares count characters of the main content, header, menu and footer left out.
 */
export const PhoneManner = z
  .object({
    viewport: z.number().positive(),
    layout: z.number().positive(),
    scalable: z.boolean(),
    characters: z.int().nonnegative(),
    /** Of all characters, those not shown. */
    hidden: share,
    /** Font sizes of what is shown: the smallest, that of the tenth part of the characters, of half of them. */
    font: z.object({ smallest: z.number(), tenth: z.number(), median: z.number() }).readonly().optional(),
    /** Contrast ratio (WCAG 2) of sampled text; `measured` characters, where colours and background could be told. */
    contrast: z
      .object({ measured: z.int(), lowest: z.number(), belowThree: share, belowFourAndHalf: share })
      .readonly()
      .optional(),
    /** How far the document is wider than the screen. */
    overflow: z.number().nonnegative(),
    /** The table that reaches furthest beyond the screen, and whether it scrolls inside a box of its own. */
    table: z.object({ overflow: z.number(), scrolls: z.boolean() }).readonly().optional(),
    /** Characters in boxes that scroll by themselves, of those shown. */
    inScrollBox: share,
    /** Pictures, of the area of the main content. */
    pictures: share,
  })
  .readonly()
export type PhoneManner = z.infer<typeof PhoneManner>
