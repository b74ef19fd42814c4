import { type DevToolsEvent, type EventHandlers, handle, type Payload } from "../../devtools/protocol.ts"
import type { Target } from "../../devtools/targets.ts"
import { Placements } from "../placements.ts"
import { bodyOf, fetchMissingBody } from "./body.ts"
import { joinExtras } from "./extras.ts"
import { KeptBytes } from "./kept-bytes.ts"
import type { PageHop, PageRequest } from "./page-request.ts"
import { socketHandlers } from "./sockets.ts"

/** Where the witness learns which page is shown, and tells of activity. */
export interface PageWitnessHost {
  /** Address of the top page the target belongs to. */
  pageOf(target: Target): string
  /** A request started or ended; streams and sockets are told apart so that settling can ignore them. */
  started(requestId: string, stream: boolean): void
  ended(requestId: string): void
}

/** Scripts at `blob:` and `data:` addresses that are remembered of one visit. */
const mostLocal = 1000

/** The page witness: what every attached target says of its requests. */
export class PageWitness {
  readonly requests = new Map<string, PageRequest>()
  /** Bodies being read; awaited, with a limit, before the record is closed. */
  readonly reading = new Set<Promise<void>>()
  readonly host: PageWitnessHost
  readonly placements = new Placements()
  /** Of bodies and messages. */
  readonly kept = new KeptBytes()
  /** From the protocol's own clock (s) to ms since the epoch. */
  #clockOffset = Date.now() - Number(process.hrtime.bigint() / 1_000_000n)

  constructor(host: PageWitnessHost) {
    this.host = host
  }

  hear(target: Target, event: DevToolsEvent): void {
    handle(this.#handlers, event, target)
  }

  /** The request of that id, made when first heard of: the network's reports may come first. */
  request(id: string): PageRequest {
    const known = this.requests.get(id)
    if (known) return known
    const made: PageRequest = { hops: [], sentExtras: [], receivedExtras: [] }
    this.requests.set(id, made)
    return made
  }

  /** A moment of the protocol's own clock, in ms since the epoch. */
  wallTime(timestamp: number): number {
    return timestamp * 1000 + this.#clockOffset
  }

  /** Every hop heard of, each with the network's reports that belong to it. */
  hops(): PageHop[] {
    return [...this.requests.values()].flatMap(joinExtras)
  }

  /** Fewest milliseconds: waits for bodies still being read. */
  async bodiesRead(limitMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, limitMs)
    })
    await Promise.race([Promise.all(this.reading), limit])
    clearTimeout(timer)
  }

  readonly #handlers: EventHandlers<Target> = {
    ...socketHandlers(this),
    "Network.requestWillBeSent": (params, target) => this.#willBeSent(target, params),
    "Network.requestWillBeSentExtraInfo": (params) => {
      this.request(params.requestId).sentExtras.push(params)
    },
    "Network.responseReceivedExtraInfo": (params) => {
      this.request(params.requestId).receivedExtras.push(params)
    },
    "Network.requestServedFromCache": ({ requestId }) =>
      this.#last(requestId, (hop) => {
        hop.servedFromCache = true
      }),
    "Network.responseReceived": (params) => this.#answered(params),
    "Network.dataReceived": ({ requestId, dataLength }) =>
      this.#last(requestId, (hop) => {
        hop.received = (hop.received ?? 0) + dataLength
      }),
    "Network.loadingFinished": ({ requestId, timestamp }) => this.#ended(requestId, timestamp),
    "Network.loadingFailed": (params) => {
      this.#last(params.requestId, (hop) => {
        hop.failure = params
      })
      this.#ended(params.requestId, params.timestamp)
    },
  }

  #willBeSent(target: Target, params: Payload<"Network.requestWillBeSent">): void {
    if (!/^(https?|wss?):/.test(params.request.url)) {
      this.#local(target, params)
      return
    }
    this.#clockOffset = (params.wallTime - params.timestamp) * 1000
    const request = this.request(params.requestId)
    const before = request.hops.at(-1)
    if (before && params.redirectResponse) {
      before.response = params.redirectResponse
      before.expectsExtra = params.redirectHasExtraInfo
      before.finishedAt = params.wallTime * 1000
    } else if (before?.url === params.request.url) return // the same request announced by a second session
    const body = params.request.hasPostData ? bodyOf(params.request, this.kept) : undefined
    const page = this.host.pageOf(target)
    const hop = hopOf(target, params, { index: request.hops.length, page, ...(body && { body }) })
    request.hops.push(hop)
    if (hop.body?.incomplete) {
      const reading = fetchMissingBody(hop, this.kept).finally(() => this.reading.delete(reading))
      this.reading.add(reading)
    }
    this.host.started(params.requestId, params.type === "EventSource")
  }

  /** A script at an address of the page's own making is no send, but stands in the chain of what it sends. */
  #local(target: Target, params: Payload<"Network.requestWillBeSent">): void {
    const { scripts } = this.placements
    if (params.type !== "Script" || scripts.length >= mostLocal) return
    scripts.push(hopOf(target, params, { index: 0, page: this.host.pageOf(target) }))
  }

  #answered({ requestId, response, hasExtraInfo }: Payload<"Network.responseReceived">): void {
    this.#last(requestId, (hop) => {
      hop.response = response
      hop.expectsExtra = hasExtraInfo
    })
    if (response.mimeType === "text/event-stream" || response.mimeType === "multipart/x-mixed-replace")
      this.host.ended(requestId)
  }

  #ended(requestId: string, timestamp: number): void {
    this.#last(requestId, (hop) => {
      hop.finishedAt = this.wallTime(timestamp)
    })
    this.host.ended(requestId)
  }

  #last(requestId: string, change: (hop: PageHop) => void): void {
    const hop = this.requests.get(requestId)?.hops.at(-1)
    if (hop) change(hop)
  }
}

function hopOf(
  target: Target,
  params: Payload<"Network.requestWillBeSent">,
  { index, page, body }: Pick<PageHop, "index" | "page" | "body">,
): PageHop {
  const { request } = params
  const before = params.redirectResponse?.url
  return {
    requestId: params.requestId,
    index,
    target,
    kind: "http",
    url: request.url,
    method: request.method,
    at: params.wallTime * 1000,
    page,
    documentUrl: params.documentURL,
    ...(params.frameId && { frame: params.frameId }),
    ...(params.type && { resourceType: params.type }),
    initiator: params.initiator,
    gesture: params.hasUserGesture ?? false,
    ...(before && { redirectedFrom: before }),
    headers: request.headers,
    ...(body && { body }),
    hasBody: request.hasPostData ?? false,
    servedFromCache: false,
    frames: [],
  }
}
