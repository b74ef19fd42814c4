import { decodeLimits, type NamedParts } from "./field.ts"
import { jsonLeaves } from "./json-leaves.ts"

/** A MessagePack map or list as dotted leaves; undefined unless every byte is accounted for. https://msgpack.org/ */
export function msgpackParts(bytes: Uint8Array): NamedParts | undefined {
  const [first = 0] = bytes
  const isBranch = (first >= 0x80 && first <= 0x9f) || (first >= 0xdc && first <= 0xdf)
  if (!isBranch || bytes.length < 2) return undefined
  const read = reader(bytes)
  try {
    const value = read.value(0)
    return read.isAtEnd() ? jsonLeaves(value) : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined // The bytes end too soon, or are no MessagePack.
    throw error
  }
}

function reader(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  let values = 0

  const take = (length: number): number => {
    at += length
    if (at > bytes.length) throw new RangeError("the bytes end too soon")
    return at - length
  }
  const length = (size: 1 | 2 | 4): number => {
    const from = take(size)
    return size === 1 ? view.getUint8(from) : size === 2 ? view.getUint16(from) : view.getUint32(from)
  }
  const text = (size: number) =>
    Buffer.from(bytes.buffer, bytes.byteOffset + take(size), size).toString("utf8")
  const binary = (size: number) =>
    Buffer.from(bytes.buffer, bytes.byteOffset + take(size), size).toString("hex")
  const list = (size: number, depth: number) => {
    const items: unknown[] = []
    for (let item = 0; item < size; item++) items.push(value(depth))
    return items
  }
  const map = (size: number, depth: number) => {
    const entries: [string, unknown][] = []
    for (let entry = 0; entry < size; entry++) entries.push([String(value(depth)), value(depth)])
    return Object.fromEntries(entries)
  }

  const small: readonly [number, (low: number, depth: number) => unknown][] = [
    [0x7f, (low) => low],
    [0x8f, (low, depth) => map(low & 0x0f, depth)],
    [0x9f, (low, depth) => list(low & 0x0f, depth)],
    [0xbf, (low) => text(low & 0x1f)],
  ]
  const large: Readonly<Record<number, (depth: number) => unknown>> = {
    192: () => null,
    194: () => false,
    195: () => true,
    196: () => binary(length(1)),
    197: () => binary(length(2)),
    198: () => binary(length(4)),
    199: () => extension(length(1)),
    200: () => extension(length(2)),
    201: () => extension(length(4)),
    202: () => view.getFloat32(take(4)),
    203: () => view.getFloat64(take(8)),
    204: () => view.getUint8(take(1)),
    205: () => view.getUint16(take(2)),
    206: () => view.getUint32(take(4)),
    207: () => view.getBigUint64(take(8)),
    208: () => view.getInt8(take(1)),
    209: () => view.getInt16(take(2)),
    210: () => view.getInt32(take(4)),
    211: () => view.getBigInt64(take(8)),
    212: () => extension(1),
    213: () => extension(2),
    214: () => extension(4),
    215: () => extension(8),
    216: () => extension(16),
    217: () => text(length(1)),
    218: () => text(length(2)),
    219: () => text(length(4)),
    220: (depth) => list(length(2), depth),
    221: (depth) => list(length(4), depth),
    222: (depth) => map(length(2), depth),
    223: (depth) => map(length(4), depth),
  }
  /** A type byte and what it marks (times, mostly): not taken apart. */
  const extension = (size: number) => binary(size + 1).slice(2)

  function value(depth: number): unknown {
    if (depth > decodeLimits.jsonDepth || ++values > decodeLimits.fields * 4)
      throw new RangeError("too deep or long")
    const byte = view.getUint8(take(1))
    if (byte >= 0xe0) return byte - 0x100
    const read = small.find(([last]) => byte <= last)?.[1]
    if (read) return read(byte, depth + 1)
    const one = large[byte]
    if (!one) throw new RangeError("no MessagePack")
    return one(depth + 1)
  }

  return { value, isAtEnd: () => at === bytes.length }
}
