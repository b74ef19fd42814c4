import { readdirSync, readFileSync } from "node:fs"
import { cruise } from "dependency-cruiser"
import { describe, expect, it } from "vitest"
import { importRules } from "./import-rules.ts"

const root = new URL("..", import.meta.url).pathname

/** Fewer modules than this means the cruiser did not understand the sources and would pass on anything. */
const fewestModules = 100

async function cruised(baseDir: string) {
  const { forbidden, options } = importRules
  const { output } = await cruise(["src"], { ...options, validate: true, ruleSet: { forbidden }, baseDir })
  if (typeof output === "string") throw new Error("expected the cruise result as data")
  return output.summary
}

describe("imports", () => {
  it("follow the one way of the data", async () => {
    const { totalCruised, violations } = await cruised(root)
    expect(totalCruised).toBeGreaterThan(fewestModules)
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })

  it("would be noticed if they did not", async () => {
    const { violations } = await cruised(`${root}test/fixtures/architecture`)
    expect(violations.map(({ rule }) => rule.name)).toContain("config-knows-nobody")
  })
})

describe("docs/architecture.md", () => {
  it("names every folder of the source", () => {
    const text = readFileSync(`${root}docs/architecture.md`, "utf8")
    const folders = readdirSync(`${root}src`, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    for (const { name } of folders) expect(text).toContain(`\`${name}/\``)
  })
})
