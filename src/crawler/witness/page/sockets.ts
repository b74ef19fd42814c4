import type { DevToolsEvent, Payload } from "../../devtools/protocol.ts"
import type { Target } from "../../devtools/targets.ts"
import type { PageHop, SocketFrame } from "./page-request.ts"
import type { PageWitness } from "./page-witness.ts"

/** Hears the events of WebSocket and WebTransport connections. */
export function hearSocket(witness: PageWitness, target: Target, event: DevToolsEvent): void {
  switch (event.method) {
    case "Network.webSocketCreated":
      return open(witness, target, { kind: "websocket", id: event.params.requestId, ...event.params })
    case "Network.webTransportCreated":
      return open(witness, target, { kind: "webtransport", id: event.params.transportId, ...event.params })
    case "Network.webSocketWillSendHandshakeRequest":
      return change(witness, event.params.requestId, (hop) => {
        hop.headers = event.params.request.headers
        hop.at = event.params.wallTime * 1000
        hop.expectsExtra = true
      })
    case "Network.webSocketHandshakeResponseReceived":
      return change(witness, event.params.requestId, (hop) => {
        hop.response = { ...event.params.response, url: hop.url } as NonNullable<PageHop["response"]>
      })
    case "Network.webTransportConnectionEstablished":
      return change(witness, event.params.transportId, (hop) => {
        hop.expectsExtra = true
      })
    case "Network.webSocketFrameSent":
      return frame(witness, "sent", event.params)
    case "Network.webSocketFrameReceived":
      return frame(witness, "received", event.params)
    default:
  }
}

interface Opened {
  readonly kind: "websocket" | "webtransport"
  readonly id: string
  readonly url: string
  readonly timestamp?: number
  readonly initiator?: PageHop["initiator"]
}

function open(
  witness: PageWitness,
  target: Target,
  { kind, id, url, timestamp, initiator }: Opened,
): void {
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

function change(witness: PageWitness, id: string, apply: (hop: PageHop) => void): void {
  const hop = witness.request(id).hops.at(-1)
  if (hop) apply(hop)
}

function frame(
  witness: PageWitness,
  direction: SocketFrame["direction"],
  { requestId, response, timestamp }: Payload<"Network.webSocketFrameSent">,
): void {
  change(witness, requestId, (hop) =>
    hop.frames.push({
      direction,
      at: witness.wallTime(timestamp),
      payload: response.payloadData,
      binary: response.opcode !== 1,
    }),
  )
}
