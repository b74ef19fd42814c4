import { gzipSync } from "node:zlib"
import { type Secret, withoutSecrets } from "../../without-secrets.ts"
import type { NetLogEvent } from "./net-log-events.ts"

/** Characters of one excerpt before it is packed. */
const mostWritten = 8_000_000

export const excerptMediaType = "application/gzip"

/**
 * A visit's own events as lines of JSON, packed with gzip: names in Chromium's words, times in ms since the epoch, the
 * operator's secrets replaced by their tokens. What is beyond the limit is counted on the last line (`left`).
 */
export function netLogExcerpt(events: readonly NetLogEvent[], secrets: readonly Secret[]): Uint8Array {
  const lines: string[] = []
  let written = 0
  for (const event of events) {
    const line = JSON.stringify(withoutSecrets(event, secrets))
    written += line.length
    if (written > mostWritten) break
    lines.push(line)
  }
  const left = events.length - lines.length
  if (left > 0) lines.push(JSON.stringify({ left }))
  return gzipSync(`${lines.join("\n")}\n`, { level: 1 })
}
