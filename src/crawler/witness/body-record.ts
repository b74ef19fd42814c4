import { isUtf8 } from "node:buffer"
import type { RecordedSend } from "../evidence.ts"
import type { Pair } from "./match.ts"

/** Bytes of one body kept in the record. */
const maxBody = 1024 * 1024

/** What is known of a request's body. Only the page witness sees one; the wire witness knows its size. */
export function sentBody({ page, wire }: Pair): RecordedSend["body"] {
  const announced = wire?.bodySize ?? 0
  const bytes = page?.body ? Buffer.concat(page.body.parts) : Buffer.alloc(0)
  if (bytes.length > 0) {
    const size = Math.max(bytes.length, announced)
    const kept = bytes.subarray(0, maxBody)
    return { state: "seen", ...content(kept), size, ...(size > kept.length && { truncated: true }) }
  }
  if (page?.hasBody && announced === 0 && wire) return { state: "none" }
  const has = page?.hasBody || announced > 0
  return has ? { state: "unseen", ...(announced > 0 && { size: announced }) } : { state: "none" }
}

function content(bytes: Buffer): { text: string } | { base64: string } {
  return isUtf8(bytes) ? { text: bytes.toString("utf8") } : { base64: bytes.toString("base64") }
}
