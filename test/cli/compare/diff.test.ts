import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Result } from "../../../src/analyzers/result.ts"
import { runCommand } from "../../../src/cli/run-command.ts"
import { openStore } from "../../../src/store/open-store.ts"
import { whole, without } from "../../analyzers/compare/made-results.ts"
import { scanOf } from "../../store/scan-of.ts"
import { madeContext } from "../made-context.ts"

const fewer = without(whole, "meta/pixel")
const url = whole.target.url

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-diff-"))
  await keep("whole", whole)
  await keep("fewer", fewer)
  await keep("failed", { ...fewer, visits: fewer.visits.map((visit) => ({ ...visit, outcome: "failed" })) })
  const store = await openStore(join(folder, "scans.db"))
  for (const [id, result, day] of [
    ["one", fewer, 18],
    ["two", whole, 19],
  ] as const) {
    await store.saveScan(
      scanOf(id, { target: url, state: "finished", startedAt: `2026-11-${day}T01:00:00.000Z` }),
    )
    await store.saveResult(id, result)
  }
  await store.close()
})
afterAll(() => rm(folder, { recursive: true }))

async function keep(name: string, result: Result) {
  await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, name, "report.json"), JSON.stringify(result))
}

async function run(...args: string[]) {
  const { context, seen } = madeContext(folder)
  return {
    code: await runCommand(["diff", ...args, "--database", "scans.db", "--out", "out"], context),
    seen,
  }
}

describe("gaibu diff", () => {
  it.each([
    [["whole", "whole"], 0],
    [["fewer", "whole"], 1],
    [["fewer", "whole", "--fail-on", "never"], 0],
    [["whole", "fewer"], 0],
    [["whole", "fewer", "--fail-on", "new"], 0],
    [["whole", "fewer", "--fail-on", "any"], 1],
    [["whole", "failed"], 4],
    [["whole/report.json", "two"], 0],
    [[url], 1],
    [["two", url], 0],
  ])("%j ends with %i", async (args, code) => {
    expect((await run(...args)).code).toBe(code)
  })

  it("writes a page, Markdown and a record, and says where", async () => {
    const { seen } = await run("fewer", "whole")
    const page = await readFile(join(folder, "out", "index.html"), "utf8")
    expect(page).toContain("Meta ピクセル")
    expect(await readFile(join(folder, "out", "diff.md"), "utf8")).toContain("Meta ピクセル")
    expect(JSON.parse(await readFile(join(folder, "out", "diff.json"), "utf8")).counts.new).toBeGreaterThan(0)
    expect(seen.stderr.join("\n")).toContain(join(folder, "out", "index.html"))
    expect(seen.stdout.join("")).toContain("本書は観測結果であり、法的判断ではありません。")
  })

  it("gives a program the record alone", async () => {
    const { seen } = await run("fewer", "whole", "--json", "--quiet")
    expect(JSON.parse(seen.stdout.join("")).comparisonVersion).toBe(1)
    expect(seen.stderr).toEqual([])
  })

  it.each([
    [["whole"], 2, "比べる相手"],
    [["whole", "nowhere"], 5, "nowhere"],
    [["whole", "no/where"], 5, "no/where"],
    [["whole", "fewer", "--fail-on", "some"], 2, "some"],
    [["whole", "fewer", "--format", "pdf"], 2, "pdf"],
    [["https://elsewhere.example/"], 5, "https://elsewhere.example/"],
  ])("%j is one clear line", async (args, code, words) => {
    const { code: given, seen } = await run(...args)
    expect(given).toBe(code)
    expect(seen.stderr).toHaveLength(1)
    expect(seen.stderr[0]).toContain(words)
  })
})
