import { readdirSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { formatNames } from "../../src/cli/load-format.ts"
import { wordsOf } from "../../src/cli/words.ts"
import { madeReport } from "./fixture/made-report.ts"
import { portal } from "./fixture/result.ts"
import { silent } from "./fixture/variants.ts"

const names = formatNames()

describe("the formats", () => {
  it("are found by their folders", () => {
    expect(names).toEqual(["csv", "har", "html", "json", "junit", "markdown", "sarif", "xlsx"])
    const folders = readdirSync(new URL("../../src/reports/", import.meta.url))
    for (const name of names) expect(folders).toContain(name)
  })

  it.each(["ja", "en"] as const)("are all named in the help of %s", (language) => {
    for (const name of names) expect(wordsOf(language).options.format).toContain(name)
  })

  it.each(names)("%s has files of its own and is the same whenever it is made again", async (name) => {
    const others = await Promise.all(
      names.filter((one) => one !== name).map((one) => madeReport(one, portal)),
    )
    const taken = new Set(others.flatMap((files) => [...files.keys()]))
    const files = await madeReport(name, portal)
    expect([...files.keys()].filter((path) => taken.has(path))).toEqual([])
    if (name !== "xlsx") expect(await madeReport(name, portal)).toEqual(files)
    expect((await madeReport(name, silent)).size).toBeGreaterThan(0)
  })
})
