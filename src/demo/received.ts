/** One frame of a WebSocket connection, in the order it passed the server. */
export interface SocketFrame {
  readonly from: "visitor" | "site"
  readonly kind: "text" | "binary"
  readonly data: Buffer
}

/** One request as it arrived: the server's own record, and the truth tests compare with. */
export interface ReceivedRequest {
  /** Milliseconds since 1970 when the request had arrived in full. */
  readonly at: number
  readonly scheme: "https" | "http" | "wss" | "ws"
  /** Host name without the port, lower case. */
  readonly host: string
  readonly method: string
  /** Path and query as sent. */
  readonly path: string
  /** Names in lower case; repeated headers joined with ", ". */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Only for WebSocket connections; grows while the connection is open. */
  readonly frames?: SocketFrame[]
}

/** The full address the visitor asked for, without a port. */
export function addressOf(request: ReceivedRequest): URL {
  return new URL(`${request.scheme}://${request.host}${request.path}`)
}
