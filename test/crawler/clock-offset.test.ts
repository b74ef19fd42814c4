import { expect, test } from "vitest"
import { clockOffset } from "../../src/crawler/clock-offset.ts"
import type { RecordedSend } from "../../src/crawler/evidence.ts"
import { madeVisit } from "../store/made-records.ts"

const began = Date.parse("2026-11-20T10:00:00Z")

const send = (host: string, date: string | undefined, more: readonly (readonly [string, string])[] = []) =>
  ({
    url: `https://${host}/`,
    at: 2000,
    response: {
      status: 200,
      headers: [...(date === undefined ? [] : [["date", date] as const]), ...more],
      setCookies: [],
    },
  }) as unknown as RecordedSend

const offset = (...sends: readonly RecordedSend[]) =>
  clockOffset([madeVisit({ startedAt: new Date(began).toISOString(), sends })])

test("the median of what three servers say, whatever one of them thinks", () => {
  const wrong = "Thu, 01 Jan 1970 00:00:00 GMT"
  const late = "Fri, 20 Nov 2026 10:01:02 GMT"
  expect(offset(send("a.example", late), send("b.example", wrong), send("c.example", late))).toBe(60_500)
})

test("nothing where too few say anything, or what they say was kept on the way", () => {
  const now = "Fri, 20 Nov 2026 10:00:02 GMT"
  const two = [send("a.example", now), send("b.example", now)]
  expect(offset(...two, send("c.example", undefined), send("d.example", "soon"))).toBeUndefined()
  expect(offset(...two, send("c.example", now, [["age", "3600"]]))).toBeUndefined()
  expect(offset(...two, send("c.example", now))).toBe(500)
})
