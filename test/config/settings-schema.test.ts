import { Ajv2020 } from "ajv/dist/2020.js"
import formats from "ajv-formats"
import { describe, expect, test } from "vitest"
import { flagName } from "../../src/config/flag-layer.ts"
import { Settings } from "../../src/config/settings.ts"
import { SETTINGS_SCHEMA } from "../../src/config/settings-json-schema.ts"

const ajv = new Ajv2020({ strict: false })
formats.default(ajv)
const valid = ajv.compile(SETTINGS_SCHEMA)

describe("the schema for editors", () => {
  test.each([
    {},
    { operator: { name: "株式会社みせ" }, service: { kind: "r27_4" }, pages: ["/", "/news/1"] },
    { pages: 0, format: ["json"], steps: [{ fill: "#q", value: "天気" }] },
  ])("takes what is taken: %j", (settings) => {
    expect(valid(settings)).toBe(true)
    expect(Settings.safeParse(settings).success).toBe(true)
  })

  test.each([
    { pages: "many" },
    { page: 3 },
    { operator: { name: "株式会社みせ", domain: [] } },
    { services: [{ kind: "r27_9" }] },
    { steps: [{ click: "a", fill: "b" }] },
  ])("refuses what is refused: %j", (settings) => {
    expect(valid(settings)).toBe(false)
  })

  test("every setting has one flag name", () => {
    const names = Object.keys(Settings.unwrap().shape).map(flagName)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^--[a-z]+(-[a-z]+)*$/)
  })
})
