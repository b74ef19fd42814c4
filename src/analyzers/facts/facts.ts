import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { Override } from "../../crawler/evidence.ts"
import type {
  Assessment,
  Completeness,
  Destination,
  Notice,
  Send,
  Tag,
  Target,
  VisitSummary,
} from "../result.ts"

/** A document that may have been a notice and could not be read. */
export interface UnreadNotice {
  readonly url: string
  /** Stable, machine-readable. */
  readonly code: string
  readonly message: string
}

/** Everything the rules may look at. */
export interface Facts {
  readonly knowledge: Knowledge
  readonly target: Target
  readonly visits: readonly VisitSummary[]
  readonly completeness: readonly Completeness[]
  readonly sends: readonly Send[]
  readonly tags: readonly Tag[]
  readonly destinations: readonly Destination[]
  readonly notices: readonly Notice[]
  readonly unread: readonly UnreadNotice[]
  /** Whether the search for a notice was whole, so that what was not found can be said to be missing. */
  readonly searchComplete: boolean
  /** Pages from which some way leads on to what was not opened. */
  readonly openEnded: ReadonlySet<string>
  readonly assessments: readonly Assessment[]
  /** The operator's own judgements, whether or not they met anything. */
  readonly overrides: readonly Override[]
  /** Set when the crawl itself could not be finished, with the reason. */
  readonly crawlFailure?: string
  /** Collectors that failed, as `visit: collector: message`. */
  readonly collectorFailures: readonly string[]
}

/** The name a person knows a destination by: company and service, or its host. */
export function labelOf({ operator, service, hosts, id }: Destination): string {
  if (operator && service) return `${operator}（${service}）`
  return operator ?? hosts.join("、") ?? id
}
