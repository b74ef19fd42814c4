import type { FunctionTable, InformationTable } from "../../../config/knowledge/tables.ts"
import type { Override } from "../../../crawler/evidence.ts"
import type { Certainty, Limb, Provision } from "../../result.ts"

/** The provision of one piece of information: which part of art. 27-12 covers it, and how sure that is. */
export interface CoveredBy {
  readonly provision: Provision
  readonly limb?: Limb
  readonly certainty: Certainty
}

export interface ProvisionGround {
  readonly functions: FunctionTable
  readonly information: InformationTable
  readonly overrides: readonly Override[]
  /** Whether the operator declared its own domains, and not several services that share them. */
  readonly oneDeclaredService: boolean
  /** Names of cookies that only the operator's own responses set (法第27条の12第2号). */
  readonly setByOwnResponse: ReadonlySet<string>
}
