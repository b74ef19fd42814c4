import { z } from "zod"
import { Canary } from "./canary.ts"
import { Choice } from "./choice.ts"
import { PageSnapshot, Press } from "./page-snapshot.ts"
import { PhoneManner } from "./phone-manner.ts"
import { Contact, RecordedSend, RefusedSend } from "./recorded-send.ts"
import { BlobRef, Failure, RunId, Witness } from "./run.ts"
import { Signal, StoredValue } from "./stored-value.ts"

/** A document shown in a frame during the visit: what the browser knew at that moment. */
export const ShownDocument = z
  .object({
    frame: z.string(),
    url: z.string(),
    title: z.string().optional(),
    referrer: z.string().optional(),
    top: z.boolean(),
    at: z.number(),
  })
  .readonly()
export type ShownDocument = z.infer<typeof ShownDocument>

/**
 * How the two records of the visit agree. `wire` and `page` are what each witness saw, `both` what both did;
 * `browserOwn` were dropped by named rule; `ambiguous` could belong to more than one visit or send and are kept.
 */
export const Reconciliation = z
  .object({
    witnesses: z.array(Witness).readonly(),
    wire: z.int(),
    page: z.int(),
    both: z.int(),
    wireOnly: z.int(),
    pageOnly: z.int(),
    browserOwn: z.int(),
    ambiguous: z.int(),
    browserOwnByRule: z.record(z.string(), z.int()).optional(),
  })
  .readonly()
export type Reconciliation = z.infer<typeof Reconciliation>

/** Of a visit that one recording alone speaks of: there is no second record to hold it against. */
export const recordingAlone: Reconciliation = {
  witnesses: ["recording"],
  wire: 0,
  page: 0,
  both: 0,
  wireOnly: 0,
  pageOnly: 0,
  browserOwn: 0,
  ambiguous: 0,
}

/** The NetLog of the visit: the digest and size of the whole, and where the rewritten excerpt is kept. */
export const NetLogRecord = z
  .object({ sha256: z.string(), size: z.int(), excerpt: BlobRef.optional() })
  .readonly()

/** A part of the record that could not be made; the rule that needs it answers `unknown`. */
export const CollectorFailure = z.object({ collector: z.string(), message: z.string() }).readonly()
export type CollectorFailure = z.infer<typeof CollectorFailure>

/** One page opened in one run. Times are ISO 8601 with offset; `kind` says what was looked for there. */
export const Visit = z
  .object({
    id: z.string(),
    run: RunId,
    attempt: z.int().positive(),
    kind: z.enum(["page", "notice"]),
    url: z.string(),
    finalUrl: z.string(),
    status: z.int().optional(),
    title: z.string().optional(),
    startedAt: z.string(),
    finishedAt: z.string(),
    outcome: z.enum(["loaded", "partial", "failed"]),
    failure: Failure.optional(),
    choice: Choice.optional(),
    sends: z.array(RecordedSend).readonly(),
    contacts: z.array(Contact).readonly(),
    /** Sends kept from leaving the public Internet, where the scan was confined to it and there were any. */
    refused: z.array(RefusedSend).readonly().optional(),
    stored: z.array(StoredValue).readonly(),
    signals: z.array(Signal).readonly(),
    /** What the tool typed into forms, when it was asked to. */
    canaries: z.array(Canary).readonly().optional(),
    documents: z.array(ShownDocument).readonly(),
    page: PageSnapshot.optional(),
    /** What pressing showed, where the visit was made to look for the notice; its sends have cause `step`. */
    presses: z.array(Press).readonly().optional(),
    /** Whether there was more to press than was pressed. */
    pressLimit: z.boolean().optional(),
    /** How it stands on a phone, for a document opened as a possible notice; its sends have cause `step`. */
    manner: PhoneManner.optional(),
    reconciliation: Reconciliation,
    netLog: NetLogRecord.optional(),
    collectorFailures: z.array(CollectorFailure).readonly(),
    /** How the visit ran: ms per stage, for the table of where the time goes. */
    timings: z.record(z.string(), z.number()).optional(),
  })
  .readonly()
export type Visit = z.infer<typeof Visit>
