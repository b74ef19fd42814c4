import type { Service, Vendor } from "../../../config/knowledge/vendor.ts"
import type { Party } from "../../result.ts"
import type { SettledParty } from "../party/settle-party.ts"

/** Who handles what arrives at an address, and the service it arrives at. `id` is the stable destination id. */
export interface NamedDestination {
  readonly id: string
  readonly party: Party
  readonly knownBy: "vendor" | "entity-list" | "none"
  readonly vendor?: Vendor
  readonly service?: Service
  /** The name to show for who handles it, where any source gives one. */
  readonly operator?: string
  readonly operatorOriginal?: string
  /** Other names notices use for the operator, where no vendor file has them. */
  readonly aliases?: readonly string[]
  /** Country of the legal entity, ISO 3166-1 alpha-2. */
  readonly country?: string
  /** What the service is for; absent where nobody knows it for sure. */
  readonly function?: string
  readonly partyReason: SettledParty["reason"]
  /** The name elsewhere that the operator's own host points to: how the vendor was found, or why it stays in doubt. */
  readonly canonical?: string
}
