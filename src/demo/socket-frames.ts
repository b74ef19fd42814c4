/** The WebSocket wire format (RFC 6455 section 5), as far as a server needs it: no extensions. */
export interface WireFrame {
  readonly final: boolean
  /** 0 continuation, 1 text, 2 binary, 8 close, 9 ping, 10 pong. */
  readonly opcode: number
  readonly payload: Buffer
}

/** Takes the first complete frame off `bytes`; `undefined` while it has not arrived in full. */
export function takeFrame(bytes: Buffer): { readonly frame: WireFrame; readonly rest: Buffer } | undefined {
  if (bytes.length < 2) return undefined
  const { length, offset } = payloadLength(bytes)
  const start = offset + (masked(bytes) ? 4 : 0)
  if (bytes.length < start + length) return undefined
  const payload = Buffer.from(bytes.subarray(start, start + length))
  if (masked(bytes)) unmask(payload, bytes.subarray(offset, start))
  const first = bytes.readUInt8(0)
  const frame = { final: (first & 0x80) !== 0, opcode: first & 0x0f, payload }
  return { frame, rest: bytes.subarray(start + length) }
}

/** One unmasked frame, as a server sends it. */
export function frameBytes(opcode: number, payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x80 | opcode]), lengthBytes(payload.length), payload])
}

function payloadLength(bytes: Buffer): { length: number; offset: number } {
  const short = bytes.readUInt8(1) & 0x7f
  if (short < 126) return { length: short, offset: 2 }
  if (short === 126) return bytes.length < 4 ? incomplete : { length: bytes.readUInt16BE(2), offset: 4 }
  return bytes.length < 10 ? incomplete : { length: Number(bytes.readBigUInt64BE(2)), offset: 10 }
}

const incomplete = { length: Number.POSITIVE_INFINITY, offset: 0 }

function masked(bytes: Buffer): boolean {
  return (bytes.readUInt8(1) & 0x80) !== 0
}

function unmask(payload: Buffer, mask: Buffer): void {
  for (const [index, byte] of payload.entries()) payload[index] = byte ^ mask.readUInt8(index % 4)
}

function lengthBytes(length: number): Buffer {
  if (length < 126) return Buffer.from([length])
  const long = Buffer.alloc(length < 65536 ? 3 : 9)
  if (length < 65536) long.writeUInt16BE(length, long.writeUInt8(126))
  else long.writeBigUInt64BE(BigInt(length), long.writeUInt8(127))
  return long
}
