import type { Service, Vendor } from "../../../config/knowledge/vendor.ts"
import type { Assessment, SearchRecord } from "../../result/assessment.ts"
import type { ReadNotice } from "../notice/entries/read-entry.ts"

/** A destination to be looked for in the notices, with the categories of information it received. */
export interface Sought {
  readonly id: string
  readonly vendor?: Vendor
  readonly service?: Service
  readonly operator?: string
  readonly operatorOriginal?: string
  /** Other names of the operator, where no vendor file has them. */
  readonly aliases?: readonly string[]
  readonly hosts: readonly string[]
  /**
   * `metadataOnly`: only what every request shows; its absence from a notice is grey in law. `along`: categories of which
   * any, where stated, tells all that was sent of this one.
   */
  readonly categories: readonly {
    readonly category: string
    readonly metadataOnly: boolean
    readonly along?: readonly string[]
  }[]
  readonly function?: string
}

/** The notices to look in; `complete` is false where one may exist that could not be read. */
export interface Searched {
  readonly notices: readonly ReadNotice[]
  /** Documents that were read and hold no entries. */
  readonly others?: readonly ReadNotice[]
  readonly complete: boolean
}

/** `like-host`: by nothing but a name that the domain seen is also called by. */
export type How = "legal" | "former" | "alias" | "brand" | "service-only" | "host" | "like-host"

export interface Match {
  readonly notice: string
  readonly entry: string
  readonly how: How
}

export interface StatedCategory {
  readonly category: string
  readonly stated: "yes" | "umbrella" | "no" | "grey"
  readonly entry?: string
  readonly quote?: string
}

/** Why a person must read the entry; `code: detail` where there is one. */
export type ReviewReason = string

/** What the notices state of one destination, and how it was looked for. */
export interface Statement {
  readonly matches: readonly Match[]
  readonly operatorStated: Assessment["operatorStated"]
  readonly information: readonly StatedCategory[]
  readonly purposeStated: boolean | null
  readonly purposeOwnStated: boolean | null
  readonly purposeDestinationStated: boolean | null
  readonly purposeDestination: NonNullable<Assessment["purposeDestination"]>
  readonly statement: Assessment["statement"]
  readonly reviewReasons: readonly ReviewReason[]
  /** Words of a document that name it, where no entry does. */
  readonly namedInText?: string
  readonly search: SearchRecord
}
