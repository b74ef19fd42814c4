import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { runCommand } from "../../../src/cli/run-command.ts"
import { openStore } from "../../../src/store/open-store.ts"
import { without } from "../../analyzers/compare/made-results.ts"
import { portal } from "../../reports/fixture/result.ts"
import { scanOf } from "../../store/scan-of.ts"
import { madeContext } from "../made-context.ts"

const { url } = portal.target
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-inventory-"))
  const store = await openStore(join(folder, "scans.db"))
  const fewer = without(portal, "meta/pixel")
  for (const [id, result, day] of [
    ["one", portal, 17],
    ["two", fewer, 18],
    ["three", fewer, 19],
    ["unjudged", undefined, 20],
  ] as const) {
    const startedAt = `2026-11-${day}T01:00:00.000Z`
    await store.saveScan(scanOf(id, { target: url, state: "finished", startedAt }))
    if (result !== undefined) await store.saveResult(id, { ...result, startedAt })
  }
  for (const path of ["a", "b"]) await store.saveScan(scanOf(path, { target: `https://two.example/${path}` }))
  await store.close()
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...args: string[]) {
  const { context, seen } = madeContext(folder)
  return { code: await runCommand([...args, "--database", "scans.db"], context), seen }
}

async function ids(...args: string[]): Promise<readonly string[]> {
  const { code, seen } = await run("inventory", ...args, "--json", "--quiet", "--out", "out")
  expect(code).toBe(0)
  const { scans } = JSON.parse(seen.stdout.join("")) as { readonly scans: readonly { readonly id: string }[] }
  return scans.map(({ id }) => id)
}

describe("gaibu inventory", () => {
  it.each([
    [[url], ["one", "two", "three"]],
    [["www.akatsuki.example.jp"], ["one", "two", "three"]],
    [[url, "--last", "2"], ["three"]],
    [
      [url, "--since", "2026-11-18"],
      ["two", "three"],
    ],
  ])("%j takes %j, the earliest first", async (args, expected) => {
    expect(await ids(...args)).toEqual(expected)
  })

  it("is a ground to draft from: a row also for what only an earlier scan saw", async () => {
    expect((await run("inventory", url, "--out", "stock")).code).toBe(0)
    expect(
      (await run("draft", "--inventory", "stock", "--whole", "--format", "md", "--out", "drawn")).code,
    ).toBe(0)
    const draft = await readFile(join(folder, "drawn", "draft.md"), "utf8")
    expect(draft).toContain("Meta ピクセル")
    expect(draft).toContain("3 回の観測の台帳")
  })

  it.each([
    [["inventory", "https://elsewhere.example/"], 5, "elsewhere.example"],
    [["inventory", "two.example"], 2, "https://two.example/a https://two.example/b"],
    [["inventory", url, "--last", "some"], 2, "--last some"],
    [["inventory", url, "--since", "yesterday"], 2, "--since yesterday"],
    [["inventory", url, "--since", "2030-01-01"], 5, url],
    [["inventory", url, "--format", "pdf"], 2, "pdf"],
    [["draft", "--inventory", "nowhere.json"], 5, "nowhere.json"],
  ])("%j is one clear line", async (args, code, words) => {
    const { code: given, seen } = await run(...args)
    expect(given).toBe(code)
    expect(seen.stderr).toHaveLength(1)
    expect(seen.stderr[0]).toContain(words)
  })
})
