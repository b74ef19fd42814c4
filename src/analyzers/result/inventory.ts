import { z } from "zod"
import { Assessment } from "./assessment.ts"
import { Destination } from "./destination.ts"
import { Summary } from "./finding.ts"
import { Notice } from "./notice.ts"
import { Send, Tag } from "./send.ts"
import { Target } from "./target.ts"
import { Party, Verdict } from "./words.ts"

const Seen = z.object({ seen: z.int(), all: z.int() }).readonly()

/** One scan that went into an inventory; `fresh` counts destinations no scan before it had. */
export const InventoryScan = z
  .object({
    id: z.string(),
    startedAt: z.string(),
    verdict: Summary.unwrap().shape.verdict,
    knowledge: z.string(),
    visits: z.object({ all: z.int(), loaded: z.int() }).readonly(),
    destinations: z.int(),
    fresh: z.int(),
  })
  .readonly()
export type InventoryScan = z.infer<typeof InventoryScan>

/**
 * Whether a destination was first seen after the date the latest notice gives. `first-scan`: already in the first
 * scan, which is after that date; `unknown`: the notice gives no date.
 */
export const SinceNotice = z.enum(["after", "before", "first-scan", "unknown"])
export type SinceNotice = z.infer<typeof SinceNotice>

/** The record of a destination in the scan that saw it last; its sends are a few that show every category. Ids begin with the scan's. */
export const LastRecord = z
  .object({
    scan: z.string(),
    destination: Destination,
    assessment: Assessment.optional(),
    tags: z.array(Tag).readonly(),
    sends: z.array(Send).readonly(),
  })
  .readonly()
export type LastRecord = z.infer<typeof LastRecord>

/** A destination over all scans. `firstSeen`, `lastSeen`: start of the scan, ISO 8601. Names are those last given. */
export const InventoryDestination = z
  .object({
    id: z.string(),
    hosts: z.array(z.string()).readonly(),
    categories: z.array(z.string()).readonly(),
    firstSeen: z.string(),
    lastSeen: z.string(),
    scans: Seen,
    visits: Seen,
    inLatest: z.boolean(),
    sinceNotice: SinceNotice,
    /** Of the scan that saw it last. */
    verdict: Verdict.optional(),
    last: LastRecord,
  })
  .readonly()
export type InventoryDestination = z.infer<typeof InventoryDestination>

/** A stored value over all scans, an id in its name written as `*`. */
export const InventoryValue = z
  .object({
    area: z.enum(["cookie", "local", "session", "indexeddb", "cache"]),
    name: z.string(),
    host: z.string(),
    party: Party,
    firstSeen: z.string(),
    lastSeen: z.string(),
    scans: Seen,
  })
  .readonly()
export type InventoryValue = z.infer<typeof InventoryValue>

/**
 * Everything seen of one target in several scans (`inventory.json`), so that the list grows surer though ads rotate.
 * UTF-8, camelCase. Version 1; fields may be added, not renamed. What no scan saw is not said not to be there.
 */
export const Inventory = z
  .object({
    inventoryVersion: z.literal(1),
    scans: z.array(InventoryScan).min(1).readonly(),
    /** Scans of the target that had no result to read. */
    leftOut: z.int(),
    latest: z
      .object({
        scan: z.string(),
        startedAt: z.string(),
        target: Target,
        notices: z.array(Notice).readonly(),
      })
      .readonly(),
    /** The latest date the latest notices give, ISO 8601 (a day, or a month's last). */
    noticeDate: z.string().optional(),
    destinations: z.array(InventoryDestination).readonly(),
    storage: z.array(InventoryValue).readonly(),
  })
  .readonly()
export type Inventory = z.infer<typeof Inventory>
