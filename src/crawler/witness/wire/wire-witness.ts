import { contactOf } from "./contact-of.ts"
import { headerLines } from "./header-lines.ts"
import { hopOf } from "./hop-of.ts"
import { KeptEvents } from "./kept-events.ts"
import type { NetLogEvent, NetLogEventName } from "./net-log-events.ts"
import { readFrame, readTransport, responseOf } from "./read-hop.ts"
import { aliasesOf } from "./resolved-names.ts"
import type { WireContact, WireHop } from "./wire-request.ts"

/** Domain of the cookies that mark a moment in the NetLog. Reserved (RFC 2606): none of them is ever sent. */
export const markDomain = "mark.gaibu.invalid"

/** Events that come by the thousand with one request and say nothing but sizes: not kept. */
const many: ReadonlySet<NetLogEventName> = new Set(["UPLOAD_DATA_STREAM_READ", "WEBSOCKET_SENT_FRAME_HEADER"])

/** How many requests began, how many are not yet sent, ended or failed, and how many may not have arrived in whole. */
export interface UnderWay {
  readonly begun: number
  readonly unsent: number
  readonly unanswered: number
}

/** The wire witness: every request of the network stack, from the events of the NetLog. */
export class WireWitness {
  readonly hops: WireHop[] = []
  readonly contacts: WireContact[] = []
  readonly kept = new KeptEvents()
  /** Host → the name it is an alias of (CNAME). */
  readonly aliases = new Map<string, string>()
  /** The last mark read back (see `catchUpWithNetLog`). */
  mark = 0
  readonly #current = new Map<number, WireHop>()
  /**
   * Requests alive under one source. Where a redirect of another method than the first is followed for a script, Chromium
   * (153) begins the second under the same source before the first has ended.
   */
  readonly #alive = new Map<number, number>()

  /** How far the requests are that no visit has claimed yet. */
  underWay(which: (hop: WireHop) => boolean): UnderWay {
    const hops = this.hops.filter(which)
    return {
      begun: hops.length,
      unsent: hops.filter(({ settled }) => !settled).length,
      unanswered: hops.filter((hop) => !isAnswered(hop)).length,
    }
  }

  hear(event: NetLogEvent): void {
    if (event.sourceType === "URL_REQUEST" || this.#current.has(event.source)) this.#request(event)
    else this.#surroundings(event)
  }

  /** Takes out what belongs to one visit. */
  takeHops(which: (hop: WireHop) => boolean): WireHop[] {
    return this.#without(takeOut(this.hops, which))
  }

  takeContacts(which: (contact: WireContact) => boolean): WireContact[] {
    return takeOut(this.contacts, which)
  }

  /** Drops what no visit will claim any more. */
  forget(which: (seen: WireHop | WireContact) => boolean): void {
    const dropped = this.#without(takeOut(this.hops, which))
    takeOut(this.contacts, which)
    if (dropped.length > 0) this.kept.take(new Set(dropped.map(({ source }) => source)))
  }

  /** Sockets are heard until they are taken. */
  #without(taken: WireHop[]): WireHop[] {
    for (const hop of taken) if (isSocket(hop)) this.#current.delete(hop.source)
    return taken
  }

