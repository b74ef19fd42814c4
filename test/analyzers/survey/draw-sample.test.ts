import { execFileSync } from "node:child_process"
import { expect, test } from "vitest"
import { drawSample } from "../../../src/analyzers/survey/draw-sample.ts"

const list = (sizes: Readonly<Record<string, number>>) =>
  Object.entries(sizes).flatMap(([stratum, size]) =>
    Array.from({ length: size }, (_, at) => ({ key: `https://${stratum}${at}.example/`, stratum })),
  )

test("a draw is the one anybody makes with sha256sum, whatever the order of the list", () => {
  const elements = list({ a: 30 })
  const byHand = elements
    .map(({ key }) => ({ key, place: execFileSync("sha256sum", { input: `2026\n${key}` }).toString() }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .slice(0, 5)
    .map(({ key }) => key)
  const draw = { size: 5, seed: "2026", allocation: "proportional" } as const
  expect(drawSample(elements, draw).elements.map(({ key }) => key)).toEqual(byHand)
  expect(drawSample(elements.toReversed(), draw).elements.map(({ key }) => key)).toEqual(byHand)
})

test.each([
  ["proportional", { a: 70, b: 20, c: 10 }, 10, { a: 7, b: 2, c: 1 }],
  // 9.7 / 0.2 / 0.1: every stratum has one, the largest gives way.
  ["proportional", { a: 97, b: 2, c: 1 }, 10, { a: 8, b: 1, c: 1 }],
  ["equal", { a: 70, b: 20, c: 10 }, 12, { a: 4, b: 4, c: 4 }],
  // Of c there are only two: what is left goes to the others.
  ["equal", { a: 70, b: 20, c: 2 }, 12, { a: 5, b: 5, c: 2 }],
] as const)("%s: of %o a sample of %i takes %o", (allocation, sizes, size, expected) => {
  const { strata, elements } = drawSample(list(sizes), { size, seed: "s", allocation })
  expect(Object.fromEntries(strata.map(({ value, drawn }) => [value, drawn]))).toEqual(expected)
  for (const { value, population, drawn, weight } of strata) {
    expect(weight).toBe(population / drawn)
    expect(elements.filter(({ stratum }) => stratum === value).map((one) => one.weight)).toEqual(
      Array.from({ length: drawn }, () => weight),
    )
  }
})
