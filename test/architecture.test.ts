import { readdirSync, readFileSync } from "node:fs"
import { cruise, type IReporterOutput } from "dependency-cruiser"
import { describe, expect, it } from "vitest"
import rules from "../.dependency-cruiser.js"

const root = new URL("..", import.meta.url).pathname

/** Fewer modules than this means the cruiser did not understand the sources and would pass on anything. */
const fewestModules = 60

async function cruised(paths: string[], baseDir = root) {
  const { forbidden, options } = rules as never as { forbidden: never[]; options: object }
  const { output } = (await cruise(paths, {
    ...options,
    validate: true,
    ruleSet: { forbidden },
    baseDir,
  })) as IReporterOutput
  if (typeof output === "string") throw new Error("expected the cruise result as data")
  return output
}

describe("imports", () => {
  it("follow the one way of the data", async () => {
    const { summary } = await cruised(["src"])
    expect(summary.totalCruised).toBeGreaterThan(fewestModules)
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })

  it("would be noticed if they did not", async () => {
    const { summary } = await cruised(["src"], `${root}/test/fixtures/architecture`)
    expect(summary.violations.length).toBeGreaterThan(0)
  })
})

describe("docs/architecture.md", () => {
  it("names every folder of the source", () => {
    const text = readFileSync(`${root}/docs/architecture.md`, "utf8")
    const folders = readdirSync(`${root}/src`, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    for (const { name } of folders) expect(text).toContain(`\`${name}/\``)
  })
})
