import { decodeLimits } from "./field.ts"
import { unpacked } from "./unpack.ts"

const headLength = 5
const compressed = 0x01
const trailers = 0x80

/**
 * The messages of a gRPC-Web or Connect body: a flag byte and a length (4 bytes, big-endian) before each. Undefined
 * where the lengths do not add up. https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md
 */
export function grpcMessages(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const messages: Uint8Array[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  while (at + headLength <= bytes.length && messages.length < decodeLimits.fields) {
    const flag = bytes[at] as number
    const end = at + headLength + view.getUint32(at + 1)
    if (end > bytes.length) return undefined
    const content = bytes.subarray(at + headLength, end)
    if (!(flag & trailers)) messages.push(flag & compressed ? (unpacked(content) ?? content) : content)
    at = end
  }
  const isWhole = at === bytes.length || messages.length >= decodeLimits.fields
  return isWhole && messages.length > 0 ? messages : undefined
}
