import { gunzipSync, inflateRawSync, inflateSync } from "node:zlib"
import { decodeLimits } from "./field.ts"

/** Bytes without their compression (gzip, zlib, raw deflate), at most the limit; undefined where there is none. */
export function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  const [first, second] = bytes
  if (first === undefined || second === undefined) return undefined
  if (first === 0x1f && second === 0x8b) return tried(() => gunzipSync(bytes, bounded))
  if ((first & 0x0f) === 8 && (first * 256 + second) % 31 === 0)
    return tried(() => inflateSync(bytes, bounded))
  return undefined
}

/** Raw deflate has no mark of its own: only where the request says `deflate`. */
export function inflatedRaw(bytes: Uint8Array): Uint8Array | undefined {
  return tried(() => inflateRawSync(bytes, bounded))
}

const bounded = { maxOutputLength: decodeLimits.unpackedBytes }

function tried(unpack: () => Uint8Array): Uint8Array | undefined {
  try {
    return unpack()
  } catch {
    return undefined // Damaged, or larger than the limit: the caller counts it as not decoded.
  }
}
