import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { Ajv } from "ajv"
import addFormats from "ajv-formats"
import type { Log } from "sarif"
import { describe, expect, it } from "vitest"
import type { Result } from "../../../src/analyzers/result.ts"
import type { ReportInputs } from "../../../src/reports/report-format.ts"
import { madeText } from "../fixture/made-report.ts"
import { portal } from "../fixture/result.ts"
import { hostile, hostileStrings, large, silent } from "../fixture/variants.ts"

const schemaFile = createRequire(import.meta.url)
  .resolve("@microsoft/jest-sarif")
  .replace(/lib\/.*$/, "lib/schemas/sarif-2.1.0-rtm.5.json")
const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaFile, "utf8"))
const ajv = new Ajv({ strict: false, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile(schema)

const log = async (result: Result, change: Partial<ReportInputs> = {}): Promise<Log> =>
  JSON.parse(await madeText("sarif", result, change))

const resultsOf = async (result: Result, change: Partial<ReportInputs> = {}) =>
  (await log(result, change)).runs[0]?.results ?? []

const prints = async (result: Result) =>
  (await resultsOf(result)).map(({ partialFingerprints }) => partialFingerprints?.primaryLocationLineHash)

/** The portal as another scan of it would number things. */
const renumbered: Result = JSON.parse(
  JSON.stringify(portal).replace(/"((?:visit|notice|entry|send)-[a-z-]*\d+")/g, '"x9-$1'),
)

describe("the findings as SARIF", () => {
  it.each([
    ["portal", portal],
    ["silent", silent],
    ["hostile", hostile(hostileStrings.join(" "))],
    ["400 destinations", large(400, 1_200)],
  ])("fit the schema of the standard: %s", async (_, result) => {
    validate(await log(result))
    expect(validate.errors ?? []).toEqual([])
  })

  it("would not fit it with a wrong level", async () => {
    const { runs, ...rest } = await log(portal)
    const broken = runs.map((run) => ({ ...run, results: [{ message: { text: "" }, level: "grave" }] }))
    expect(validate({ ...rest, runs: broken })).toBe(false)
  })

  it("have what code scanning asks for: rule, message, one place that is no address of another scheme", async () => {
    const { runs } = await log(portal)
    const ids = runs[0]?.tool.driver.rules?.map(({ id }) => id) ?? []
    for (const { ruleId, ruleIndex, message, locations, partialFingerprints } of runs[0]?.results ?? []) {
      expect(ids[ruleIndex ?? -1]).toBe(ruleId)
      expect(message.text).not.toBe("")
      expect(locations).toHaveLength(1)
      const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? ""
      expect(uri).toMatch(/^www\.akatsuki\.example\.jp\//)
      expect(new URL(uri, "file:///checkout/").href).toBe(`file:///checkout/${uri}`)
      expect(partialFingerprints?.primaryLocationLineHash).toMatch(/^[0-9a-f]{32}:1$/)
    }
  })

  it("leave out what passed, and call nothing a failure that a person must judge", async () => {
    const results = await resultsOf(portal)
    expect(results.map(({ kind }) => kind)).toEqual([
      "fail",
      "fail",
      "fail",
      "fail",
      "fail",
      "review",
      "review",
      "open",
    ])
    expect(results.filter(({ kind }) => kind !== "fail").map(({ level }) => level)).toEqual([
      "none",
      "none",
      "none",
    ])
  })

  it("are the same alerts in the next scan, each its own", async () => {
    expect(await prints(renumbered)).toEqual(await prints(portal))
    expect(new Set(await prints(portal)).size).toBe((await prints(portal)).length)
    const many = await prints(large(400, 1_200))
    expect(new Set(many).size).toBe(many.length)
  })

  it("are no errors where the pipeline is to fail on nothing", async () => {
    const levels = async (failOn: "absent" | "never") =>
      new Set((await resultsOf(portal, { failOn })).map(({ level }) => level))
    expect(await levels("absent")).toContain("error")
    expect(await levels("never")).not.toContain("error")
  })

  it("are told in the language asked for", async () => {
    const [first] = await resultsOf(portal, { language: "en" })
    expect(first?.message.text).toBe("No statement was found for sends to Meta Platforms, Inc. (Meta Pixel).")
  })
})
