import { z } from "zod"
import { Present, Relation } from "../../config/register.ts"
import { Target } from "./target.ts"
import { Party } from "./words.ts"

const Count = z.object({ seen: z.int(), all: z.int() }).readonly()

/** What asks for attention at one destination; `detail`: ids, categories or a day, by code. */
export const RegisterPoint = z
  .object({
    code: z.enum([
      "not-listed",
      "not-seen",
      "not-allowed",
      "check-overdue",
      "never-checked",
      "unclassified",
      "clause-missing",
      "clause-unknown",
      "no-contract",
      "necessity-missing",
      "more-information",
      "country-differs",
    ]),
    detail: z.array(z.string()).readonly(),
  })
  .readonly()
export type RegisterPoint = z.infer<typeof RegisterPoint>

/**
 * How the destination is reached: by a tag the operator placed (`direct`), only by others' tags (`chained`), or it could
 * not be seen. `loadedBy`: services or hosts of the tags that led there, the nearest last.
 */
export const RegisterRow = z
  .object({
    destination: z.string(),
    name: z.string().optional(),
    operator: z.string().optional(),
    service: z.string().optional(),
    party: Party.optional(),
    hosts: z.array(z.string()).readonly(),
    listed: z.boolean(),
    /** `cannot-tell`: not seen, and some page could not be observed. */
    seen: z.enum(["yes", "no", "cannot-tell"]),
    visits: Count.optional(),
    lastSeen: z.string().optional(),
    categories: z.array(z.string()).readonly(),
    reached: z.enum(["direct", "chained", "unknown"]),
    loadedBy: z.array(z.string()).readonly(),
    relation: Relation.optional(),
    contract: z.enum(["terms", "contract", "none"]).optional(),
    clauses: z
      .array(z.object({ id: z.string(), present: Present, where: z.string().optional() }).readonly())
      .readonly(),
    necessity: z.string().optional(),
    country: z
      .object({
        declared: z.string().optional(),
        entity: z.string().optional(),
        server: z.string().optional(),
        stated: z.string().optional(),
      })
      .readonly(),
    lastCheck: z.string().optional(),
    /** The day from which the next check is overdue. */
    checkDue: z.string().optional(),
    note: z.string().optional(),
    points: z.array(RegisterPoint).readonly(),
  })
  .readonly()
export type RegisterRow = z.infer<typeof RegisterRow>

/** How many rows have something (あり), lack it (なし), or do not say; `of`: which rows were asked. */
export const RegisterItem = z
  .object({
    id: z.string(),
    reached: z.enum(["direct", "chained"]),
    yes: z.int(),
    no: z.int(),
    unknown: z.int(),
  })
  .readonly()
export type RegisterItem = z.infer<typeof RegisterItem>

/**
 * The operator's register held against what was seen (`register.json`). The operator's own declaration, no verdict under
 * art. 27-12. UTF-8, camelCase. Version 1; fields may be added, not renamed.
 */
export const RegisterCheck = z
  .object({
    registerVersion: z.literal(1),
    /** The day it was made, `YYYY-MM-DD`: what is overdue is so on this day. */
    day: z.iso.date(),
    target: Target,
    observed: z
      .object({
        scans: z.int(),
        from: z.string(),
        to: z.string(),
        visits: z.object({ all: z.int(), loaded: z.int() }).readonly(),
      })
      .readonly(),
    rows: z.array(RegisterRow).readonly(),
    items: z.array(RegisterItem).readonly(),
  })
  .readonly()
export type RegisterCheck = z.infer<typeof RegisterCheck>
