import type { SocketMessage } from "../evidence.ts"
import type { Pair } from "./match.ts"
import type { SocketFrame } from "./page/page-request.ts"

/** What went over a socket. Messages made of blobs come without their content; the wire witness knows their size. */
export function messagesOf({ page, wire }: Pair, startedAt: number): readonly SocketMessage[] | undefined {
  if (!page?.frames.length) return undefined
  let sent = 0
  return page.frames.map((frame) => {
    const onWire = frame.direction === "sent" ? (wire?.messageSizes?.[sent++] ?? 0) : 0
    return { direction: frame.direction, at: Math.max(0, frame.at - startedAt), ...contentOf(frame, onWire) }
  })
}

function contentOf({ payload, size, binary, direction }: SocketFrame, onWire: number) {
  if (size === 0 && binary && direction === "sent" && onWire > 0) return { size: onWire, unseen: true }
  const truncated = size > Buffer.byteLength(payload, binary ? "base64" : "utf8")
  return { ...(binary ? { base64: payload } : { text: payload }), size, ...(truncated && { truncated }) }
}
