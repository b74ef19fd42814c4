import type { Interval } from "../../analyzers/result/survey.ts"
import { fill, type Prose } from "../prose.ts"

/** Below this many sites a decimal would say more than is known. */
const fewSites = 200

/** A share as official surveys write it: whole per cents, one decimal where the denominator bears it. */
export const shareText = (count: number, of: number): string =>
  of === 0 ? "—" : `${((100 * count) / of).toFixed(of < fewSites ? 0 : 1)}%`

/** A share that was computed, with one decimal. */
export const percentText = (share: number): string => `${(100 * share).toFixed(1)}%`

export const intervalText = (interval: Interval, { survey }: Prose): string =>
  fill(survey.interval, {
    value: percentText(interval.value),
    low: percentText(interval.low),
    high: percentText(interval.high),
  })

/** Kappa is no share: two decimals. Where both always agree its standard error is 0, which is no certainty. */
export const kappaText = ({ value, low, high }: Interval, { survey }: Prose): string =>
  high - low < 1e-6
    ? fill(survey.noInterval, { value: value.toFixed(2) })
    : fill(survey.interval, { value: value.toFixed(2), low: low.toFixed(2), high: high.toFixed(2) })
