import { expect, it } from "vitest"
import { reportOf } from "../../../src/reports/html/view/report.ts"
import { timelineOf } from "../../../src/reports/html/view/timeline-view.ts"
import { wordsOf } from "../../../src/reports/naming.ts"
import { shownResult } from "../../../src/reports/shown-result.ts"
import { names } from "../fixture/names.ts"
import { portal } from "../fixture/result.ts"
import { large } from "../fixture/variants.ts"

const report = (result = portal) =>
  reportOf(shownResult(result, wordsOf("ja", names), undefined), { pictures: new Map(), others: [] })
const [first] = portal.sends
if (first === undefined) throw new Error("the portal sends nothing")
const at = (destination: string, ms: number, phase: "load" | "leave" = "load") => ({
  ...first,
  destination,
  at: ms,
  phase,
})

it("puts each send at its time, a line per destination, those sent to first on top", () => {
  const timeline = timelineOf([at("b", 2000, "leave"), at("b", 500), at("a", 1000)], report())
  expect(timeline?.lanes.map(({ name, marks }) => [name, marks])).toEqual([
    [
      "b",
      [
        { x: 50, phase: "load" },
        { x: 200, phase: "leave" },
      ],
    ],
    ["a", [{ x: 100, phase: "load" }]],
  ])
  expect(timeline?.end).toBe("2.0 秒")
  expect(timeline?.more).toBe("")
})

it("draws marks that would stand on each other once and says how many destinations it leaves out", () => {
  const many = Array.from({ length: 20 }, (_, index) => at(`d${index}`, index))
  const timeline = timelineOf([...many, at("d0", 0), at("d0", 100_000)], report(large(20, 20)))
  expect(timeline?.lanes).toHaveLength(12)
  expect(timeline?.lanes[0]?.marks).toHaveLength(2)
  expect(timeline?.lanes[0]?.sends).toBe("3 件")
  expect(timeline?.more).toContain("8")
})

it("draws nothing where no time is known", () => {
  expect(
    timelineOf(
      portal.sends.map(({ at: _, ...send }) => send),
      report(),
    ),
  ).toBeUndefined()
})
