import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { emptyStock, inventoryOf, takeStock } from "../../../src/analyzers/inventory/take-stock.ts"
import { writtenDate } from "../../../src/analyzers/inventory/written-date.ts"
import { Inventory } from "../../../src/analyzers/result/inventory.ts"
import type { Result } from "../../../src/analyzers/result.ts"
import { portal } from "../../reports/fixture/result.ts"
import { onPages, without } from "../compare/made-results.ts"

const on = (day: number, result: Result): Result => ({
  ...result,
  startedAt: `2026-11-${String(day).padStart(2, "0")}T10:00:00+09:00`,
})

function taken(...results: readonly Result[]): Inventory {
  const stock = results.reduce(
    (all, result, at) => takeStock(all, { scan: `scan-${at + 1}`, result }),
    emptyStock,
  )
  return Inventory.parse(inventoryOf(stock, 0))
}

const whole = onPages(portal, ["/", "/news/1"])
const rowOf = (inventory: Inventory, id: string) => inventory.destinations.find((one) => one.id === id)

describe("several scans of one target", () => {
  const partner = "domain:cookie-sync.example"
  const inventory = taken(on(1, without(whole, partner)), on(2, whole), on(3, without(whole, partner)))

  it("keep a partner that only one of them saw, with when and how often", () => {
    expect(rowOf(inventory, partner)).toMatchObject({
      firstSeen: "2026-11-02T10:00:00+09:00",
      lastSeen: "2026-11-02T10:00:00+09:00",
      scans: { seen: 1, all: 3 },
      inLatest: false,
      last: { scan: "scan-2" },
    })
    expect(inventory.scans.map(({ fresh }) => fresh)).toEqual([whole.destinations.length - 1, 1, 0])
  })

  it("give what is always there its first and last time", () => {
    expect(rowOf(inventory, "google/analytics")).toMatchObject({
      firstSeen: "2026-11-01T10:00:00+09:00",
      lastSeen: "2026-11-03T10:00:00+09:00",
      scans: { seen: 3, all: 3 },
      inLatest: true,
    })
  })

  it("keep a few sends that show every category, and no two alike ids", () => {
    const sends = inventory.destinations.flatMap(({ last }) => last.sends)
    expect(new Set(sends.map(({ id }) => id)).size).toBe(sends.length)
    for (const { last, id } of inventory.destinations) {
      const shown = new Set(
        last.sends.flatMap(({ information }) => information.map(({ category }) => category)),
      )
      const all = whole.sends
        .filter(({ destination }) => destination === id)
        .flatMap((send) => send.information)
      expect(shown).toEqual(new Set(all.map(({ category }) => category)))
      expect(last.sends.length).toBeLessThanOrEqual(all.length)
    }
  })

  it("are as long as all destinations together, whatever their order among themselves", () => {
    const ids = whole.destinations.map(({ id }) => id)
    fc.assert(
      fc.property(fc.array(fc.subarray(ids), { minLength: 1, maxLength: 5 }), (missing) => {
        const made = taken(...missing.map((some, at) => on(at + 1, some.reduce(without, whole))))
        const seen = new Set(missing.flatMap((some) => ids.filter((id) => !some.includes(id))))
        expect(new Set(made.destinations.map(({ id }) => id))).toEqual(seen)
        for (const { id, scans } of made.destinations)
          expect(scans.seen).toBe(missing.filter((some) => !some.includes(id)).length)
      }),
      { numRuns: 25 },
    )
  })

  it("that are none have no inventory", () => {
    expect(inventoryOf(emptyStock, 2)).toBeUndefined()
  })
})

describe("against the notice's date", () => {
  const dated = (text: string): Result => ({
    ...whole,
    notices: whole.notices.map((notice) => ({ ...notice, dates: [text] })),
  })
  const added = "meta/pixel"
  it.each([
    ["2026年11月1日", "after"],
    ["2026年11月2日", "before"],
    ["令和8年11月", "before"],
    ["2024年4月1日", "after"],
  ])("%s: first seen on 2 November is %s", (text, expected) => {
    const inventory = taken(on(1, without(dated(text), added)), on(2, dated(text)))
    expect(rowOf(inventory, added)?.sinceNotice).toBe(expected)
  })

  it("what the first scan already saw cannot be told", () => {
    expect(rowOf(taken(on(5, dated("2024年4月1日"))), added)?.sinceNotice).toBe("first-scan")
  })

  it("is unknown where the notice gives none", () => {
    expect(rowOf(taken(on(5, whole)), added)?.sinceNotice).toBe("unknown")
  })
})

it.each([
  ["2024年4月1日", "2024-04-01"],
  ["2024/4/1", "2024-04-01"],
  ["2024年4月", "2024-04-31"],
  ["令和元年5月1日", "2019-05-01"],
  ["令和6年12月", "2024-12-31"],
  ["昨年", undefined],
])("%s is %s", (text, date) => {
  expect(writtenDate(text)).toBe(date)
})
