import type { Payload } from "../../devtools/protocol.ts"
import type { Target } from "../../devtools/targets.ts"

type WillBeSent = Payload<"Network.requestWillBeSent">

/** A message over a socket as the page witness met it; `at` in ms since the epoch. */
export interface SocketFrame {
  readonly direction: "sent" | "received"
  readonly at: number
  /** As much of it as is kept; `size` is that of the whole. */
  readonly payload: string
  readonly size: number
  readonly binary: boolean
}

/**
 * What the request carried: as many of its bytes as are kept, and the size of all that were seen; `incomplete` where
 * the browser gave a part without its bytes.
 */
export interface PageBody {
  readonly bytes: Buffer
  readonly size: number
  readonly incomplete: boolean
}

/** One hop of one request as a target announced it. Filled as its events arrive. */
export interface PageHop {
  readonly requestId: string
  readonly index: number
  readonly target: Target
  readonly kind: "http" | "websocket" | "webtransport"
  readonly url: string
  readonly method: string
  /** Milliseconds since the epoch. */
  at: number
  /** Address of the top page at that moment. */
  readonly page: string
  readonly documentUrl: string
  readonly frame?: string
  readonly resourceType?: string
  readonly initiator?: WillBeSent["initiator"]
  readonly gesture: boolean
  readonly redirectedFrom?: string
  headers: Readonly<Record<string, string>>
  body?: PageBody
  hasBody: boolean
  response?: WillBeSent["redirectResponse"]
  servedFromCache: boolean
  /** Whether the browser says it put this hop on the network; absent until it says. */
  expectsExtra?: boolean
  sentExtra?: Payload<"Network.requestWillBeSentExtraInfo">
  receivedExtra?: Payload<"Network.responseReceivedExtraInfo">
  failure?: Payload<"Network.loadingFailed">
  finishedAt?: number
  /** Bytes of the body that have come, decoded. */
  received?: number
  readonly frames: SocketFrame[]
}

/** All hops of one request, and the network's own reports, which come in their own order. */
export interface PageRequest {
  readonly hops: PageHop[]
  readonly sentExtras: Payload<"Network.requestWillBeSentExtraInfo">[]
  readonly receivedExtras: Payload<"Network.responseReceivedExtraInfo">[]
}
