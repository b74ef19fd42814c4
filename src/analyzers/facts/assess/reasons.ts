import type { Assessment, Destination } from "../../result.ts"
import type { Statement } from "../match/statement.ts"

export interface ReasonGround {
  readonly destination: Destination
  readonly statement: Statement
  readonly need: Assessment["need"]
  readonly noticeEmpty: boolean
}

/** Why the verdict is what it is, as stable codes (`code` or `code: detail`); reports put them into words. */
export function reasonsOf({ destination, statement, need, noticeEmpty }: ReasonGround): readonly string[] {
  if (need === "self") return ["own-equipment"]
  const missing = statement.information
    .filter(({ stated }) => stated === "no")
    .map(({ category }) => category)
  const hasEntry = statement.statement === "full" || statement.statement === "part"
  const reasons = [
    [noticeEmpty, "no-notice"],
    [statement.statement === "unreadable", "notice-unreadable"],
    [statement.statement === "none" && !noticeEmpty, "no-matching-entry"],
    [hasEntry && statement.purposeStated === false, "purpose-missing"],
    [need === "maybe" && destination.party === "unknown", "party-unknown"],
    [need === "maybe" && destination.party !== "unknown", "only-necessary-or-metadata"],
    [destination.chainedOnly, "chained"],
    [destination.knownBy === "none" && destination.party === "third", "handler-unknown"],
    [destination.knownBy === "entity-list", "handler-from-entity-list"],
  ] as const
  return [
    ...reasons.flatMap(([holds, code]) => (holds ? [code] : [])),
    ...(hasEntry ? missing.map((category) => `information-missing: ${category}`) : []),
    ...statement.reviewReasons,
  ]
}
