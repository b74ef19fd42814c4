import { z } from "zod"

/**
 * What a recording does not hold. `truncated`, `malformed`, `stopped`, `not-har`, `no-entries`, `unreadable`: the file as a whole;
 * the others are counted in entries or, for `encrypted`, name the hosts whose contents nobody could read.
 */
export const RecordingGapCode = z.enum([
  "truncated",
  "malformed",
  "stopped",
  "not-har",
  "no-entries",
  "unreadable",
  "entries-unreadable",
  "entries-beyond-limit",
  "bodies-missing",
  "headers-missing",
  "cookies-missing",
  "messages-missing",
  "times-missing",
  "encrypted",
])
export type RecordingGapCode = z.infer<typeof RecordingGapCode>

export const RecordingGap = z
  .object({
    code: RecordingGapCode,
    count: z.int().nonnegative().optional(),
    hosts: z.array(z.string()).readonly().optional(),
    /** What the reader of the file said, where it could not go on. */
    detail: z.string().optional(),
  })
  .readonly()
export type RecordingGap = z.infer<typeof RecordingGap>

/** Why an entry is no send: it never left the equipment, or is none of the target's doing. */
export const NotSentReason = z.enum([
  "from-cache",
  "by-service-worker",
  "pushed",
  "blocked",
  "no-connection",
  "not-http",
  "tunnel",
  "operating-system",
])
export type NotSentReason = z.infer<typeof NotSentReason>

/** One file somebody else's tool recorded: what it is (SHA-256 of the bytes as given), who made it, what is in it. */
export const Recording = z
  .object({
    name: z.string(),
    sha256: z.string(),
    size: z.int().nonnegative(),
    creator: z.string().optional(),
    /** The browser, where the tool names one. */
    browser: z.string().optional(),
    /** Entries read, and how many of them are sends. */
    entries: z.int().nonnegative(),
    sends: z.int().nonnegative(),
    notSent: z.partialRecord(NotSentReason, z.int().positive()),
    gaps: z.array(RecordingGap).readonly(),
    /** The visits made of it. */
    visits: z.array(z.string()).readonly(),
  })
  .readonly()
export type Recording = z.infer<typeof Recording>
