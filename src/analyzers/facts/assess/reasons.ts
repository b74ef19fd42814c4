import type { AppliedOverride, Assessment, Destination } from "../../result.ts"
import type { Statement } from "../match/statement.ts"
import type { SettledChoices } from "../states/settle-choices.ts"
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
  readonly settled: SettledChoices
}

/** Why the verdict is what it is, as stable codes (`code` or `code: detail`); reports put them into words. */
export function reasonsOf(ground: ReasonGround): readonly string[] {
  const codes =
    ground.need === "self"
      ? ["own-equipment"]
      : [
          ...codesOf(ground),
          ...choiceReasons(ground),
          ...missingInformation(ground),
          ...ground.statement.reviewReasons,
        ]
  return [...codes, ...ground.overrides.map(overruling)]
}

/** Which categories the operator itself judged, and as what: `overruled-as-item1: ip_address, referrer`. */
function overruling({ provision, categories }: AppliedOverride): string {
  return `overruled-as-${provision}: ${categories.join(", ")}`
}

function codesOf({ destination, statement, need, noticeEmpty, ...ground }: ReasonGround): string[] {
  const { party, knownBy, chainedOnly, placedByOperator } = destination
  const inText = statement.statement === "none" && statement.namedInText !== undefined
  const codes = [
    [noticeEmpty, "no-notice"],
    [statement.statement === "unreadable" && ground.documentUnread, "notice-unreadable"],
    [statement.statement === "unreadable" && !ground.documentUnread, "search-incomplete"],
    [statement.statement === "none" && !noticeEmpty && !inText, "no-matching-entry"],
    [inText, `named-in-text: ${statement.namedInText}`],
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

/** What items 3 and 4 rest on, and what leaves them to a person. */
function choiceReasons({ received, settled, need }: ReasonGround): string[] {
  const rests = (on: ReceivedCategory["provision"]) => received.some(({ provision }) => provision === on)
  const consent = rests("item3") ? settled.consent : undefined
  const open = need === "consented" || need === "opted" ? [] : consentDoubts(consent)
  return [
    ...(rests("item3") ? ["consent-gated", ...open] : []),
    ...(rests("item4") ? ["stops-on-opt-out"] : []),
  ]
}

function consentDoubts(consent: SettledChoices["consent"]): string[] {
  if (consent === undefined) return ["banner-unread"]
  const told = [
    [consent.named === "cannot-tell", "banner-unread"],
    [consent.information === "no", "banner-without-information"],
    [consent.purpose === "no", "banner-without-purpose"],
  ] as const
  return [...told.flatMap(([holds, code]) => (holds ? [code] : [])), ...consent.doubts]
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
