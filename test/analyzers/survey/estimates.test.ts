import { describe, expect, test } from "vitest"
import { estimateShare } from "../../../src/analyzers/survey/estimate-share.ts"
import { kappaOf } from "../../../src/analyzers/survey/kappa.ts"
import { shareInterval } from "../../../src/analyzers/survey/share-interval.ts"

describe("the interval of a share", () => {
  // R: prop.test(x, n, correct = FALSE)$conf.int, to four digits.
  test.each([
    [0, 20, 0, 0.1611],
    [7, 20, 0.1812, 0.5671],
    [50, 50, 0.9287, 1],
  ])("%i of %i: %f to %f", (count, n, low, high) => {
    const interval = shareInterval(count / n, n)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })
})

describe("a share of the whole list", () => {
  test("is weighted by stratum", () => {
    // 100 sites of which 10 were drawn, 5 say no; 10 of which 5 were drawn, none does: 50 of 110.
    const estimate = estimateShare([
      { hits: 5, base: 10, drawn: 10, population: 100 },
      { hits: 0, base: 5, drawn: 5, population: 10 },
    ])
    expect(estimate?.value).toBeCloseTo(50 / 110, 10)
  })

  test("of one stratum has the width of a simple sample without replacement", () => {
    // Cochran (1977) 3.3: variance (1 − n/N) p(1 − p)/(n − 1), so an effective size of 39/0.6 = 65.
    const estimate = estimateShare([{ hits: 10, base: 40, drawn: 40, population: 100 }])
    expect(estimate).toEqual(shareInterval(0.25, 65))
  })

  test("of a list taken whole is exact, and of nothing asked is none", () => {
    expect(estimateShare([{ hits: 1, base: 4, drawn: 4, population: 4 }])).toEqual({
      value: 0.25,
      low: 0.25,
      high: 0.25,
    })
    expect(estimateShare([{ hits: 0, base: 0, drawn: 4, population: 40 }])).toBeUndefined()
  })

  test("that nobody showed is not said to be none", () => {
    const estimate = estimateShare([{ hits: 0, base: 20, drawn: 20, population: 2000 }])
    expect(estimate?.low).toBe(0)
    expect(estimate?.high).toBeCloseTo(0.1611, 4)
  })

  test("covers the truth of a made-up list in about 95 of 100 draws", () => {
    // Two strata of 200 and 50 with 30 % and 80 % of no; 40 and 20 drawn by a generator of its own.
    const lists = [
      { population: 200, no: 60, drawn: 40 },
      { population: 50, no: 40, drawn: 20 },
    ]
    let state = 12_345
    const random = () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31
      return state / 2 ** 31
    }
    const hitsOf = ({ population, no, drawn }: (typeof lists)[number]) => {
      const left = { all: population, no }
      let hits = 0
      for (let at = 0; at < drawn; at++) {
        if (random() * left.all < left.no) {
          hits += 1
          left.no -= 1
        }
        left.all -= 1
      }
      return hits
    }
    const draws = Array.from({ length: 2000 }, () =>
      estimateShare(
        lists.map((list) => ({
          hits: hitsOf(list),
          base: list.drawn,
          drawn: list.drawn,
          population: list.population,
        })),
      ),
    )
    const covered = draws.filter((one) => one !== undefined && one.low <= 0.4 && one.high >= 0.4).length
    expect(covered / draws.length).toBeGreaterThan(0.93)
    expect(covered / draws.length).toBeLessThan(0.98)
  })
})

describe("kappa", () => {
  test("agrees with its definition and with a variance found by small steps", () => {
    const counts = [
      [20, 5, 1],
      [10, 15, 2],
      [0, 3, 9],
    ]
    const n = counts.flat().reduce((sum, count) => sum + count, 0)
    const shares = counts.flat().map((count) => count / n)
    const value = kappaFrom(shares)
    // The delta method over a multinomial: the variance of the gradient under the shares, over n.
    const step = 1e-6
    const gradient = shares.map(
      (_, at) =>
        (kappaFrom(shares.map((share, i) => (i === at ? share + step : share))) -
          kappaFrom(shares.map((share, i) => (i === at ? share - step : share)))) /
        (2 * step),
    )
    const mean = gradient.reduce((sum, slope, at) => sum + slope * (shares[at] ?? 0), 0)
    const square = gradient.reduce((sum, slope, at) => sum + slope ** 2 * (shares[at] ?? 0), 0)
    const half = 1.96 * Math.sqrt((square - mean ** 2) / n)
    const kappa = kappaOf(counts)
    expect(kappa?.value).toBeCloseTo(value, 10)
    expect(kappa?.low).toBeCloseTo(value - half, 3)
    expect(kappa?.high).toBeCloseTo(value + half, 3)
  })

  test("of 35 agreements in 50, where chance gives 25, is 0.4", () => {
    expect(
      kappaOf([
        [20, 5],
        [10, 15],
      ])?.value,
    ).toBeCloseTo(0.4, 10)
  })

  test("says nothing where only one answer was ever given", () => {
    expect(
      kappaOf([
        [50, 0],
        [0, 0],
      ]),
    ).toBeUndefined()
    expect(
      kappaOf([
        [0, 0],
        [0, 0],
      ]),
    ).toBeUndefined()
  })
})

/** Cohen (1960) from shares that need not add up to one, row by row. */
function kappaFrom(shares: readonly number[]): number {
  const at = (i: number, j: number) => shares[3 * i + j] ?? 0
  const places = [0, 1, 2]
  const all = shares.reduce((sum, share) => sum + share, 0)
  const agreed = places.reduce((sum, i) => sum + at(i, i), 0) / all
  const row = (i: number) => places.reduce((sum, j) => sum + at(i, j), 0) / all
  const column = (j: number) => places.reduce((sum, i) => sum + at(i, j), 0) / all
  const chance = places.reduce((sum, i) => sum + row(i) * column(i), 0)
  return (agreed - chance) / (1 - chance)
}
