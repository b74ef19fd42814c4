import { z } from "zod"
import { Certainty, Condition, Limb, Provision, Verdict } from "./words.ts"

/** The state of choice a provision was observed in. */
export const ChoiceState = z.enum(["no-choice", "accepted", "refused", "closed", "withdrawn", "opted-out"])
export type ChoiceState = z.infer<typeof ChoiceState>

/** A state as it was observed: one of choice, or `gpc`, where the browser said that it does not want to be tracked. */
export const ObservedState = z.enum([...ChoiceState.options, "gpc"])
export type ObservedState = z.infer<typeof ObservedState>

/**
 * What became of a destination from one state to another; `certainty` is set where there is a difference, which is
 * only a hint (`review`) where chance may have made it.
 */
export const Change = z
  .object({
    change: z.enum(["same", "began", "stopped", "cannot-tell"]),
    certainty: z.enum(["likely", "review"]).optional(),
  })
  .readonly()
export type Change = z.infer<typeof Change>

/**
 * How the destination was seen in one state: in `seen` of the `visits` that could have shown it, with the categories
 * beyond what every request shows, and what changed against the state the user came from.
 */
export const SeenInState = z
  .object({
    state: ObservedState,
    seen: z.int(),
    visits: z.int(),
    sends: z.int(),
    categories: z.array(z.string()).readonly(),
    against: ObservedState.optional(),
    ...Change.unwrap().partial().shape,
  })
  .readonly()
export type SeenInState = z.infer<typeof SeenInState>

/** Where a visitor who is asked to agree can read it: in the banner, one press away from it, nowhere there. */
export const ToldWhere = z.enum(["banner", "one-press", "no", "cannot-tell"])
export type ToldWhere = z.infer<typeof ToldWhere>

/**
 * What the banner tells of the destination before the user agrees (第27条の12第3号; that it is to be told rests on
 * commentary). `doubts` are codes for why a person must judge whether pressing is consent.
 */
export const ConsentRecord = z
  .object({
    named: ToldWhere,
    information: ToldWhere,
    purpose: ToldWhere,
    doubts: z.array(z.string()).readonly(),
  })
  .readonly()
export type ConsentRecord = z.infer<typeof ConsentRecord>

const ProvisionInState = z
  .object({
    /** `not-known` where somebody else drove, as in a recording. */
    state: z.enum([...ChoiceState.options, "not-known"]),
    provision: Provision,
    certainty: Certainty,
    sends: z.int(),
    visits: z.int(),
  })
  .readonly()

/**
 * Which provision covers one category at the destination, why (`code` or `code: detail`) and on which conditions, and
 * whether the notice states it; `umbrella`: by a collective word, `grey`: not counted, as it is part of every request or
 * the operator took it out of the duty.
 */
export const StatedInformation = z
  .object({
    category: z.string(),
    provision: Provision,
    limb: Limb.optional(),
    certainty: Certainty.optional(),
    reason: z.string().optional(),
    conditions: z.array(Condition).readonly().optional(),
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

const judgement = { reason: z.string(), by: z.string(), date: z.string() }

/** The operator's own judgement as it was applied: to which categories, which provision, why, by whom and when. */
export const AppliedOverride = z
  .object({
    ...judgement,
    provision: Provision,
    limb: Limb.optional(),
    categories: z.array(z.string()).readonly(),
  })
  .readonly()
export type AppliedOverride = z.infer<typeof AppliedOverride>

/** One destination held against the notice: the unit of judgement is (destination × information category). */
export const Assessment = z
  .object({
    id: z.string(),
    destination: z.string(),
    tags: z.array(z.string()).readonly(),
    need: z.enum(["main", "maybe", "consented", "opted", "self"]),
    provisions: z.array(ProvisionInState).readonly(),
    /** Set where there is a banner, or some run made a choice or asked not to be tracked. */
    states: z.array(SeenInState).readonly().optional(),
    /** Set where something was sent only after the user had agreed. */
    consent: ConsentRecord.optional(),
    information: z.array(StatedInformation).readonly(),
    operatorStated: z.enum(["legal", "alias", "brand", "service-only", "no", "cannot-tell"]),
    purposeStated: z.boolean().nullable(),
    purposeOwnStated: z.boolean().nullable(),
    purposeDestinationStated: z.boolean().nullable(),
    /** The same, with what is told by a link alone apart from what could not be read. */
    purposeDestination: z.enum(["stated", "link-only", "not-stated", "cannot-tell"]).optional(),
    optOut: z
      .object({
        published: z.array(z.string()).readonly(),
        missing: z.array(z.string()).readonly(),
        /** All that the notice offers are pages of others, which are never operated. */
        onlyOthersPages: z.boolean().optional(),
      })
      .readonly()
      .optional(),
    statement: z.enum(["full", "part", "none", "unreadable"]),
    verdict: Verdict,
    reasons: z.array(z.string()).readonly(),
    search: SearchRecord.optional(),
    /** The first of `overrides`. */
    override: z.object(judgement).readonly().optional(),
    overrides: z.array(AppliedOverride).readonly().optional(),
    sends: z.array(z.string()).readonly(),
  })
  .readonly()
export type Assessment = z.infer<typeof Assessment>
