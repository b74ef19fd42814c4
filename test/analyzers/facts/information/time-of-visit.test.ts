import { expect, test } from "vitest"
import { fromValue } from "../../../../src/analyzers/facts/information/from-value.ts"
import { timeOfVisit } from "../../../../src/analyzers/facts/information/time-of-visit.ts"

const startedAt = "2026-07-11T00:00:00Z"
const known = timeOfVisit(startedAt, startedAt)

function told(name: string, value: string): string | undefined {
  return fromValue({ where: "url", name, value, through: [] }, known)?.category
}

test.each([
  ["_utmht", "1783728043046"],
  ["sts", "1783728002"],
  ["b.position", "1783728056.089"],
])("%s=%s names a time of the visit", (name, value) => {
  expect(told(name, value)).toBe("visit_time")
})

test.each([
  ["a time months before", "sts", "1773728002000"],
  ["a time days after", "sts", "1784028002000"],
  ["a number there against caches", "cb", "1783728043046"],
  ["a number there against caches, with words", "pageRandom", "1783728043046"],
  ["an identifier", "eventId", "1783728043046"],
  ["a version", "v", "1783728043"],
  ["another number", "sts", "783728043"],
])("%s is none", (_, name, value) => {
  expect(told(name, value)).toBeUndefined()
})

test("a segment of the path is none, and nothing is known of a visit without a time", () => {
  const field = { where: "url", name: "path.1", value: "1783728043046", through: [], inPath: true } as const
  expect(fromValue(field, known)).toBeUndefined()
  expect(timeOfVisit("", "")).toEqual([])
})

test("knows every hour of a long recording, and no more of one without end than two days", () => {
  const hours = (finishedAt: string) =>
    timeOfVisit("2026-11-20T01:00:00Z", finishedAt).map(({ text }) => Number(text))
  expect(hours("2026-11-20T03:30:00Z")).toEqual(
    [0, 1, 2].map((at) => Date.parse(`2026-11-20T0${1 + at}:00:00Z`)),
  )
  expect(hours("2027-11-20T01:00:00Z")).toHaveLength(48)
  expect(hours("")).toHaveLength(1)
})
