import { readFileSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import { describe, expect, it } from "vitest"
import { Result } from "../../../src/analyzers/result.ts"
import { renderJson } from "../../../src/reports/json/render-json.ts"
import { portal } from "../fixture/result.ts"
import { hostile, hostileStrings, silent } from "../fixture/variants.ts"

const published = JSON.parse(
  readFileSync(new URL("../../../schema/report.schema.json", import.meta.url), "utf8"),
)
const validate = new Ajv2020({ strict: false }).compile(published)

describe("report.json", () => {
  it.each([
    ["portal", portal],
    ["silent", silent],
    ["hostile", hostile(hostileStrings.join(" "))],
  ])("validates against the published schema: %s", (_, result) => {
    const written = JSON.parse(renderJson(result))
    validate(written)
    expect(validate.errors ?? []).toEqual([])
  })

  it("reads back as the result it was made from", () => {
    expect(Result.parse(JSON.parse(renderJson(portal)))).toEqual(portal)
  })

  it("is never written from a result that does not fit", () => {
    const broken = { ...portal, summary: { ...portal.summary, verdict: "clean" } } as unknown as Result
    expect(() => renderJson(broken)).toThrow(/verdict/)
  })

  it("is refused by the published schema too when a field is missing or wrong", () => {
    const { summary: _, ...withoutSummary } = portal
    expect(validate(withoutSummary)).toBe(false)
    expect(validate({ ...portal, resultVersion: 2 })).toBe(false)
  })

  it("lets fields of later versions through", () => {
    expect(validate({ ...JSON.parse(renderJson(portal)), later: 1 })).toBe(true)
  })
})
