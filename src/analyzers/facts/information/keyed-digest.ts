import { createHmac } from "node:crypto"

/** From a value to what stands for it. */
export type KeyedDigest = (value: string) => string

/** 64 bits: of a million values in one result, two alike by chance once in tens of millions of results. */
const digits = 16

/**
 * Digests (HMAC-SHA-256, first 16 hex digits) under a scan's own key (hex), so that two sends can be seen to carry the
 * same value where the value itself is not shown. Who has only the result cannot try values out. Undefined where the
 * evidence has no key.
 */
export function keyedDigest(key: string | undefined): KeyedDigest | undefined {
  if (key === undefined) return undefined
  const bytes = Buffer.from(key, "hex")
  const known = new Map<string, string>()
  return (value) => {
    const same = identifierIn(value)
    const made =
      known.get(same) ?? createHmac("sha256", bytes).update(same, "utf8").digest("hex").slice(0, digits)
    known.set(same, made)
    return made
  }
}

/** Google's `GA1.1.123456789.1700000000` is the identifier `123456789.1700000000` with a version before it. */
const withVersion = /^GA\d\.\d+(?:-\d+)?\.(\d+\.\d+)$/

function identifierIn(value: string): string {
  return withVersion.exec(value)?.[1] ?? value
}
