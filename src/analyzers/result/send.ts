import { z } from "zod"
import { Cause, ChoiceMoment, Phase, RunId, Witness } from "../../crawler/evidence/run.ts"
import { Certainty, Limb, Party, Provision } from "./words.ts"

/** One piece of information about the user inside a send, where it was found and why we believe it. */
export const InformationItem = z
  .object({
    category: z.string(),
    where: z.enum(["url", "header", "cookie", "body", "frame", "implicit"]),
    name: z.string().optional(),
    /** A redacted sample of the value. */
    sample: z.string().optional(),
    /**
     * Stands for a value that could tell users apart and that the sample hides: the same value has the same digest
     * anywhere in this result, and in no other.
     */
    digest: z.string().optional(),
    basis: z.enum(["protocol", "vendor", "parameter", "value", "canary"]),
    reason: z.string(),
    provision: Provision,
    limb: Limb.optional(),
    certainty: Certainty,
  })
  .readonly()
export type InformationItem = z.infer<typeof InformationItem>

/** One hidden value that went to several destinations in one visit: to which, in which sends, under which names. */
export const SharedValue = z
  .object({
    digest: z.string(),
    sample: z.string(),
    categories: z.array(z.string()).readonly(),
    names: z.array(z.string()).readonly(),
    destinations: z.array(z.string()).readonly(),
    visits: z.array(z.string()).readonly(),
    sends: z.array(z.string()).readonly(),
  })
  .readonly()
export type SharedValue = z.infer<typeof SharedValue>

/** One send with who handles it and what it tells of the user. */
export const Send = z
  .object({
    id: z.string(),
    visit: z.string(),
    /** Milliseconds since the visit began. */
    at: z.number().optional(),
    run: RunId,
    choice: ChoiceMoment,
    /** Set for `before` in a `withdraw` run when the visitor had accepted by then and not yet taken it back. */
    accepted: z.boolean().optional(),
    page: z.string(),
    frame: z.string().optional(),
    url: z.string(),
    method: z.string(),
    transport: z.enum(["http", "beacon", "websocket", "webtransport", "eventsource", "ping"]),
    resourceType: z.string().optional(),
    phase: Phase,
    cause: Cause,
    seenBy: z.array(Witness).readonly(),
    body: z.enum(["none", "seen", "unseen", "undecoded"]).optional(),
    initiator: z
      .object({ kind: z.string(), url: z.string().optional(), chain: z.array(z.string()).readonly() })
      .readonly()
      .optional(),
    tag: z.string().optional(),
    chained: z.boolean(),
    remote: z
      .object({
        ip: z.string().optional(),
        country: z.string().optional(),
        cname: z.array(z.string()).readonly().optional(),
      })
      .readonly()
      .optional(),
    status: z.int().optional(),
    redirectedFrom: z.string().optional(),
    party: Party,
    destination: z.string(),
    information: z.array(InformationItem).readonly(),
  })
  .readonly()
export type Send = z.infer<typeof Send>

/** A tag: the module that starts sends (情報送信指令通信ごと), with who placed it. */
export const Tag = z
  .object({
    id: z.string(),
    name: z.string().optional(),
    url: z.string().optional(),
    service: z.string().optional(),
    /** `app`: a module built into the app. */
    placedBy: z.enum(["html", "container", "tag", "app", "unknown"]),
    container: z.string().optional(),
    parent: z.string().optional(),
    pages: z.array(z.string()).readonly(),
  })
  .readonly()
export type Tag = z.infer<typeof Tag>

/** A host reached without a message of the page. */
export const ContactedHost = z
  .object({ host: z.string(), kind: z.enum(["preconnect", "dns", "stun", "other"]), visit: z.string() })
  .readonly()
export type ContactedHost = z.infer<typeof ContactedHost>

/** Sends of one visit to one address that this tool kept from leaving the public Internet; `url` without its values. */
export const RefusedAddress = z.object({ url: z.string(), visit: z.string(), count: z.int() }).readonly()
export type RefusedAddress = z.infer<typeof RefusedAddress>
