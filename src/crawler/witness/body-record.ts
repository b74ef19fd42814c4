import { isUtf8 } from "node:buffer"
import type { RecordedSend } from "../evidence.ts"
import type { Pair } from "./match.ts"

/** What is known of a request's body. Only the page witness sees one; the wire witness knows its size. */
export function sentBody({ page, wire }: Pair): RecordedSend["body"] {
  const announced = wire?.bodySize ?? 0
  const { bytes, size: given } = page?.body ?? { bytes: Buffer.alloc(0), size: 0 }
  if (bytes.length > 0) {
    const size = Math.max(given, announced)
    return { state: "seen", ...content(bytes), size, ...(size > bytes.length && { truncated: true }) }
  }
  if (page?.hasBody && announced === 0 && isKnownEmpty({ page, ...(wire && { wire }) }))
    return { state: "none" }
  const has = page?.hasBody || announced > 0 || wire?.streamed
  return has ? { state: "unseen", ...(announced > 0 && { size: announced }) } : { state: "none" }
}

/** The page is told of a body that may be empty; what was put on the network says whether it is. */
function isKnownEmpty({ page, wire }: Pair): boolean {
  if (wire) return !wire.streamed
  const sent = Object.entries(page?.sentExtra?.headers ?? {})
  return sent.some(([name, value]) => name.toLowerCase() === "content-length" && value === "0")
}

function content(bytes: Buffer): { text: string } | { base64: string } {
  return isUtf8(bytes) ? { text: bytes.toString("utf8") } : { base64: bytes.toString("base64") }
}
