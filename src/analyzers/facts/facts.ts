import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { LinkCheck, Override, Recording } from "../../crawler/evidence.ts"
import type {
  Assessment,
  ChoiceSummary,
  Completeness,
  Destination,
  Notice,
  Result,
  Send,
  Tag,
  Target,
  VisitSummary,
} from "../result.ts"
import type { NoticeManner } from "./manner/notice-manner.ts"

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
  readonly choices: readonly ChoiceSummary[]
  readonly runsNotMade?: NonNullable<Result["runsNotMade"]>
  /** What the operator declares that its opting-out stops. */
  readonly optOutStops?: "send" | "use"
  readonly completeness: readonly Completeness[]
  readonly sends: readonly Send[]
  readonly tags: readonly Tag[]
  readonly destinations: readonly Destination[]
  readonly notices: readonly Notice[]
  /** How each notice is put before the visitor. */
  readonly manners: readonly NoticeManner[]
  /** What the links of the notices led to; absent where they were not looked at. */
  readonly linkChecks?: readonly LinkCheck[]
  /** The files the recorded visits were made of. */
  readonly recordings?: readonly Recording[]
  /** Whether any page of the service was seen as a visitor sees it; a recording shows none. */
  readonly pagesSeen: boolean
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
  if (operator && service && !operator.startsWith(`${service}（`)) return `${operator}（${service}）`
  return operator ?? hosts.join("、") ?? id
}

/** The notices that state anything, each with its manner. */
export function statingNotices({
  notices,
  manners,
}: Facts): readonly { readonly notice: Notice; readonly manner: NoticeManner }[] {
  return notices.flatMap((notice) => {
    const manner = manners.find((one) => one.notice === notice.id)
    return manner !== undefined && manner.entries.length > 0 ? [{ notice, manner }] : []
  })
}
