/** One hop of a request as the network stack logged it. Times in ms since the epoch. */
export interface WireHop {
  readonly source: number
  readonly index: number
  readonly url: string
  readonly method: string
  readonly at: number
  /** Origin that started it; absent where the log says "not an origin". */
  readonly initiator?: string
  /** Top-level site of the network isolation key, e.g. `https://example.jp`; absent where there is none. */
  readonly topSite?: string
  /** `main frame`, `subframe` or `other`. */
  readonly requestType: string
  readonly redirectedFrom?: string
  /** Header lines put on the network, names in lower case; absent while (or because) nothing was sent. */
  sent?: readonly (readonly [string, string])[]
  sentAt?: number
  /** Whether it was sent, or ended or failed before it could be. */
  settled?: boolean
  /** Whether the browser is done with it, however it ended. */
  over?: true
  /** Whether the browser sends by itself what it had sent before: the connection was dropped, or a sign-in was asked for. */
  readonly again?: true
  /** Whether it was sent again: what came back for the last one is no answer to this one. */
  sentAgain?: true
  bodySize?: number
  /** Whether the body is a stream: its size shows only as it is read. */
  streamed?: true
  /** Sizes of the messages sent over a socket, in their order, as they were put on the network. */
  messageSizes?: number[]
  response?: { readonly status: number; readonly headers: readonly (readonly [string, string])[] }
  remote?: string
  protocol?: string
  error?: number
}

/** A host looked up or connected to, whoever asked. */
export interface WireContact {
  readonly host: string
  readonly kind: "dns" | "preconnect"
  readonly at: number
  readonly topSite?: string
}
