import type { Target } from "../devtools/targets.ts"
import { isRoute } from "../evidence/place-of.ts"
import type { CollectorFailure, PageSnapshot } from "../evidence.ts"
import type { ReadStorage } from "../storage/read-storage.ts"

/** One page as the person saw it: a document, or a route that its scripts gave it. It becomes a visit. Times in ms since the epoch. */
export interface Place {
  readonly page: Target
  readonly url: string
  /** The navigation that brought its document, as the protocol names it. */
  readonly loader: string
  /** Whether its document was there before the recording began: what that had sent is not in it. */
  readonly joinedLate: boolean
  readonly from: number
  /** How many documents had been shown before its own. */
  readonly documentsBefore: number
  until?: number
  snapshot?: PageSnapshot
  storage?: ReadStorage
  /** When it was last read, and first settled. */
  readAt?: number
  settledAt?: number
  failures: readonly CollectorFailure[]
}

/** Whether an address that a script gave a document is another place than before: another path or route. */
export function isAnotherPlace(before: string, after: string): boolean {
  return routeOf(before) !== routeOf(after)
}

function routeOf(url: string): string {
  const parsed = URL.parse(url)
  return parsed === null ? url : `${parsed.origin}${parsed.pathname}${isRoute(url) ? parsed.hash : ""}`
}
