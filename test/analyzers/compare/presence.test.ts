import { describe, expect, it } from "vitest"
import { chanceOfSplit } from "../../../src/analyzers/compare/chance-of-split.ts"
import { comparingOf } from "../../../src/analyzers/compare/comparing.ts"
import { weigh } from "../../../src/analyzers/compare/presence.ts"
import { portal } from "../../reports/fixture/result.ts"
import { onPages } from "./made-results.ts"

describe("the chance that an absence means nothing", () => {
  // By hand: of n + m equally likely places for k sightings, the share with all in the first n.
  it.each([
    [1, 1, 1, 1 / 2],
    [2, 2, 2, 1 / 6],
    [3, 3, 3, 1 / 20],
    [1, 4, 4, 1 / 2],
    [2, 4, 4, 6 / 28],
    [5, 5, 0, 1],
  ])("%i of %i and none of %i", (seen, here, there, chance) => {
    expect(chanceOfSplit(seen, here, there)).toBeCloseTo(chance, 12)
  })
})

describe("something seen here and not there", () => {
  const weighed = (seen: number, here: number, there: number, chained: boolean, rotates = false) => {
    const pages = (count: number) => Array.from({ length: count }, () => "/")
    const { before, after } = comparingOf(onPages(portal, pages(here)), onPages(portal, pages(there)))
    const visits = new Set(Array.from({ length: seen }, (_, at) => `visit-${at + 1}`))
    const roots = chained ? ["criteo/onetag"] : []
    const { kind, reason } = weigh({ visits, chained, roots }, { here: before, there: after }, () => rotates)
    return `${kind} ${reason}`
  }

  it.each([
    [1, 1, 1, false, "change in-every-visit"],
    [1, 3, 3, false, "unsure in-some-visits"],
    [3, 4, 9, false, "change not-by-chance"],
    [1, 3, 3, true, "noise comes-and-goes"],
    [1, 1, 1, true, "unsure too-few-visits"],
    [4, 4, 4, true, "change not-by-chance"],
  ])("%i of %i visits, none of %i, chained %s: %s", (seen, here, there, chained, expected) => {
    expect(weighed(seen, here, there, chained)).toBe(expected)
  })

  it("is noise where the partners of its tag take turns within one scan", () => {
    expect(weighed(1, 1, 1, true, true)).toBe("noise partners-rotate")
  })
})
