import { expect, it } from "vitest"
import { changeBetween } from "../../../../src/analyzers/facts/states/change.ts"

const told = (from: [number, number], to: [number, number], placed = false) => {
  const [a, b] = [from, to].map(([seen, visits]) => ({ seen, visits })) as [never, never]
  const { change, certainty } = changeBetween(a, b, placed)
  return certainty === undefined ? change : `${change}, ${certainty}`
}

it.each<[string, string, string]>([
  ["one visit each, chained: chance may have made it", told([0, 1], [1, 1]), "began, review"],
  ["one visit each, placed by the operator", told([0, 1], [1, 1], true), "began, likely"],
  ["two visits each, chained", told([2, 2], [0, 2]), "stopped, review"],
  ["three visits each, all or none", told([3, 3], [0, 3]), "stopped, likely"],
  ["three visits, not in all of them", told([2, 3], [0, 3]), "stopped, review"],
  ["placed by the operator, not in all visits", told([0, 2], [1, 2], true), "began, review"],
  ["three against one", told([0, 1], [3, 3]), "began, review"],
  ["seen in both, however seldom", told([3, 3], [1, 3]), "same"],
  ["seen in neither", told([0, 3], [0, 3], true), "same"],
  ["no visit that could have shown it", told([1, 1], [0, 0], true), "cannot-tell"],
])("%s", (_, seen, expected) => expect(seen).toBe(expected))

it("what comes by mere chance passes for a change in at most one of 64 cases each way, whatever its chance", () => {
  const worst = Math.max(...Array.from({ length: 101 }, (_, at) => chanceOfBeginning(at / 100)))
  expect(worst).toBeCloseTo(1 / 64, 6)
})

/** Summed over all outcomes of three visits each of something that comes with chance `p`. */
function chanceOfBeginning(p: number): number {
  const exactly = (seen: number) => ([1, 3, 3, 1][seen] ?? 0) * p ** seen * (1 - p) ** (3 - seen)
  const counts = [0, 1, 2, 3]
  return counts
    .flatMap((from) => counts.map((to) => ({ from, to })))
    .filter(({ from, to }) => told([from, 3], [to, 3]) === "began, likely")
    .reduce((sum, { from, to }) => sum + exactly(from) * exactly(to), 0)
}
