import { z } from "zod"
import { BlobRef } from "./run.ts"

/** A toggle of a banner as it stood before anything was pressed in it; `fixed`: it cannot be moved. */
export const Toggle = z
  .object({ label: z.string(), on: z.boolean(), fixed: z.boolean().optional() })
  .readonly()
export type Toggle = z.infer<typeof Toggle>

/**
 * What a visitor reads of a banner after so many presses: 0 the banner itself, 1 what is one press away. `opener` is
 * what was pressed to see it, `url` where it is a document of its own.
 */
export const BannerLayer = z
  .object({
    presses: z.int().nonnegative(),
    opener: z.string().optional(),
    url: z.string().optional(),
    text: z.string(),
    buttons: z.array(z.string()).readonly(),
    links: z.array(z.object({ text: z.string(), href: z.string() }).readonly()).readonly(),
    toggles: z.array(Toggle).readonly().optional(),
  })
  .readonly()
export type BannerLayer = z.infer<typeof BannerLayer>

/**
 * One press. `at` in ms since the visit began. `how`: `mouse` real input events where it stands, `keyboard` a key, `script` the
 * element's own click after a press had no effect, `manager` by autoconsent's rule for the consent manager.
 */
export const BannerPress = z
  .object({
    label: z.string(),
    at: z.number(),
    how: z.enum(["mouse", "keyboard", "script", "manager"]),
    purpose: z.enum(["accept", "reject", "close", "settings", "toggle", "save", "step"]),
  })
  .readonly()
export type BannerPress = z.infer<typeof BannerPress>

/**
 * `asks`: a choice is offered. `only-acknowledges`: nothing but OK or close. `pure-notice`: nothing to press but links.
 * `wall`: covers the page, and neither refusing nor closing is offered.
 */
export const BannerKind = z.enum(["asks", "only-acknowledges", "pure-notice", "wall"])
export type BannerKind = z.infer<typeof BannerKind>

/** Why a run's choice could not be made. */
export const ChoiceFailure = z.enum([
  "no-banner",
  "no-accept-button",
  "no-reject-button",
  "no-close-button",
  "wall",
  "leaves-page",
  "button-not-reachable",
  "press-had-no-effect",
  "no-way-back",
  "no-opt-out",
  "step-failed",
  "timeout",
])
export type ChoiceFailure = z.infer<typeof ChoiceFailure>

/** What a consent banner was and what was pressed on it; also the fields of the result's record of a choice. */
export const choiceFields = {
  /** Whether a banner was there. */
  found: z.boolean(),
  manager: z.string().optional(),
  /** Label of the press that made the choice. */
  pressed: z.string().optional(),
  text: z.string().optional(),
  buttons: z.array(z.string()).readonly(),
  toggles: z.array(Toggle).readonly().optional(),
  /** What the page's own data layer said before the choice: TCF and GPP strings, Google consent mode. */
  signals: z.record(z.string(), z.string()).optional(),
  /** The same after it. */
  signalsAfter: z.record(z.string(), z.string()).optional(),
  /** Why the choice could not be made (`ChoiceFailure`). */
  failure: z.string().optional(),
  foundBy: z.enum(["autoconsent", "vocabulary", "steps"]).optional(),
  kind: BannerKind.optional(),
  presses: z.array(BannerPress).readonly().optional(),
  layers: z.array(BannerLayer).readonly().optional(),
  /** Whether it can be closed without choosing. */
  closable: z.boolean().optional(),
  /** On which layer refusing is offered (presses until it can be pressed); absent: not seen. */
  rejectLayer: z.int().nonnegative().optional(),
  /** For `close`: the banner had nothing to close it with and was scrolled past. */
  scrolledPast: z.boolean().optional(),
  /** When the choice had been made, and for `withdraw` when it had been accepted before; ms since the visit began. */
  madeAt: z.number().optional(),
  acceptedAt: z.number().optional(),
  /** Whether the banner asked again on the next page view after the choice. */
  askedAgain: z.boolean().optional(),
}

/** The choice a run made, with pictures of the banner before and after each press. `fresh` runs only look. */
export const Choice = z
  .object({ ...choiceFields, screenshots: z.array(BlobRef).readonly().optional() })
  .readonly()
export type Choice = z.infer<typeof Choice>
