import { Ajv2020 } from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import { load } from "cheerio"
import { describe, expect, it } from "vitest"
import schema from "../../../schema/inventory.schema.json" with { type: "json" }
import { emptyStock, inventoryOf, takeStock } from "../../../src/analyzers/inventory/take-stock.ts"
import { Inventory } from "../../../src/analyzers/result/inventory.ts"
import type { Result } from "../../../src/analyzers/result.ts"
import { inventoryFormats, renderInventory } from "../../../src/reports/inventory/render-inventory.ts"
import { renderInventoryTerminal } from "../../../src/reports/inventory/render-terminal.ts"
import { without } from "../../analyzers/compare/made-results.ts"
import { names } from "../fixture/names.ts"
import { portal } from "../fixture/result.ts"
import { hostile, hostileStrings } from "../fixture/variants.ts"
import { forbiddenWords } from "../forbidden-words.ts"

function taken(...results: readonly Result[]): Inventory {
  const stock = results.reduce(
    (all, result, at) => takeStock(all, { scan: `scan-${at + 1}`, result }),
    emptyStock,
  )
  return Inventory.parse(inventoryOf(stock, 1))
}

const inventory = taken(portal, without(portal, "meta/pixel"))
const textOf = (format: (typeof inventoryFormats)[number], language: "ja" | "en", of = inventory) =>
  String(renderInventory(of, format, { language, names }).contents)

describe.each(["ja", "en"] as const)("in %s", (language) => {
  it.each(inventoryFormats)("%s has every destination, and no sentence without its value", (format) => {
    const text = textOf(format, language)
    for (const name of ["Meta ピクセル", "unknown-tracker"]) expect(text).toContain(name)
    expect(format === "html" ? load(text)("main").text() : text).not.toMatch(/\{\w+\}|undefined|\[object/)
  })

  it.each(["md", "csv"] as const)("%s says nothing that only a person may say", (format) => {
    expect(textOf(format, language)).not.toMatch(forbiddenWords)
  })

  it("says what keeps it from being whole before the list", () => {
    const $ = load(textOf("html", language))
    expect($(".remarks li").length).toBe(2)
    expect($("main").text()).not.toMatch(forbiddenWords)
    expect($("tbody tr").text()).toContain("1/2")
  })
})

describe.each(hostileStrings)("a site that says %j", (text) => {
  const attacked = taken(hostile(text))
  it("has it shown as text, and as no formula", () => {
    const $ = load(textOf("html", "ja", attacked))
    expect($("script").length).toBe(1)
    expect($("main").find("script, img, iframe, [onload], [onerror]").length).toBe(0)
    const { language, color, width } = { language: "ja", color: false, width: 100 } as const
    expect(renderInventoryTerminal(attacked, { language, color, width, names })).not.toMatch(
      /[\u001b\u009b\u202e]/,
    )
    expect(textOf("csv", "ja", attacked)).not.toMatch(/(?:^|,)"[=+@-]/m)
  })
})

it("is written as its published schema has it", () => {
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  const valid = ajv.compile(schema)
  expect(valid(JSON.parse(textOf("json", "ja"))), JSON.stringify(valid.errors)).toBe(true)
})
