import { z } from "zod"

/**
 * One visit of the target in one state of choice, from an empty profile.
 * `recorded` and `attached` are visits we did not drive: a recording, a running browser.
 */
export const RunId = z.enum([
  "fresh",
  "accept",
  "reject",
  "close",
  "withdraw",
  "opt-out",
  "gpc",
  "recorded",
  "attached",
])
export type RunId = z.infer<typeof RunId>

/** Who saw a send: the DevTools protocol (`page`), the browser's NetLog (`wire`), or an imported file. */
export const Witness = z.enum(["page", "wire", "recording"])
export type Witness = z.infer<typeof Witness>

/** Whether a send left before or after the choice of its run; `none` where the run makes no choice. */
export const ChoiceMoment = z.enum(["before", "after", "none"])
export type ChoiceMoment = z.infer<typeof ChoiceMoment>

/** What the visit was doing when the send left. */
export const Phase = z.enum(["load", "interact", "leave", "unknown"])
export type Phase = z.infer<typeof Phase>

/** Why the send left: the page itself, or something the tool did to the page (an intervention). */
export const Cause = z.enum(["page", "simulated-leave", "canary", "step", "header", "stub"])
export type Cause = z.infer<typeof Cause>

/** A named failure: `code` is stable and machine-readable, `message` says what happened and what to do. */
export const Failure = z.object({ code: z.string(), message: z.string() }).readonly()
export type Failure = z.infer<typeof Failure>

/** A binary kept beside the record, addressed by its SHA-256 (lower-case hex). */
export const BlobRef = z
  .object({ sha256: z.string(), size: z.int().nonnegative(), mediaType: z.string() })
  .readonly()
export type BlobRef = z.infer<typeof BlobRef>
