import type { SocketMessage } from "../evidence.ts"

/** As Chrome, Firefox, mitmproxy and this tool write them: `time` in seconds since the epoch, 2 for bytes as base64. */
interface HarMessage {
  readonly type?: unknown
  readonly time?: unknown
  readonly opcode?: unknown
  readonly data?: unknown
  readonly _size?: unknown
  readonly _truncated?: unknown
  readonly _unseen?: unknown
}

/** Messages over a connection; `startedAt` is when the visit began, in ms since the epoch. Control frames are none. */
export function socketMessages(messages: readonly unknown[], startedAt: number): readonly SocketMessage[] {
  return messages.flatMap((one) => {
    if (typeof one !== "object" || one === null) return []
    const message: HarMessage = one
    if (typeof message.data !== "string" || isControl(message.opcode)) return []
    return [{ ...contentOf(message, message.data), at: timeOf(message.time, startedAt), ...marks(message) }]
  })
}

function isControl(opcode: unknown): boolean {
  return typeof opcode === "number" && opcode >= 8
}

function contentOf({ type, opcode, _size }: HarMessage, data: string) {
  const direction = type === "send" || type === "request" ? ("sent" as const) : ("received" as const)
  const binary = opcode === 2
  const length = Buffer.byteLength(data, binary ? "base64" : "utf8")
  const size = typeof _size === "number" && _size > length ? Math.trunc(_size) : length
  return { direction, ...(binary ? { base64: data } : { text: data }), size }
}

function marks({ _truncated, _unseen }: HarMessage) {
  return {
    ...(_truncated === true ? { truncated: true } : {}),
    ...(_unseen === true ? { unseen: true } : {}),
  }
}

function timeOf(time: unknown, startedAt: number): number {
  return typeof time === "number" ? Math.max(0, time * 1000 - startedAt) : 0
}
