import type { ClaimedField } from "../../corpus/verdict-on.ts"

/** What a tool says of one field: any of `categories` is what it means; our own claims name one. */
export interface Claim extends ClaimedField {
  readonly categories: readonly string[]
}
