import { expect, test } from "vitest"
import { letGo } from "../../../src/cli/schedules/retention.ts"
import { scanOf } from "../../store/scan-of.ts"

const now = new Date("2026-11-20T00:00:00.000Z")

/** One scan a day, the latest first: `d0` of today, `d1` of yesterday, ... */
const days = (count: number) =>
  Array.from({ length: count }, (_, day) => {
    const startedAt = new Date(now.getTime() - day * 86_400_000 - 1).toISOString()
    return scanOf(`d${day}`, { state: "finished", startedAt })
  })

test("keeps all where nothing is said", () => {
  expect(letGo(days(9), {}, now)).toEqual({ scans: [], evidence: [] })
})

test("keeps the last so many, the results longer than the evidence", () => {
  expect(letGo(days(6), { scans: 4, evidenceScans: 2 }, now)).toEqual({
    scans: ["d4", "d5"],
    evidence: ["d2", "d3"],
  })
})

test("keeps those of the last days, and of count and days whichever is more", () => {
  expect(letGo(days(6), { days: 3 }, now).scans).toEqual(["d3", "d4", "d5"])
  expect(letGo(days(6), { scans: 5, days: 3 }, now).scans).toEqual(["d5"])
  expect(letGo(days(6), { scans: 1, days: 4 }, now).scans).toEqual(["d4", "d5"])
})

test("keeps the last two that were made, however old, and what waits or runs", () => {
  const old = days(40).slice(30)
  const failed = scanOf("failed", { state: "failed", startedAt: "2026-01-02T00:00:00.000Z" })
  const waiting = scanOf("waiting", { state: "queued", startedAt: "2026-01-01T00:00:00.000Z" })
  const { scans, evidence } = letGo([...old.slice(0, 3), failed, waiting], { days: 1, evidenceDays: 1 }, now)
  expect(scans).toEqual(["d32", "failed"])
  expect(evidence).toEqual(["d31"])
})
