import type { Interval } from "../result/survey.ts"

/** The normal deviate of a two-sided interval of 95 %. */
export const z95 = 1.959963984540054

/**
 * The score interval of a share (Wilson 1927, JASA 22:209), which stays within 0 and 1 and has a width also where the
 * share is 0 or 1. `n` may be an effective size and need not be whole.
 */
export function shareInterval(value: number, n: number): Interval {
  const z2 = z95 * z95
  const middle = (value + z2 / (2 * n)) / (1 + z2 / n)
  const half = (z95 / (1 + z2 / n)) * Math.sqrt((value * (1 - value)) / n + z2 / (4 * n * n))
  return {
    value,
    low: Math.max(0, Math.min(value, middle - half)),
    high: Math.min(1, Math.max(value, middle + half)),
  }
}
