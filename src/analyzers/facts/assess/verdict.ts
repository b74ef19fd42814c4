import type { Assessment, Verdict } from "../../result.ts"

/** What a verdict is read from: the need, the statement found, and what is known of the destination. */
export interface VerdictGround {
  readonly need: Assessment["need"]
  readonly statement: Assessment["statement"]
  /** Whether we know who handles what arrives, and what for. */
  readonly handlerKnown: boolean
  /** Whether the notice names the service or a host of it. */
  readonly serviceOrHostNamed: boolean
  readonly chainedOnly: boolean
  /** Whether the operator was seen to place a tag that reaches it; null where no placing was seen. */
  readonly placedByOperator: boolean | null
  /** All that weighs was sent only because of what the tool did to the page. */
  readonly toolCausedOnly: boolean
  /** No notice exists, or the one found has no entries at all. */
  readonly noticeEmpty: boolean
  /** No entry names it, but the text of a document does. */
  readonly namedInText: boolean
  /** Entries that match but do not tie information, purpose and destination together, or name only the operator. */
  readonly needsReading: boolean
}

type Row = Readonly<Record<Assessment["statement"], (ground: VerdictGround) => Verdict>>

const seenPlaced: Row = {
  full: () => "stated",
  part: () => "partial",
  none: () => "absent",
  unreadable: () => "unknown",
}

const handlerUnknown: Row = {
  full: ({ serviceOrHostNamed }) => (serviceOrHostNamed ? "stated" : "review"),
  part: () => "partial",
  none: ({ noticeEmpty }) => (noticeEmpty ? "absent" : "review"),
  unreadable: () => "unknown",
}

/** Reached only through another third party's tag, or nobody saw who placed it. */
const notSeenPlaced: Row = {
  full: () => "stated",
  part: () => "partial",
  none: () => "review",
  unreadable: () => "unknown",
}

const maybe: Row = {
  full: () => "stated",
  part: () => "review",
  none: () => "review",
  unreadable: () => "unknown",
}

/** The verdict of an assessment from its need and the statement found, row by row of the table in the design. */
export function verdictOf(ground: VerdictGround): Verdict {
  if (ground.need === "consented" || ground.need === "opted" || ground.need === "self") return "exempt"
  const verdict = rowOf(ground)[ground.statement](ground)
  if (ground.toolCausedOnly && verdict !== "unknown") return "review"
  if (ground.namedInText && verdict === "absent") return "review"
  return ground.needsReading && (verdict === "stated" || verdict === "partial") ? "review" : verdict
}

function rowOf({ need, chainedOnly, placedByOperator, handlerKnown }: VerdictGround): Row {
  if (need === "maybe") return maybe
  if (chainedOnly || placedByOperator !== true) return notSeenPlaced
  return handlerKnown ? seenPlaced : handlerUnknown
}
