import type { HostOperator } from "./host-operator.ts"
import type {
  CarrierTable,
  FunctionTable,
  InformationTable,
  Law,
  ParameterTable,
  PurposeTable,
  UmbrellaTable,
} from "./tables.ts"
import type { Vendor } from "./vendor.ts"
import type { Vocabulary } from "./vocabulary.ts"

/**
 * An operator known for its hosts by the maintained entity list (`third-party-web`), marked as such. A host that
 * starts with `*.` stands for the domain and everything under it.
 */
export interface ListedEntity {
  readonly name: string
  readonly company: string
  readonly hosts: readonly string[]
}

/** The data files that are not about one vendor. */
export interface KnowledgeTables {
  readonly law: Law
  readonly functions: FunctionTable
  readonly information: InformationTable
  readonly purposes: PurposeTable
  readonly umbrellas: UmbrellaTable
  readonly parameters: ParameterTable
  readonly carriers: CarrierTable
  readonly vocabulary: Vocabulary
}

/**
 * All data files, parsed and cross-checked. `digest` is the SHA-256 of their canonical contents: the same
 * evidence with the same digest gives the same result. `vendors` are sorted by id.
 */
export interface Knowledge extends KnowledgeTables {
  readonly digest: string
  readonly vendors: readonly Vendor[]
  /** Who runs hosts that no vendor file claims, by our own rows. */
  readonly hostOperators: readonly HostOperator[]
  readonly entities: readonly ListedEntity[]
}
