import { z } from "zod"
import { Environment, Ran, Recording, RunId } from "../crawler/evidence.ts"
import { Assessment } from "./result/assessment.ts"
import { Destination, SignalItem, StoredItem } from "./result/destination.ts"
import { Finding, Summary } from "./result/finding.ts"
import { Notice } from "./result/notice.ts"
import { ContactedHost, RefusedAddress, Send, SharedValue, Tag } from "./result/send.ts"
import { ChoiceSummary, Completeness, Target, VisitSummary } from "./result/target.ts"

export * from "./result/assessment.ts"
export * from "./result/destination.ts"
export * from "./result/finding.ts"
export * from "./result/notice.ts"
export * from "./result/send.ts"
export * from "./result/target.ts"
export * from "./result/words.ts"

/**
 * Result (`report.json`): what follows from evidence, knowledge and rules. UTF-8, camelCase; times ISO 8601 with
 * offset. Version 1; fields may be added, not renamed. It can always be made again with the same knowledge digest.
 */
export const Result = z
  .object({
    resultVersion: z.literal(1),
    tool: z.object({ name: z.literal("gaibu"), version: z.string() }).readonly(),
    knowledge: z.object({ digest: z.string(), lawAsOf: z.string() }).readonly(),
    target: Target,
    startedAt: z.string(),
    finishedAt: z.string(),
    environment: Environment,
    /** Who ran the crawl, and how. */
    ran: Ran.optional(),
    visits: z.array(VisitSummary).readonly(),
    /** The files the recorded visits were made of, with what each of them does not hold. */
    recordings: z.array(Recording).readonly().optional(),
    choices: z.array(ChoiceSummary).readonly(),
    /** Runs that were asked for and not made, with the reason. */
    runsNotMade: z
      .array(z.object({ run: RunId, reason: z.string() }).readonly())
      .readonly()
      .optional(),
    completeness: z.array(Completeness).readonly(),
    tags: z.array(Tag).readonly(),
    sends: z.array(Send).readonly(),
    /** Hidden values that went to more than one destination; absent where the evidence has no key for digests. */
    sharedValues: z.array(SharedValue).readonly().optional(),
    contacts: z.array(ContactedHost).readonly(),
    /** Where pages would have sent and were kept from it; absent where there was none. */
    refused: z.array(RefusedAddress).readonly().optional(),
    destinations: z.array(Destination).readonly(),
    storage: z.array(StoredItem).readonly(),
    signals: z.array(SignalItem).readonly(),
    notices: z.array(Notice).readonly(),
    assessments: z.array(Assessment).readonly(),
    findings: z.array(Finding).readonly(),
    summary: Summary,
  })
  .readonly()
export type Result = z.infer<typeof Result>
