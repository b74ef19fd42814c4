import { z } from "zod"
import { RunId } from "../../crawler/evidence/run.ts"
import { InformationItem } from "./send.ts"
import { Party, Provision } from "./words.ts"

/** A destination (送信先): who handles what arrives × the service it arrives at. The three countries are never merged. */
export const Destination = z
  .object({
    id: z.string(),
    hosts: z.array(z.string()).readonly(),
    operator: z.string().optional(),
    operatorOriginal: z.string().optional(),
    service: z.string().optional(),
    function: z.string().optional(),
    party: Party,
    knownBy: z.enum(["vendor", "entity-list", "none"]),
    country: z
      .object({ entity: z.string().optional(), server: z.string().optional(), stated: z.string().optional() })
      .readonly(),
    tags: z.array(z.string()).readonly(),
    /** Whether a tag of the operator's own placing reaches it; null where the placing could not be seen. */
    placedByOperator: z.boolean().nullable(),
    chainedOnly: z.boolean(),
    observed: z.object({ seen: z.int(), visits: z.int() }).readonly(),
    sends: z.int(),
  })
  .readonly()
export type Destination = z.infer<typeof Destination>

/** A value kept in the user's equipment, who set it and which sends carry it. */
export const StoredItem = z
  .object({
    id: z.string(),
    area: z.enum(["cookie", "local", "session", "indexeddb", "cache"]),
    name: z.string(),
    host: z.string(),
    party: Party,
    setBy: z.string().optional(),
    identifier: z.boolean(),
    lifetimeDays: z.number().optional(),
    sentTo: z.array(z.string()).readonly(),
    provisions: z.array(Provision).readonly(),
    run: RunId,
  })
  .readonly()
export type StoredItem = z.infer<typeof StoredItem>

/** Information that a page handed to the app it is shown in: within the user's own equipment, no send by itself. */
export const HandedInformation = InformationItem.unwrap()
  .pick({ category: true, name: true, sample: true, basis: true, reason: true })
  .readonly()
export type HandedInformation = z.infer<typeof HandedInformation>

export const SignalItem = z
  .object({
    kind: z.enum(["fingerprinting", "input-listener", "permission", "canary", "bridge", "intent"]),
    script: z.string().optional(),
    /** A call or an address with the values hidden that samples hide. */
    what: z.string(),
    visit: z.string(),
    destination: z.string().optional(),
    /** Of `bridge` and `intent`: what was handed to the app. */
    information: z.array(HandedInformation).readonly().optional(),
    /** What was handed over could not be taken apart, or not all of it. */
    undecoded: z.literal(true).optional(),
  })
  .readonly()
export type SignalItem = z.infer<typeof SignalItem>
