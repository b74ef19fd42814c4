import { expect, test } from "vitest"
import { trendChart } from "../../../src/reports/dashboard/trend-chart.ts"
import { proseOf } from "../../../src/reports/prose.ts"

const none = { absent: 0, partial: 0, review: 0, unknown: 0, stated: 0, exempt: 0 }
const at = "2026-11-20T00:00:00.000Z"
const english = proseOf("en")

test("columns stand on one line and share one scale", () => {
  const points = [
    { at, counts: { ...none, absent: 1, stated: 3 } },
    { at, counts: { ...none, partial: 2 } },
    { at, counts: none },
  ]
  const chart = trendChart(points, 40, english)
  expect(chart?.pieces).toEqual([
    { verdict: "absent", x: 0, y: -10, width: 8, height: 10 },
    { verdict: "stated", x: 0, y: -40, width: 8, height: 30 },
    { verdict: "partial", x: 10, y: -20, width: 8, height: 20 },
  ])
  expect(chart).toMatchObject({ width: 28, height: 40, top: 4 })
  expect(chart?.label).toMatch(/3 scans.*1 at first, 0 at last/)
})

test("one scan is no trend", () => {
  expect(trendChart([{ at, counts: none }], 40, english)).toBeUndefined()
  expect(trendChart([], 40, english)).toBeUndefined()
})
