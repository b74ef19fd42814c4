import { z } from "zod"
import { Summary } from "../finding.ts"
import { Party, Verdict } from "../words.ts"

/** Why a site has no figures. A site that could not be seen is never counted as clean. */
export const ExclusionReason = z.enum([
  "stop-list",
  "private-address",
  "unreachable",
  "tls",
  "timeout",
  "blocked",
  "log-in",
  "http-error",
  "redirect-loop",
  "not-html",
  "empty-page",
  "too-large",
  "unresponsive",
  "browser-failed",
  "internal",
])
export type ExclusionReason = z.infer<typeof ExclusionReason>

/** What one site is counted as in one item; `unseen`: it could not be seen, `not-applicable`: its condition is not met. */
export const SiteAnswer = z.enum(["yes", "no", "review", "unseen", "not-applicable"])
export type SiteAnswer = z.infer<typeof SiteAnswer>

/** A destination as far as a survey counts it. */
export const SurveyedDestination = z
  .object({
    id: z.string(),
    name: z.string(),
    hosts: z.array(z.string()).readonly(),
    party: Party,
    known: z.boolean(),
    chainedOnly: z.boolean(),
    verdict: Verdict.optional(),
  })
  .readonly()
export type SurveyedDestination = z.infer<typeof SurveyedDestination>

/** What a survey counts of one site's result. `complete`: every visit was loaded whole. */
export const SiteObservation = z
  .object({
    duty: z.enum(["applies", "not-declared", "voluntary"]),
    complete: z.boolean(),
    answers: z.record(z.string(), SiteAnswer).readonly(),
    destinations: z.array(SurveyedDestination).readonly(),
    summary: Summary,
  })
  .readonly()
export type SiteObservation = z.infer<typeof SiteObservation>

const attempt = {
  outcomeVersion: z.literal(1),
  survey: z.string(),
  /** The site's number in the survey. */
  site: z.int().positive(),
  attempt: z.int().positive(),
  startedAt: z.string(),
  finishedAt: z.string(),
  /** Id of the scan, where one was made. */
  scan: z.string().optional(),
}

/** What came of one attempt at one site. Survey, site and attempt name it: saving it again changes nothing else. */
export const SiteOutcome = z
  .discriminatedUnion("state", [
    z.object({ ...attempt, state: z.literal("scanned"), observation: SiteObservation }),
    z.object({
      ...attempt,
      state: z.literal("failed"),
      reason: ExclusionReason,
      /** For a person: what the browser or the server said. */
      detail: z.string(),
    }),
  ])
  .readonly()
export type SiteOutcome = z.infer<typeof SiteOutcome>
