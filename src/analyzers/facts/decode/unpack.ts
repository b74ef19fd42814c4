import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from "node:zlib"
import { decodeLimits } from "./field.ts"

/** Bytes without their compression (gzip, zlib, zstd), at most the limit; undefined where there is none. */
export function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  const [first, second, third, fourth] = bytes
  if (first === undefined || second === undefined) return undefined
  if (first === 0x1f && second === 0x8b) return tried(() => gunzipSync(bytes, bounded))
  if (first === 0x28 && second === 0xb5 && third === 0x2f && fourth === 0xfd)
    return tried(() => zstdDecompressSync(bytes, bounded))
  if ((first & 0x0f) === 8 && (first * 256 + second) % 31 === 0)
    return tried(() => inflateSync(bytes, bounded))
  return undefined
}

/** Raw deflate has no mark of its own: only where the request says `deflate`. */
export function inflatedRaw(bytes: Uint8Array): Uint8Array | undefined {
  return tried(() => inflateRawSync(bytes, bounded))
}

/** A body without the codings its header names and without compression it does not name; as it is where none fits. */
export function withoutCoding(bytes: Uint8Array, contentEncoding: string): Uint8Array {
  const named = contentEncoding
    .toLowerCase()
    .split(/[\s,]+/)
    .toReversed()
  const decoded = named.reduce((rest, coding) => codings[coding]?.(rest) ?? rest, bytes)
  return unpacked(decoded) ?? decoded
}

const codings: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | undefined>> = {
  gzip: unpacked,
  "x-gzip": unpacked,
  zstd: unpacked,
  deflate: (bytes) => unpacked(bytes) ?? inflatedRaw(bytes),
  br: (bytes) => tried(() => brotliDecompressSync(bytes, bounded)),
}

const bounded = { maxOutputLength: decodeLimits.unpackedBytes }

function tried(unpack: () => Uint8Array): Uint8Array | undefined {
  try {
    return unpack()
  } catch {
    return undefined // Damaged, or larger than the limit: the caller counts it as not decoded.
  }
}
