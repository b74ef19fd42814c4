import type { InformationTable } from "../../../config/knowledge/tables.ts"
import type { Destination, InformationItem, Provision } from "../../result.ts"
import { isMetadata } from "./provision-of.ts"

/** A category with the item its provision was read from. */
export interface Reasoned {
  readonly item: InformationItem
  readonly provision: Provision
  readonly overruled: boolean
}

/**
 * Why the provision is what it is, as a stable code: the operator's word, what the states of choice
 * showed, request metadata, where the value came
 * from on the way to the operator's own equipment, else what the service does (`function: advertising`).
 */
export function provisionReason(
  { item, provision, overruled }: Reasoned,
  { party, function: what }: Pick<Destination, "party" | "function">,
  table: InformationTable,
): string {
  if (overruled) return "operator-judgement"
  if (provision === "item3") return "sent-only-after-consent"
  if (provision === "item4") return "stops-on-request"
  if (isMetadata(item, table)) return "request-metadata"
  if (party === "self") return provision === "item2" ? "own-identifier-returns" : "sent-to-own-equipment"
  return what === undefined ? "function-not-known" : `function: ${what}`
}
