import type { RecordedEntry } from "./recorded-entry.ts"

type Sent = RecordedEntry["send"]

/** Sends kept of one file whatever they are, and at most. */
const plenty = 10_000
const most = 25_000
/** Beyond plenty, so many of one kind: the same host, method and path but for numbers and identifiers. */
const ofOneKind = 20

/**
 * Says of one send after the other whether it is kept: a recording of hours repeats itself, and what is left out of it
 * then is more of the same. What is not kept is counted.
 */
export function keeper(): (send: Sent) => boolean {
  const kinds = new Map<string, number>()
  let kept = 0
  return (send) => {
    const kind = kindOf(send)
    const met = (kinds.get(kind) ?? 0) + 1
    if (kinds.size < most || kinds.has(kind)) kinds.set(kind, met)
    const keep = kept < plenty || (kept < most && met <= ofOneKind)
    if (keep) kept += 1
    return keep
  }
}

function kindOf({ url, method }: Sent): string {
  const { host, pathname } = new URL(url)
  return `${method} ${host}${pathname.replace(/[^/]*\d[^/]*/g, "#")}`
}
