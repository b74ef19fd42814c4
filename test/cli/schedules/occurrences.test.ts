import { expect, test } from "vitest"
import { lastOccurrence, nextOccurrence } from "../../../src/cli/schedules/occurrences.ts"
import { Schedule } from "../../../src/config/schedule.ts"

const at = (cron: string, timezone?: string) =>
  Schedule.parse({ name: "x", cron, targets: ["https://x.example/"], ...(timezone ? { timezone } : {}) })

test.each([
  // Three in the morning in Japan is 18:00 UTC the day before; there is no summer time.
  ["0 3 * * *", undefined, "2026-11-20T17:59:59Z", "2026-11-19T18:00:00Z", "2026-11-20T18:00:00Z"],
  ["0 3 * * *", undefined, "2026-11-20T18:00:00Z", "2026-11-20T18:00:00Z", "2026-11-21T18:00:00Z"],
  ["0 3 * * 1", undefined, "2026-11-20T00:00:00Z", "2026-11-15T18:00:00Z", "2026-11-22T18:00:00Z"],
  ["0 3 * * *", "Europe/Berlin", "2026-10-25T12:00:00Z", "2026-10-25T02:00:00Z", "2026-10-26T02:00:00Z"],
  ["30 9 29 2 *", undefined, "2026-11-20T00:00:00Z", "2024-02-29T00:30:00Z", "2028-02-29T00:30:00Z"],
])("%s (%s) around %s", (cron, timezone, now, last, next) => {
  const schedule = at(cron, timezone)
  expect(lastOccurrence(schedule, new Date(now))).toEqual(new Date(last))
  expect(nextOccurrence(schedule, new Date(now))).toEqual(new Date(next))
})
