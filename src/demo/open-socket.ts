import { createHash } from "node:crypto"
import type { Duplex } from "node:stream"
import type { ReceivedRequest, SocketFrame } from "./received.ts"
import type { SocketEndpoint } from "./site.ts"
import { frameBytes, takeFrame, type WireFrame } from "./socket-frames.ts"

/** Fixed by RFC 6455 section 1.3. */
const HANDSHAKE_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"

/** Accepts a WebSocket handshake, talks to the endpoint and writes every message into `request.frames`. */
export function openSocket(
  socket: Duplex,
  request: ReceivedRequest & { readonly frames: SocketFrame[] },
  endpoint: SocketEndpoint,
): void {
  const key = request.headers["sec-websocket-key"] ?? ""
  const accept = createHash("sha1")
    .update(key + HANDSHAKE_GUID)
    .digest("base64")
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
  const send = (text: string) => {
    const data = Buffer.from(text)
    request.frames.push({ from: "site", kind: "text", data })
    if (!socket.destroyed) socket.write(frameBytes(1, data))
  }
  const take = frameTaker(socket, (kind, data) => {
    request.frames.push({ from: "visitor", kind, data })
    if (kind === "text") endpoint.message?.(data.toString("utf8"), send)
  })
  socket.on("data", take)
  endpoint.opened?.(send)
}

type OnMessage = (kind: "text" | "binary", data: Buffer) => void

function frameTaker(socket: Duplex, onMessage: OnMessage): (bytes: Buffer) => void {
  let waiting: Buffer = Buffer.alloc(0)
  let message: WireFrame[] = []
  const handle = (frame: WireFrame) => {
    if (frame.opcode >= 8) return answerControl(socket, frame)
    message.push(frame)
    if (!frame.final) return
    onMessage(
      message[0]?.opcode === 2 ? "binary" : "text",
      Buffer.concat(message.map((part) => part.payload)),
    )
    message = []
  }
  return (bytes) => {
    waiting = Buffer.concat([waiting, bytes])
    for (let taken = takeFrame(waiting); taken !== undefined; taken = takeFrame(waiting)) {
      waiting = taken.rest
      handle(taken.frame)
    }
  }
}

function answerControl(socket: Duplex, frame: WireFrame): void {
  if (frame.opcode === 8) socket.end(frameBytes(8, frame.payload))
  if (frame.opcode === 9) socket.write(frameBytes(10, frame.payload))
}
