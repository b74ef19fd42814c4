import type { EventHandlers, Payload } from "../../devtools/protocol.ts"
import type { Target } from "../../devtools/targets.ts"
import type { KeptBytes } from "./kept-bytes.ts"
import type { PageHop, PageRequest, SocketFrame } from "./page-request.ts"

/** Where connections are recorded. */
export interface SocketRecord {
  request(id: string): PageRequest
  /** A moment of the protocol's own clock, in ms since the epoch. */
  wallTime(timestamp: number): number
  readonly kept: KeptBytes
  readonly host: {
    pageOf(target: Target): string
    started(id: string, stream: boolean): void
  }
}

/** Hears the events of WebSocket and WebTransport connections. */
export function socketHandlers(witness: SocketRecord): EventHandlers<Target> {
  const sent = (id: string) =>
    change(witness, id, (hop) => {
      hop.expectsExtra = true
    })
  return {
    "Network.webSocketCreated": (params, target) =>
      open(witness, target, { kind: "websocket", id: params.requestId, ...params }),
    "Network.webTransportCreated": (params, target) =>
      open(witness, target, { kind: "webtransport", id: params.transportId, ...params }),
    "Network.webSocketWillSendHandshakeRequest": ({ requestId, request, wallTime }) => {
      sent(requestId)
      change(witness, requestId, (hop) => {
        hop.headers = request.headers
        hop.at = wallTime * 1000
      })
    },
    "Network.webSocketHandshakeResponseReceived": ({ requestId, response }) =>
      change(witness, requestId, (hop) => {
        hop.response = { ...response, url: hop.url } as NonNullable<PageHop["response"]>
      }),
    "Network.webTransportConnectionEstablished": ({ transportId }) => sent(transportId),
    "Network.webSocketFrameSent": (params) => frame(witness, "sent", params),
    "Network.webSocketFrameReceived": (params) => frame(witness, "received", params),
  }
}

interface Opened {
  readonly kind: "websocket" | "webtransport"
  readonly id: string
  readonly url: string
  readonly timestamp?: number
  readonly initiator?: PageHop["initiator"]
}

function open(witness: SocketRecord, target: Target, { kind, id, url, timestamp, initiator }: Opened): void {
  const page = witness.host.pageOf(target)
  witness.request(id).hops.push({
    requestId: id,
    index: 0,
    target,
    kind,
    url,
    method: kind === "websocket" ? "GET" : "CONNECT",
    at: timestamp === undefined ? Date.now() : witness.wallTime(timestamp),
    page,
    documentUrl: page,
    resourceType: kind === "websocket" ? "WebSocket" : "WebTransport",
    ...(initiator && { initiator }),
    gesture: false,
    headers: {},
    hasBody: false,
    servedFromCache: false,
    frames: [],
  })
  witness.host.started(id, true)
}

function change(witness: SocketRecord, id: string, apply: (hop: PageHop) => void): void {
  const hop = witness.request(id).hops.at(-1)
  if (hop) apply(hop)
}

function frame(
  witness: SocketRecord,
  direction: SocketFrame["direction"],
  { requestId, response, timestamp }: Payload<"Network.webSocketFrameSent">,
): void {
  const binary = response.opcode !== 1
  const encoding = binary ? "base64" : "utf8"
  change(witness, requestId, (hop) => {
    const bytes = Buffer.from(response.payloadData, encoding)
    const payload = witness.kept.keep(bytes).toString(encoding)
    const at = witness.wallTime(timestamp)
    hop.frames.push({ direction, at, payload, size: bytes.length, binary })
  })
}
