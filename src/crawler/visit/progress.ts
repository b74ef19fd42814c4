import type { Choosing } from "../consent/choosing.ts"
import type { Canary, Failure, PhoneManner } from "../evidence.ts"
import type { PressedThrough } from "../page/press-plan.ts"
import type { Collected } from "./collect.ts"

/** What has happened so far; whatever ends the visit, this much is kept. */
export interface Progress {
  arrived: boolean
  failure?: Failure
  /** Address shown before the page was left. */
  finalUrl?: string
  collected: Collected
  readonly timings: Record<string, number>
  interactFrom?: number
  readonly canaries: Canary[]
  readonly steps: { from: number; to: number }[]
  pressed?: PressedThrough
  manner?: PhoneManner
  /** What was done about a consent banner, where one was looked for. */
  choosing?: Choosing
  simulatedLeaveFrom?: number
  leaveFrom?: number
}
