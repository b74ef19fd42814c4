import { z } from "zod"

/** What the operator says it has with the one behind a destination: 委託, 第三者, 共同利用, 取扱わない, 未分類. */
export const Relation = z.enum(["entrusted", "third-party", "joint-use", "not-handled", "unclassified"])
export type Relation = z.infer<typeof Relation>

/** Whether something is there; `unknown`: nobody has looked, or it could not be told. */
export const Present = z.enum(["yes", "no", "unknown"])
export type Present = z.infer<typeof Present>

/**
 * What a contract is to settle, after the commentary on art. 13(3) of the telecommunications guideline (委託契約の締結)
 * and the check items of the Personal Information Protection Commission's survey of 2024: safe handling (also when handed
 * over), secrecy, storage, return or erasure at the end, what follows when the contract is not kept, the conditions of
 * handing the work on (再委託の条件, with prior report or approval), how the state of handling is learnt.
 */
export const clauseIds = [
  "safety",
  "secrecy",
  "storage",
  "disposal",
  "breach",
  "subcontracting",
  "oversight",
] as const
export type ClauseId = (typeof clauseIds)[number]

/** A clause: whether it is there, or that and where. */
const Clause = z.union([
  Present,
  z.strictObject({ present: Present, where: z.string().max(500).optional() }).readonly(),
])

const Clauses = z
  .strictObject({
    safety: Clause.optional(),
    secrecy: Clause.optional(),
    storage: Clause.optional(),
    disposal: Clause.optional(),
    breach: Clause.optional(),
    subcontracting: Clause.optional(),
    oversight: Clause.optional(),
  })
  .readonly()

/**
 * One destination in the operator's own register. Everything but the destination is the operator's word: nothing of it is
 * seen from outside, and none of it changes a verdict.
 */
export const RegisterEntry = z
  .strictObject({
    /** Id as in the report: `google/analytics`, `entity:…`, `domain:…`. */
    destination: z.string().min(1).max(300),
    name: z.string().max(300).optional(),
    relation: Relation.default("unclassified"),
    /** `terms`: fixed terms of use; `contract`: one made for this; `none`: nothing in writing. */
    contract: z.enum(["terms", "contract", "none"]).optional(),
    clauses: Clauses.default({}),
    /** Why it is needed, in the operator's words. */
    necessity: z.string().max(2000).optional(),
    /** Categories that may go there; absent: not settled. */
    information: z.array(z.string()).readonly().optional(),
    /** Destinations or hosts whose tags may load it; absent: nobody's. */
    loadedBy: z.array(z.string().min(1)).readonly().default([]),
    /** Where the information is handled, ISO 3166-1 (`US`). */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    lastCheck: z.iso.date().optional(),
    /** Months until the next check is due. */
    checkEvery: z.int().min(1).max(120).default(12),
    note: z.string().max(2000).optional(),
  })
  .readonly()
export type RegisterEntry = z.infer<typeof RegisterEntry>
