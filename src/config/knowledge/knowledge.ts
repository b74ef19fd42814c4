import type { FunctionTable, InformationTable, Law, ParameterTable, PurposeTable, UmbrellaTable } from "./tables.ts"
import type { Vendor } from "./vendor.ts"
import type { Vocabulary } from "./vocabulary.ts"

/** An operator known for a host by the maintained entity list (`third-party-web`), marked as such. */
export interface ListedEntity {
  readonly name: string
  readonly company: string
  readonly hosts: readonly string[]
}

/**
 * All data files, parsed and cross-checked. `digest` is the SHA-256 of their canonical contents: the same
 * evidence with the same digest gives the same result.
 */
export interface Knowledge {
  readonly digest: string
  readonly law: Law
  readonly functions: FunctionTable
  readonly information: InformationTable
  readonly purposes: PurposeTable
  readonly umbrellas: UmbrellaTable
  readonly parameters: ParameterTable
  readonly vocabulary: Vocabulary
  readonly vendors: readonly Vendor[]
  readonly entities: readonly ListedEntity[]
}
