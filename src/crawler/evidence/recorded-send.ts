import { z } from "zod"
import { Cause, ChoiceMoment, Phase, Witness } from "./run.ts"

/** Header lines as they left or arrived: names in lower case, order kept, repeats kept. */
export const HeaderLines = z.array(z.tuple([z.string(), z.string()]).readonly()).readonly()
export type HeaderLines = z.infer<typeof HeaderLines>

/**
 * What was sent in the body. `unseen`: there was one (or may have been) and no witness could read it.
 * `text` holds UTF-8, `base64` anything else; both at most the capture limit, `size` is the true size in bytes.
 */
export const SentBody = z
  .object({
    state: z.enum(["none", "seen", "unseen"]),
    text: z.string().optional(),
    base64: z.string().optional(),
    size: z.int().nonnegative().optional(),
    truncated: z.boolean().optional(),
  })
  .readonly()
export type SentBody = z.infer<typeof SentBody>

/** Who started the send. `chain` lists script or document addresses, the outermost first. */
export const Initiator = z
  .object({
    kind: z.enum(["parser", "script", "preload", "redirect", "user", "worker", "browser", "other"]),
    url: z.string().optional(),
    line: z.int().optional(),
    chain: z.array(z.string()).readonly(),
  })
  .readonly()
export type Initiator = z.infer<typeof Initiator>

/** One `Set-Cookie` of a response, raw, with the browser's reason where it was refused. */
export const ReceivedCookie = z
  .object({ line: z.string(), blocked: z.array(z.string()).readonly().optional() })
  .readonly()

/** What came back, as far as it says who answered. `protocol` as the browser names it (`h2`, `http/1.1`). */
export const Response = z
  .object({
    status: z.int(),
    mimeType: z.string().optional(),
    headers: HeaderLines,
    setCookies: z.array(ReceivedCookie).readonly(),
    remoteIp: z.string().optional(),
    protocol: z.string().optional(),
    certificateNames: z.array(z.string()).readonly().optional(),
    from: z.enum(["network", "cache", "service-worker", "prefetch"]).optional(),
  })
  .readonly()
export type Response = z.infer<typeof Response>

/**
 * One message over a WebSocket or WebTransport connection. `at` in ms since the visit began, `size` of all of it;
 * `unseen`: no witness could read it, and `size` is what was put on the network.
 */
export const SocketMessage = z
  .object({
    direction: z.enum(["sent", "received"]),
    at: z.number(),
    text: z.string().optional(),
    base64: z.string().optional(),
    size: z.int().nonnegative(),
    truncated: z.boolean().optional(),
    unseen: z.boolean().optional(),
  })
  .readonly()
export type SocketMessage = z.infer<typeof SocketMessage>

/** What carried the send. */
export const Transport = z.enum(["http", "beacon", "websocket", "webtransport", "eventsource", "ping"])
export type Transport = z.infer<typeof Transport>

/** A cookie really sent with a request. */
export const SentCookie = z
  .object({
    name: z.string(),
    value: z.string(),
    domain: z.string().optional(),
    partitionKey: z.string().optional(),
  })
  .readonly()
export type SentCookie = z.infer<typeof SentCookie>

/**
 * One send (外部送信): one request put on the network, each hop of a redirect its own, or one socket connection
 * with what was sent over it. `at` in ms since the visit began. Facts only; nothing here is judged.
 */
export const RecordedSend = z
  .object({
    id: z.string(),
    at: z.number(),
    /** Address of the top page shown when the send left. */
    page: z.string(),
    frame: z.object({ id: z.string(), url: z.string() }).readonly().optional(),
    target: z.enum(["page", "iframe", "popup", "worker", "shared-worker", "service-worker", "other"]),
    url: z.string(),
    method: z.string(),
    transport: Transport,
    resourceType: z.string().optional(),
    phase: Phase,
    cause: Cause,
    choice: ChoiceMoment,
    /** Set for `before` in a `withdraw` run when the visitor had accepted by then and not yet taken it back. */
    accepted: z.boolean().optional(),
    seenBy: z.array(Witness).nonempty().readonly(),
    headers: HeaderLines,
    cookies: z.array(SentCookie).readonly(),
    body: SentBody,
    messages: z.array(SocketMessage).readonly().optional(),
    initiator: Initiator.optional(),
    redirectedFrom: z.string().optional(),
    response: Response.optional(),
    failure: z.string().optional(),
    /** Canonical names the host resolved through, nearest first. */
    cname: z.array(z.string()).readonly().optional(),
  })
  .readonly()
export type RecordedSend = z.infer<typeof RecordedSend>

/** A host reached without a message of the page. Listed, never judged. */
export const Contact = z
  .object({
    host: z.string(),
    kind: z.enum(["preconnect", "dns", "stun", "other"]),
    at: z.number().optional(),
  })
  .readonly()
export type Contact = z.infer<typeof Contact>

/**
 * A send that this tool kept from leaving, as its address lies outside the public Internet and others had named the
 * target. `at` in ms since the visit began.
 */
export const RefusedSend = z
  .object({ at: z.number(), method: z.string(), url: z.string(), page: z.string().optional() })
  .readonly()
export type RefusedSend = z.infer<typeof RefusedSend>
