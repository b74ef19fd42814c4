import type { Readable } from "node:stream"
import type { ReceivedRequest } from "./received.ts"

/** What a site answers to one request. Left out: status 200, no headers, no body, at once. */
export interface Reply {
  readonly status?: number
  /** An array sends the header once per value (Set-Cookie). */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Uint8Array | Readable
  /** Milliseconds before the answer starts. */
  readonly delay?: number
  /** Cut the connection instead of answering. */
  readonly drop?: boolean
}

export type Answer = (request: ReceivedRequest) => Reply | Promise<Reply>

/** One WebSocket endpoint of a site. `send` gives the visitor one text message. */
export interface SocketEndpoint {
  readonly opened?: (send: (text: string) => void) => void
  readonly message?: (text: string, send: (text: string) => void) => void
}

/** What answers for one host name: handlers first, then the files of a folder, then 404. */
export interface Site {
  /** Folder of static files; `/a/` is `a/index.html`. */
  readonly folder?: string
  /** Path → answer. A path ending in `*` answers for everything below it; the longest match wins. */
  readonly answers?: Readonly<Record<string, Answer>>
  readonly sockets?: Readonly<Record<string, SocketEndpoint>>
}
