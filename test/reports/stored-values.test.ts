import { expect, it } from "vitest"
import type { StoredItem } from "../../src/analyzers/result.ts"
import { proseOf } from "../../src/reports/prose.ts"
import { storedFor } from "../../src/reports/stored-for.ts"
import { storedValues } from "../../src/reports/stored-values.ts"

const prose = proseOf("ja")
const item = (id: string, change: Partial<StoredItem> = {}): StoredItem => ({
  id,
  area: "cookie",
  name: "_ga",
  host: ".shop.example",
  party: "self",
  setBy: "https://tag.example/gtag.js?id=1",
  identifier: true,
  lifetimeDays: 400,
  sentTo: [],
  provisions: [],
  run: "fresh",
  ...change,
})
const values = (...storage: readonly StoredItem[]) => storedValues({ storage }, prose)

it("tells once of a value that visits find again, with all that was seen of it", () => {
  const [value, ...others] = values(
    item("v1/1", { sentTo: ["self"], provisions: ["item2"] }),
    item("v2/1", {
      identifier: false,
      lifetimeDays: 399.99,
      run: "reject",
      sentTo: ["a"],
      provisions: ["main"],
    }),
  )
  expect(others).toEqual([])
  expect(value?.items.map(({ id }) => id)).toEqual(["v1/1", "v2/1"])
  expect(value).toMatchObject({
    identifier: true,
    runs: ["fresh", "reject"],
    sentTo: ["self", "a"],
    provisions: ["item2", "main"],
  })
})

it("keeps apart values of another kind, name, host, setter or lifetime", () => {
  const changes: readonly Partial<StoredItem>[] = [
    { area: "local" },
    { name: "_gid" },
    { host: "shop.example" },
    { setBy: "https://other.example/gtag.js" },
    { lifetimeDays: 1 },
  ]
  for (const change of changes) expect(values(item("1"), item("2", change))).toHaveLength(2)
})

it.each([
  ["https://tag.example/gtag.js?id=1", "https://tag.example/gtag.js?id=1"],
  ["https://tag.example/gtag.js?id=2", "https://tag.example/gtag.js"],
  ["https://tag.example/other.js", "https://tag.example"],
])("names who set it as far as visits agree: %s", (setBy, shown) => {
  expect(values(item("1"), item("2", { setBy }))[0]?.setBy).toBe(shown)
})

it("knows nothing of who set what nobody was seen to set", () => {
  const { setBy: _, ...unseen } = item("1")
  expect(values(unseen)[0]?.setBy).toBeUndefined()
})

it.each([
  [30 / 1440, "30 分"],
  [0.5, "12 時間"],
  [1, "1 日"],
  [399.99996, "400 日"],
])("says how long %d days are", (lifetimeDays, text) => {
  expect(storedFor(item("1", { lifetimeDays }), prose)).toBe(text)
})
