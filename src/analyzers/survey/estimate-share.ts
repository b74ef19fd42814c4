import type { Interval } from "../result/survey.ts"
import { shareInterval } from "./share-interval.ts"

/** What was counted in one stratum: `hits` of `base` sites, among `drawn` of `population`. */
export interface StratumCount {
  readonly hits: number
  readonly base: number
  readonly drawn: number
  readonly population: number
}

/**
 * A share of the whole list from a stratified sample: the ratio of weighted counts, its variance by linearisation with
 * the finite population correction (Cochran, Sampling Techniques, 3rd ed., chapters 5 and 6), and a score interval at
 * the effective size that variance stands for. A stratum with one drawn site shows no variance of its own: it is given
 * that of the whole. Undefined where nothing was asked.
 */
export function estimateShare(strata: readonly StratumCount[]): Interval | undefined {
  const population = weighted(strata, ({ base }) => base)
  if (population === 0) return undefined
  const share = weighted(strata, ({ hits }) => hits) / population
  return shareInterval(share, effectiveSize(strata, { share, population }))
}

/** How many sites of the whole list the base stands for. */
export function weighted(strata: readonly StratumCount[], of: (stratum: StratumCount) => number): number {
  return strata.reduce((sum, one) => sum + (one.drawn === 0 ? 0 : (one.population / one.drawn) * of(one)), 0)
}

/** Where the share is 0 or 1 no variance is seen: then the size that unequal weights leave (Kish 1965). */
function effectiveSize(
  strata: readonly StratumCount[],
  { share, population }: { readonly share: number; readonly population: number },
): number {
  if (strata.every(({ drawn, population: all }) => drawn === all)) return Number.POSITIVE_INFINITY
  const variance = strata.reduce((sum, one) => sum + varianceIn(one, share), 0) / population ** 2
  const spread = share * (1 - share)
  if (spread > 0 && variance > 0) return spread / variance
  const squares = strata.reduce(
    (sum, { base, drawn, population: all }) => sum + (drawn === 0 ? 0 : base * (all / drawn) ** 2),
    0,
  )
  return population ** 2 / squares
}

/** Of the stratum's total of residuals `hit − share × asked`, which is 0 for sites that are not asked. */
function varianceIn({ hits, base, drawn, population }: StratumCount, share: number): number {
  const correction = population ** 2 * (1 - drawn / population)
  if (drawn === 0) return 0
  if (drawn === 1) return correction * share * (1 - share)
  const sum = hits - share * base
  const squares = hits * (1 - 2 * share) + share * share * base
  const spread = (squares - (sum * sum) / drawn) / (drawn - 1)
  return correction * (spread / drawn)
}
