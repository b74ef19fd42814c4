import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { Result } from "../../src/analyzers/result.ts"
import { runCommand } from "../../src/cli/run-command.ts"
import type { Stages } from "../../src/cli/stages.ts"
import { openStore } from "../../src/store/open-store.ts"
import { madeResult } from "../store/made-records.ts"
import { madeContext } from "./made-context.ts"

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-saved-"))
})
afterEach(() => rm(folder, { recursive: true }))

async function run(args: readonly string[], stages: Partial<Stages> = {}) {
  const { context, seen } = madeContext(folder, { stages })
  const code = await runCommand(args, context)
  return { code, ...seen, out: seen.stdout.join(""), said: seen.stderr.join("\n") }
}

async function scanned(): Promise<string> {
  const { code } = await run(["scan", "https://www.example.jp/", "--out", "here"])
  expect(code).toBe(0)
  const store = await openStore(join(folder, "data", "gaibu", "gaibu.db"))
  const [scan] = await store.scans()
  await store.close()
  return scan?.id ?? ""
}

const absent: Partial<Stages> = { analyze: async () => madeResult([{ verdict: "absent" }]) }
const inFile = async (path: string) => Result.parse(JSON.parse(await readFile(join(folder, path), "utf8")))

describe("analyze", () => {
  test("judges the last scan again, without a browser, and keeps the new result", async () => {
    await scanned()
    const { code, stages } = await run(["analyze"], absent)
    expect(code).toBe(1)
    expect(stages).not.toContain("findBrowser")
    await run(["report", "--out", "there"])
    expect((await inFile("there/report.json")).summary.absent).toBe(1)
  })

  test("of a folder: the folder's report.json is made again, its evidence untouched", async () => {
    await scanned()
    const before = await readFile(join(folder, "here/evidence/evidence.json"))
    expect((await run(["analyze", "here"], absent)).code).toBe(1)
    expect((await inFile("here/report.json")).summary.absent).toBe(1)
    expect((await readFile(join(folder, "here/evidence/evidence.json"))).equals(before)).toBe(true)
  })

  test("of an id, a folder or the record itself: the same", async () => {
    const id = await scanned()
    const [byId, byFolder, byFile] = await Promise.all(
      [id, "here", "here/evidence/evidence.json"].map((given) => run(["analyze", given, "--json"])),
    )
    expect(byId?.out).toBe(byFolder?.out)
    expect(byId?.out).toBe(byFile?.out)
    expect(byId?.code).toBe(0)
  })
})

describe("report", () => {
  test("somewhere else: the whole folder, pictures too", async () => {
    await scanned()
    expect((await run(["report", "here", "--out", "there"])).code).toBe(0)
    expect((await readdir(join(folder, "there"))).sort()).toEqual([
      "evidence",
      "index.html",
      "manifest.json",
      "report.json",
    ])
    expect(await readFile(join(folder, "there/evidence/screenshots/n1.png"), "utf8")).toBe("a picture")
  })

  test("in its own folder: the formats only", async () => {
    await scanned()
    await rm(join(folder, "here/index.html"))
    await writeFile(join(folder, "here/evidence/note.txt"), "kept")
    expect((await run(["report", "here", "--format", "html"])).code).toBe(0)
    expect(await readdir(join(folder, "here"))).toContain("index.html")
    expect(await readdir(join(folder, "here/evidence"))).toContain("note.txt")
  })

  test("works in a folder that came from elsewhere", async () => {
    await scanned()
    await rm(join(folder, "data"), { recursive: true })
    expect((await run(["report", "here", "--out", "there"])).code).toBe(0)
    expect(await readFile(join(folder, "there/evidence/screenshots/n1.png"), "utf8")).toBe("a picture")
  })
})

describe("crawl", () => {
  test("keeps evidence only, for analyze to judge", async () => {
    const { code, stages } = await run(["crawl", "https://www.example.jp/", "--out", "here"])
    expect(code).toBe(0)
    expect(stages).not.toContain("analyze")
    expect(await readdir(join(folder, "here"))).toEqual(["evidence", "manifest.json"])
    expect((await run(["report"])).said).toContain("残されていません")
    expect((await run(["analyze"], absent)).code).toBe(1)
  })
})

describe("records that are not there or not whole", () => {
  test.each([
    [["analyze"], "残してある記録がありません"],
    [["report", "20260101-000000-abcdef"], "記録 20260101-000000-abcdef はデータベースにありません"],
    [["analyze", "no/such/folder"], "no/such/folder に記録が見つかりません"],
  ])("%j: 5 and what to do", async (args, message) => {
    const { code, said, stderr } = await run(args)
    expect(code).toBe(5)
    expect(said).toContain(message)
    expect(stderr).toHaveLength(1)
  })

  test.each([
    ["{", "JSON"],
    ['{ "evidenceVersion": 2 }', "evidenceVersion"],
  ])("evidence.json that holds %j: 5, with the place", async (text, place) => {
    await scanned()
    await writeFile(join(folder, "here/evidence/evidence.json"), text)
    const { code, said } = await run(["analyze", "here"])
    expect(code).toBe(5)
    expect(said).toContain(`読めない記録です（${place}）`)
  })

  test("a report whose result is gone: 5", async () => {
    await scanned()
    await rm(join(folder, "here/report.json"))
    const { code, said } = await run(["report", "here"])
    expect(code).toBe(5)
    expect(said).toContain("report.json に記録が見つかりません")
  })
})

describe("the data files", () => {
  test("knowledge check: what there is and its digest", async () => {
    const { code, out } = await run(["knowledge", "check"])
    expect(code).toBe(0)
    expect(out).toMatch(/ダイジェスト: [0-9a-f]{64}/)
  })

  test("knowledge check of broken files: 3", async () => {
    const problems = [{ file: "vendors/a.yml", at: "name", expected: "expected a name" }]
    const { code, said } = await run(["knowledge", "check"], {
      loadKnowledge: async () => ({ ok: false, problems }),
    })
    expect(code).toBe(3)
    expect(said).toContain("vendors/a.yml: name: expected a name")
  })

  test("explain: by vendor file, and honest about what is not known", async () => {
    expect((await run(["explain", "www.google-analytics.com"])).out).toContain("google/analytics")
    expect((await run(["explain", "https://www.google-analytics.com/g/collect?v=2"])).out).toContain(
      "Google LLC",
    )
    expect((await run(["explain", "host.invalid"])).out).toContain("host.invalid については何も知りません")
    expect((await run(["explain", "not a host"])).code).toBe(2)
  })
})
