import type { AppliedOverride, Assessment, Destination } from "../../result.ts"
import type { Statement } from "../match/statement.ts"
import type { ReceivedCategory } from "./categories.ts"

export interface ReasonGround {
  readonly destination: Destination
  readonly statement: Statement
  readonly received: readonly ReceivedCategory[]
  readonly need: Assessment["need"]
  readonly noticeEmpty: boolean
  /** Whether some document that may be the notice could not be read. */
  readonly documentUnread: boolean
  /** Whether the main clause is more than a default for what is unknown. */
  readonly mainSure: boolean
  readonly toolCausedOnly: boolean
  /** The operator's own judgements that spoke of what was received. */
  readonly overrides: readonly AppliedOverride[]
}

/** Why the verdict is what it is, as stable codes (`code` or `code: detail`); reports put them into words. */
export function reasonsOf(ground: ReasonGround): readonly string[] {
  const codes =
    ground.need === "self"
      ? ["own-equipment"]
      : [...codesOf(ground), ...missingInformation(ground), ...ground.statement.reviewReasons]
  return [...codes, ...ground.overrides.map(overruling)]
}

/** Which categories the operator itself judged, and as what: `overruled-as-item1: ip_address, referrer`. */
function overruling({ provision, categories }: AppliedOverride): string {
  return `overruled-as-${provision}: ${categories.join(", ")}`
}

function codesOf({ destination, statement, need, noticeEmpty, ...ground }: ReasonGround): string[] {
  const { party, knownBy, chainedOnly, placedByOperator } = destination
  const codes = [
    [noticeEmpty, "no-notice"],
    [statement.statement === "unreadable" && ground.documentUnread, "notice-unreadable"],
    [statement.statement === "unreadable" && !ground.documentUnread, "search-incomplete"],
    [statement.statement === "none" && !noticeEmpty, "no-matching-entry"],
    [hasEntry(statement) && statement.purposeStated === false, "purpose-missing"],
    [party === "unknown", "party-unknown"],
    [party === "affiliate", "group-company"],
    [need === "maybe" && party !== "unknown", "only-necessary-or-metadata"],
    [chainedOnly, "chained"],
    [placedByOperator === null, "placement-unknown"],
    [knownBy === "none" && party === "third", "handler-unknown"],
    [knownBy === "entity-list", "handler-from-entity-list"],
    [need === "main" && !ground.mainSure && knownBy !== "none", "function-unknown"],
    [ground.toolCausedOnly, "tool-caused-only"],
  ] as const
  return codes.flatMap(([holds, code]) => (holds ? [code] : []))
}

function missingInformation({ statement, received }: ReasonGround): string[] {
  if (!hasEntry(statement)) return []
  const firm = new Set(received.filter((one) => one.firm).map(({ category }) => category))
  return statement.information
    .filter(({ stated }) => stated === "no")
    .map(({ category }) => `information-missing${firm.has(category) ? "" : "-unsure"}: ${category}`)
}

function hasEntry({ statement }: Statement): boolean {
  return statement === "full" || statement === "part"
}
