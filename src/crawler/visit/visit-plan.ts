import type { ConsentPlan } from "../consent/consent-plan.ts"
import type { BlobRef, RunId, Visit } from "../evidence.ts"
import type { PressPlan } from "../page/press-plan.ts"
import type { PageStep } from "../plan.ts"
import type { Secret } from "../without-secrets.ts"

/** One page to open in one run. Times in milliseconds. */
export interface VisitPlan {
  readonly id: string
  readonly run: RunId
  readonly attempt: number
  readonly kind: Visit["kind"]
  readonly url: string
  /** The page a visitor would have come from; absent for an address typed in. */
  readonly referrer?: string
  readonly steps: readonly PageStep[]
  /** Scroll to the end before the steps. */
  readonly scroll: boolean
  readonly simulatedLeave: boolean
  /** Type unique values into form fields, without submitting them. Default: no. */
  readonly canaries?: boolean
  readonly screenshot: boolean
  /** What to press in search of the notice, after the page was read. Default: nothing. */
  readonly press?: PressPlan
  /** What to do about consent banners. Default: none is looked for. */
  readonly consent?: ConsentPlan
  /** The visit ends where the page comes from an address outside the public Internet. Default: no. */
  readonly publicOnly?: boolean
  /** How long the document may take to come and to load. */
  readonly timeoutMs: number
  readonly settle?: Partial<SettleTimes>
  /** How long the page may take to answer when it is scrolled or read. Default: the limits of those stages. */
  readonly answerMs?: number
}

/**
 * When a page counts as settled: nothing new for `quietMs` and nothing open that began less than `staleMs` ago, or
 * `capMs` have passed.
 */
export interface SettleTimes {
  readonly quietMs: number
  readonly capMs: number
  readonly staleMs: number
}

/** What a visit is given to reach the outside. */
export interface VisitDeps {
  readonly saveBlob: (bytes: Uint8Array, mediaType: string) => Promise<BlobRef>
  /** The operator's secrets, to be replaced by their tokens in what is kept beside the record. */
  readonly secrets?: readonly Secret[]
  /** Asked when the address is about to be opened; it is when this resolves. */
  readonly going?: () => Promise<void>
  /** Aborting ends the visit early; what was seen is kept. */
  readonly signal?: AbortSignal
}

export const defaultSettle: SettleTimes = { quietMs: 500, capMs: 8000, staleMs: 2000 }
