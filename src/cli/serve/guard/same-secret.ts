import { createHash, timingSafeEqual } from "node:crypto"

/** Whether two secrets are the same, in a time that tells nothing of how much of them is. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(digestOf(one), digestOf(other))
}

function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest()
}
