import { z } from "zod"
import { Declared } from "../config/declared.ts"
import { LinkCheck } from "./evidence/link-check.ts"
import { NoticeCandidate, Step } from "./evidence/page-snapshot.ts"
import { Platform } from "./evidence/platform.ts"
import { Ran } from "./evidence/ran.ts"
import { Recording } from "./evidence/recording.ts"
import { Failure, RunId } from "./evidence/run.ts"
import { Visit } from "./evidence/visit.ts"

export * from "../config/declared.ts"
export * from "./evidence/canary.ts"
export * from "./evidence/choice.ts"
export * from "./evidence/link-check.ts"
export * from "./evidence/page-snapshot.ts"
export * from "./evidence/phone-manner.ts"
export * from "./evidence/platform.ts"
export * from "./evidence/ran.ts"
export * from "./evidence/recorded-send.ts"
export * from "./evidence/recording.ts"
export * from "./evidence/run.ts"
export * from "./evidence/stored-value.ts"
export * from "./evidence/visit.ts"

/** The browser and what it was made to look like; `interventions` lists what the tool does to pages. */
export const Environment = z
  .object({
    browser: z
      .object({
        name: z.string(),
        version: z.string(),
        kind: z.string(),
        flags: z.array(z.string()).readonly(),
      })
      .readonly(),
    profile: z.string(),
    userAgent: z.string(),
    locale: z.string(),
    timezone: z.string(),
    viewport: z.string(),
    egressIp: z.string().optional(),
    egressCountry: z.string().optional(),
    clockOffsetMs: z.number().optional(),
    interventions: z.array(z.string()).readonly(),
  })
  .readonly()
export type Environment = z.infer<typeof Environment>

/**
 * Evidence: what the browser saw, with no opinion in it, and what the operator declared. With the knowledge of
 * the same digest the same result follows from it. Version 1; fields may be added, not renamed.
 */
export const Evidence = z
  .object({
    evidenceVersion: z.literal(1),
    id: z.string(),
    tool: z.object({ name: z.literal("gaibu"), version: z.string() }).readonly(),
    target: z
      .object({
        kind: z.enum(["site", "app", "har", "attach"]),
        url: z.string(),
        name: z.string().optional(),
        /** What an app runs on, as declared. */
        platform: Platform.optional(),
      })
      .readonly(),
    declared: Declared,
    startedAt: z.string(),
    finishedAt: z.string(),
    environment: Environment,
    /** Who ran the crawl, and how. */
    ran: Ran.optional(),
    /**
     * Key (hex) of the keyed digests that stand for redacted values in the result; made for this record alone, and in
     * no other file.
     */
    digestKey: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    /** The settings the crawl ran with, secrets replaced by stable tokens. */
    settings: z.record(z.string(), z.unknown()),
    visits: z.array(Visit).readonly(),
    /** The files the recorded visits were made of. */
    recordings: z.array(Recording).readonly().optional(),
    candidates: z.array(NoticeCandidate).readonly(),
    steps: z.array(Step).readonly(),
    /** What the links of the notices led to; absent where they were not looked at. */
    linkChecks: z.array(LinkCheck).readonly().optional(),
    /** Kinds of page that were known but not visited, with the reason. */
    notVisited: z.array(z.object({ url: z.string(), reason: z.string() }).readonly()).readonly(),
    /** Runs that were asked for and not made, with the reason (`no-banner`, `no-reject-button`, ...). */
    runsNotMade: z
      .array(z.object({ run: RunId, reason: z.string() }).readonly())
      .readonly()
      .optional(),
    /** Set when the crawl could not be finished; what was seen before is kept. */
    failure: Failure.optional(),
  })
  .readonly()
export type Evidence = z.infer<typeof Evidence>
