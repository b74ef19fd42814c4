import { z } from "zod"
import { Certainty, Provision, Verdict } from "./words.ts"

/** The state of choice a provision was observed in. */
export const ChoiceState = z.enum(["no-choice", "accepted", "refused", "closed", "withdrawn", "opted-out"])
export type ChoiceState = z.infer<typeof ChoiceState>

const ProvisionInState = z
  .object({
    state: ChoiceState,
    provision: Provision,
    certainty: Certainty,
    sends: z.int(),
    visits: z.int(),
  })
  .readonly()

/** Whether the notice states one category for the destination; `umbrella`: by a collective word. */
export const StatedInformation = z
  .object({
    category: z.string(),
    provision: Provision,
    stated: z.enum(["yes", "umbrella", "no", "grey"]),
    entry: z.string().optional(),
    quote: z.string().optional(),
  })
  .readonly()
export type StatedInformation = z.infer<typeof StatedInformation>

/** What was searched before saying that no entry was found. */
export const SearchRecord = z
  .object({
    notices: z.array(z.string()).readonly(),
    names: z.array(z.string()).readonly(),
    hosts: z.array(z.string()).readonly(),
    nearest: z.array(z.object({ entry: z.string(), why: z.string() }).readonly()).readonly(),
  })
  .readonly()
export type SearchRecord = z.infer<typeof SearchRecord>

/** One destination held against the notice: the unit of judgement is (destination × information category). */
export const Assessment = z
  .object({
    id: z.string(),
    destination: z.string(),
    tags: z.array(z.string()).readonly(),
    need: z.enum(["main", "maybe", "consented", "opted", "self"]),
    provisions: z.array(ProvisionInState).readonly(),
    information: z.array(StatedInformation).readonly(),
    operatorStated: z.enum(["legal", "alias", "brand", "service-only", "no", "cannot-tell"]),
    purposeStated: z.boolean().nullable(),
    purposeOwnStated: z.boolean().nullable(),
    purposeDestinationStated: z.boolean().nullable(),
    optOut: z
      .object({ published: z.array(z.string()).readonly(), missing: z.array(z.string()).readonly() })
      .readonly()
      .optional(),
    statement: z.enum(["full", "part", "none", "unreadable"]),
    verdict: Verdict,
    reasons: z.array(z.string()).readonly(),
    search: SearchRecord.optional(),
    override: z.object({ reason: z.string(), by: z.string(), date: z.string() }).readonly().optional(),
    sends: z.array(z.string()).readonly(),
  })
  .readonly()
export type Assessment = z.infer<typeof Assessment>
