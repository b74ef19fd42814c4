import type { RecordedSend, Visit } from "../../crawler/evidence.ts"
import { epochMs } from "./har-time.ts"

type SocketMessage = NonNullable<RecordedSend["messages"]>[number]

/** Messages over a connection as Chrome writes them: `time` in seconds since the epoch, binary data (2) as base64. */
export const harMessages = (messages: readonly SocketMessage[], visit: Visit) =>
  messages.map(({ direction, at, text, base64, size, truncated, unseen }) => ({
    type: direction === "sent" ? "send" : "receive",
    time: epochMs(visit, at) / 1000,
    opcode: base64 === undefined ? 1 : 2,
    data: text ?? base64 ?? "",
    _size: size,
    ...(truncated === true ? { _truncated: true } : {}),
    ...(unseen === true ? { _unseen: true } : {}),
  }))