  #request(event: NetLogEvent): void {
    const goesOn = event.name === "REQUEST_ALIVE" && this.#aliveAfter(event) > 0
    const hop = this.#current.get(event.source)
    const begins = event.name === "URL_REQUEST_START_JOB" && event.phase === "begin"
    if ((begins || hop) && !many.has(event.name)) this.kept.hear(event)
    if (begins) this.#begin(event)
    else if (hop && !goesOn) this.#change(hop, event)
  }

  #begin(event: NetLogEvent): void {
    const hop = hopOf(event, this.#current.get(event.source))
    if (hop === undefined) return
    settle(this.#current.get(event.source))
    this.#current.set(event.source, hop)
    this.hops.push(hop)
  }

  #change(hop: WireHop, event: NetLogEvent): void {
    this.#changes[event.name]?.(hop, event)
  }

  readonly #changes: Partial<Record<NetLogEventName, (hop: WireHop, event: NetLogEvent) => void>> = {
    HTTP_TRANSACTION_SEND_REQUEST_HEADERS: (hop, event) => this.#sent(hop, event),
    HTTP_TRANSACTION_HTTP2_SEND_REQUEST_HEADERS: (hop, event) => this.#sent(hop, event),
    HTTP_TRANSACTION_QUIC_SEND_REQUEST_HEADERS: (hop, event) => this.#sent(hop, event),
    HTTP_TRANSACTION_READ_RESPONSE_HEADERS: (hop, { params }) => {
      hop.response = responseOf(params)
    },
    LOCAL_NETWORK_ACCESS_CHECK: (hop, { params }) => readTransport(hop, params),
    UPLOAD_DATA_STREAM_INIT: (hop, { params }) => {
      if (params.is_chunked === true) hop.streamed = true
      if (typeof params.total_size === "number") hop.bodySize = params.total_size
    },
    UPLOAD_DATA_STREAM_READ: (hop, { params }) => {
      if (hop.streamed && typeof params.current_position === "number") hop.bodySize = params.current_position
    },
    WEBSOCKET_SENT_FRAME_HEADER: (hop, { params }) => readFrame(hop, params),
    FAILED: (hop, event) => this.#ended(hop, event),
    URL_REQUEST_START_JOB: (hop, event) => this.#ended(hop, event),
    REQUEST_ALIVE: (hop, { source }) => {
      settle(hop)
      hop.over = true
      // What goes over a socket is told after its handshake has ended.
      if (!isSocket(hop)) this.#current.delete(source)
    },
  }

  /** How many are alive under the source once one more has begun or ended. */
  #aliveAfter({ source, phase }: NetLogEvent): number {
    const alive = (this.#alive.get(source) ?? 0) + (phase === "begin" ? 1 : -1)
    if (alive > 0) this.#alive.set(source, alive)
    else this.#alive.delete(source)
    return alive
  }

  #ended(hop: WireHop, { params }: NetLogEvent): void {
    if (typeof params.net_error === "number") hop.error = params.net_error
    settle(hop)
  }

  #sent(before: WireHop, event: NetLogEvent): void {
    const hop = before.sent ? this.#again(before, event) : before
    settle(hop)
    hop.sent = headerLines(event.params.headers)
    hop.sentAt = event.time
  }

  /** What is sent once more is a send of its own. */
  #again(before: WireHop, { source, time }: NetLogEvent): WireHop {
    const { response: _, error: __, ...same } = before
    const hop: WireHop = { ...same, index: before.index + 1, at: time, again: true }
    before.sentAgain = true
    this.#current.set(source, hop)
    this.hops.push(hop)
    return hop
  }

  #surroundings(event: NetLogEvent): void {
    if (event.name === "COOKIE_STORE_COOKIE_ADDED") this.mark = Math.max(this.mark, markOf(event.params))
    for (const [host, alias] of aliasesOf(event)) this.aliases.set(host, alias)
    const contact = contactOf(event)
    if (contact) this.contacts.push(contact)
  }
}

function settle(hop: WireHop | undefined): void {
  if (hop) hop.settled = true
}

function isAnswered({ response, error, over }: WireHop): boolean {
  return response !== undefined || error !== undefined || over === true
}

function isSocket({ url }: WireHop): boolean {
  return /^wss?:/.test(url)
}

function takeOut<T>(from: T[], which: (one: T) => boolean): T[] {
  const taken: T[] = []
  const left: T[] = []
  for (const one of from) (which(one) ? taken : left).push(one)
  from.length = 0
  for (const one of left) from.push(one)
  return taken
}

function markOf({ name, domain }: NetLogEvent["params"]): number {
  return domain === markDomain ? Number.parseInt(String(name), 10) : 0
}
