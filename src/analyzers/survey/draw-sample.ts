import { createHash } from "node:crypto"
import type { Stratum } from "../result/survey.ts"

/** What is drawn from: `key` names an element for ever (its address), `stratum` the part of the list it is in. */
export interface Drawable {
  readonly key: string
  readonly stratum: string
}

export interface Draw {
  readonly size: number
  readonly seed: string
  readonly allocation: "proportional" | "equal"
}

export interface Drawn<T> {
  readonly strata: readonly Stratum[]
  readonly elements: readonly (T & { readonly weight: number })[]
}

/**
 * Draws without replacement: each stratum's elements are put in the order of SHA-256("SEED\nKEY") in lower-case hex,
 * and its first n are taken. Anyone can check a draw with `sha256sum`, and the order of the list has no say in it.
 */
export function drawSample<T extends Drawable>(elements: readonly T[], draw: Draw): Drawn<T> {
  const byStratum = Map.groupBy(elements, ({ stratum }) => stratum)
  const sizes = allocate(byStratum, draw)
  const strata: Stratum[] = []
  const drawn: (T & { weight: number })[] = []
  for (const [value, all] of [...byStratum].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const taken = inOrder(all, draw.seed).slice(0, sizes.get(value))
    const weight = all.length / taken.length
    strata.push({ value, population: all.length, drawn: taken.length, weight })
    drawn.push(...taken.map((element) => ({ ...element, weight })))
  }
  return { strata, elements: drawn }
}

function inOrder<T extends Drawable>(elements: readonly T[], seed: string): readonly T[] {
  return elements
    .map((element) => ({ element, place: drawNumber(element.key, seed) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ element }) => element)
}

/** The number an element is drawn by, hex. */
export function drawNumber(key: string, seed: string): string {
  return createHash("sha256").update(`${seed}\n${key}`).digest("hex")
}

/** How many of each stratum: at least one of each, the rest by largest remainder. */
function allocate(
  byStratum: ReadonlyMap<string, readonly unknown[]>,
  { size, allocation }: Draw,
): ReadonlyMap<string, number> {
  const strata = [...byStratum].map(([value, { length }]) => ({ value, population: length }))
  const all = strata.reduce((sum, { population }) => sum + population, 0)
  const total = Math.min(Math.max(size, strata.length), all)
  const share = (population: number) =>
    allocation === "equal" ? total / strata.length : (total * population) / all
  const sizes = new Map(
    strata.map(({ value, population }) => [
      value,
      Math.min(population, Math.max(1, Math.floor(share(population)))),
    ]),
  )
  settle(sizes, strata, { total, share })
  return sizes
}

interface Settling {
  readonly total: number
  readonly share: (population: number) => number
}

/** One by one to the stratum furthest below its share (or from the one furthest above) until the sum is right. */
function settle(
  sizes: Map<string, number>,
  strata: readonly { readonly value: string; readonly population: number }[],
  { total, share }: Settling,
): void {
  const lacking = strata.map(({ value, population }) => ({ value, population, due: share(population) }))
  const sizeOf = (value: string) => sizes.get(value) ?? 0
  let sum = lacking.reduce((all, { value }) => all + sizeOf(value), 0)
  while (sum !== total) {
    const step = sum < total ? 1 : -1
    const able = lacking.filter(({ value, population }) =>
      step > 0 ? sizeOf(value) < population : sizeOf(value) > 1,
    )
    const next = able.toSorted((a, b) => step * (b.due - sizeOf(b.value) - (a.due - sizeOf(a.value))))[0]
    if (next === undefined) return
    sizes.set(next.value, sizeOf(next.value) + step)
    sum += step
  }
}
