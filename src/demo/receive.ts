import type { IncomingMessage } from "node:http"
import { TLSSocket } from "node:tls"
import type { ReceivedRequest, SocketFrame } from "./received.ts"

/** Reads a request to its end. Rejects when the visitor breaks off before that. */
export async function receive(message: IncomingMessage): Promise<ReceivedRequest> {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part as Buffer)
  return { ...head(message), scheme: secure(message) ? "https" : "http", body: Buffer.concat(parts) }
}

/** The record of a WebSocket handshake, with room for the frames to come. */
export function receiveSocket(
  message: IncomingMessage,
): ReceivedRequest & { readonly frames: SocketFrame[] } {
  return { ...head(message), scheme: secure(message) ? "wss" : "ws", body: Buffer.alloc(0), frames: [] }
}

function head(message: IncomingMessage) {
  const host = message.headers.host ?? ""
  return {
    at: Date.now(),
    host: host.replace(/:\d+$/, "").toLowerCase(),
    method: message.method ?? "GET",
    path: message.url ?? "/",
    headers: joined(message.headersDistinct),
  }
}

function joined(headers: NodeJS.Dict<string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, values]) => [name, (values ?? []).join(", ")]),
  )
}

function secure(message: IncomingMessage): boolean {
  return message.socket instanceof TLSSocket
}
