import { expect, test } from "vitest"
import { holdRegister } from "../../../src/analyzers/register/hold-register.ts"
import { type Seen, seenInResult } from "../../../src/analyzers/register/seen.ts"
import { RegisterEntry } from "../../../src/config/register.ts"
import { portal } from "../../reports/fixture/result.ts"

const day = "2026-11-28"
const seen = seenInResult({ ...portal, visits: portal.visits.map((one) => ({ ...one, outcome: "loaded" })) })

const hold = (entries: readonly object[], of: Seen = seen, on = day) =>
  holdRegister(
    entries.map((entry) => RegisterEntry.parse(entry)),
    of,
    on,
  )
const rowOf = (id: string, ...given: Parameters<typeof hold>) =>
  hold(...given).rows.find(({ destination }) => destination === id)
const codesOf = (id: string, ...given: Parameters<typeof hold>) =>
  rowOf(id, ...given)?.points.map(({ code }) => code)

const whole = {
  destination: "google/analytics",
  relation: "entrusted",
  contract: "terms",
  clauses: {
    safety: { present: "yes", where: "第4条" },
    ...{
      secrecy: "yes",
      storage: "yes",
      disposal: "yes",
      breach: "yes",
      subcontracting: "yes",
      oversight: "yes",
    },
  },
  necessity: "アクセス数を知るため",
  country: "US",
  lastCheck: "2026-04-01",
}

test("seen and not listed comes first; the operator's own equipment is in no register", () => {
  const { rows } = hold([whole])
  expect(rows[0]?.points[0]?.code).toBe("not-listed")
  expect(rows.map(({ destination }) => destination)).not.toContain("self")
  expect(rows.at(-1)?.destination).toBe("google/analytics")
  expect(codesOf("google/analytics", [whole])).toEqual([])
})

test("listed and not seen: only where every page was observed", () => {
  const gone = { destination: "hotjar/heatmap", relation: "third-party", necessity: "x", lastCheck: day }
  expect(rowOf("hotjar/heatmap", [gone])).toMatchObject({ seen: "no", points: [{ code: "not-seen" }] })
  expect(rowOf("hotjar/heatmap", [gone], seenInResult(portal))).toMatchObject({
    seen: "cannot-tell",
    points: [],
  })
})

test("loaded by another tag: allowed by the loader's service or host, and by nothing else", () => {
  const chained = { destination: "domain:cookie-sync.example", relation: "not-handled" }
  const id = chained.destination
  expect(rowOf(id, [chained])?.loadedBy).toEqual(["dynamic.criteo.com"])
  expect(codesOf(id, [chained])).toEqual(["not-allowed"])
  expect(codesOf(id, [{ ...chained, loadedBy: ["dynamic.criteo.com"] }])).toEqual([])
  expect(codesOf(id, [{ ...chained, loadedBy: ["google/ads"] }])).toEqual(["not-allowed"])
})

test.each([
  ["2025-11-27", 12, ["check-overdue"]],
  ["2025-11-28", 12, []],
  ["2026-08-31", 3, []],
  ["2026-05-31", 1, ["check-overdue"]],
])("checked on %s, every %i months: %j", (lastCheck, checkEvery, codes) => {
  expect(codesOf("google/analytics", [{ ...whole, lastCheck, checkEvery }])).toEqual(codes)
})

test("a month's last day is due on the last day of a shorter month", () => {
  const on = (lastCheck: string, checkEvery: number) =>
    rowOf("google/analytics", [{ ...whole, lastCheck, checkEvery }])?.checkDue
  expect(on("2026-08-31", 6)).toBe("2027-02-28")
  expect(on("2024-02-29", 12)).toBe("2025-02-28")
})

test("what the contract lacks or nobody looked at is asked of what is entrusted only", () => {
  const clauses = { safety: "no", secrecy: { present: "yes" } }
  expect(rowOf("google/analytics", [{ ...whole, clauses, contract: "none" }])?.points).toEqual([
    { code: "no-contract", detail: [] },
    { code: "clause-missing", detail: ["safety"] },
    { code: "clause-unknown", detail: ["storage", "disposal", "breach", "subcontracting", "oversight"] },
  ])
  expect(codesOf("google/analytics", [{ ...whole, clauses, relation: "third-party" }])).toEqual([])
})

test("information beyond what was settled, and another country than is known", () => {
  expect(rowOf("google/analytics", [{ ...whole, information: ["page_url"], country: "IE" }])?.points).toEqual(
    [
      { code: "more-information", detail: expect.not.arrayContaining(["page_url"]) },
      { code: "country-differs", detail: ["US"] },
    ],
  )
})

test("check items count yes, no and not filled in, direct and chained apart", () => {
  const { items } = hold([
    whole,
    { destination: "meta/pixel", relation: "entrusted", clauses: { safety: "no" } },
    { destination: "criteo/onetag", relation: "entrusted" },
    { destination: "domain:cookie-sync.example", relation: "not-handled" },
  ])
  const of = (id: string, reached: string) => items.find((one) => one.id === id && one.reached === reached)
  expect(of("safety", "direct")).toMatchObject({ yes: 1, no: 1, unknown: 1 })
  expect(of("safety", "chained")).toMatchObject({ yes: 0, no: 0, unknown: 0 })
  expect(of("allowed", "chained")).toMatchObject({ yes: 0, no: 1 })
  const listed = [of("listed", "direct"), of("listed", "chained")].map(
    (one) => (one?.yes ?? 0) + (one?.no ?? 0),
  )
  expect(listed[0]).toBeGreaterThan(8)
  expect(listed[1]).toBe(2)
  expect((listed[0] ?? 0) + (listed[1] ?? 0)).toBe(portal.destinations.length - 1)
})
