import type { Interval } from "../result/survey.ts"
import { z95 } from "./share-interval.ts"

/** Counts of two judges' answers, `[first][second]`, square. */
export type Confusion = readonly (readonly number[])[]

/**
 * Cohen's kappa with its interval of 95 % (large-sample standard error of Fleiss, Cohen and Everitt 1969, Psychological
 * Bulletin 72:323). Undefined where chance alone would always agree, that is where only one answer was ever given.
 */
export function kappaOf(counts: Confusion): Interval | undefined {
  const n = counts.flat().reduce((sum, count) => sum + count, 0)
  const shares = counts.map((row) => row.map((count) => count / n))
  const at = (i: number, j: number) => shares[i]?.[j] ?? 0
  const places = shares.map((_, i) => i)
  const rows = places.map((i) => sum(places.map((j) => at(i, j))))
  const columns = places.map((j) => sum(places.map((i) => at(i, j))))
  const margins = (i: number, j: number) => (columns[i] ?? 0) + (rows[j] ?? 0)
  const observed = sum(places.map((i) => at(i, i)))
  const expected = sum(places.map((i) => (rows[i] ?? 0) * (columns[i] ?? 0)))
  if (n === 0 || expected > 1 - 1e-12) return undefined
  const value = (observed - expected) / (1 - expected)
  const same = sum(places.map((i) => at(i, i) * (1 - margins(i, i) * (1 - value)) ** 2))
  const other = sum(places.flatMap((i) => places.map((j) => (i === j ? 0 : at(i, j) * margins(i, j) ** 2))))
  const spread = same + (1 - value) ** 2 * other - (value - expected * (1 - value)) ** 2
  const half = (z95 * Math.sqrt(Math.max(0, spread) / n)) / (1 - expected)
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
