import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { runCommand } from "../../src/cli/run-command.ts"
import type { Stages } from "../../src/cli/stages.ts"
import { Evidence } from "../../src/crawler/evidence.ts"
import { importRecordings as imported } from "../../src/crawler/recording/import-recordings.ts"
import { openStore } from "../../src/store/open-store.ts"
import { entry, log } from "../crawler/recording/har.ts"
import { madeContext } from "./made-context.ts"

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-import-"))
  await writeFile(join(folder, "a.har"), log("Charles Proxy", [entry({ url: "https://t.example/" })]))
})
afterEach(() => rm(folder, { recursive: true }))

async function run(...args: readonly string[]) {
  const { context, seen } = madeContext(folder)
  const code = await runCommand(["import", ...args], context)
  return { code, ...seen, out: seen.stdout.join(""), said: seen.stderr.join("\n") }
}

const evidenceIn = async (place: string) =>
  Evidence.parse(JSON.parse(await readFile(join(folder, place, "evidence", "evidence.json"), "utf8")))

describe("an import", () => {
  test("ends with a sealed folder as a scan does, and starts no browser", async () => {
    const { code, said, stages } = await run("a.har", "--out", "here", "--name", "みせ", "--platform", "ios")
    expect(code).toBe(0)
    expect(said).toContain("読み取り: a.har（記録 1、送信 1）")
    expect(stages).not.toContain("findBrowser")
    expect((await readdir(join(folder, "here"))).sort()).toEqual([
      "evidence",
      "index.html",
      "manifest.json",
      "report.json",
    ])
    const { target, recordings } = await evidenceIn("here")
    expect(target).toEqual({ kind: "har", url: "har:a.har", name: "みせ", platform: "ios" })
    expect(recordings).toMatchObject([{ name: "a.har", creator: "Charles Proxy 1", entries: 1, sends: 1 }])
  })

  test("names its folder after the target, and takes the operator's name", async () => {
    await run("a.har", "--name", "みせ/アプリ", "--operator", "株式会社みせ")
    const [made = ""] = await readdir(join(folder, "gaibu-report"))
    expect(made).toMatch(/^[^/]+-\d{8}-\d{6}$/)
    const { declared } = await evidenceIn(join("gaibu-report", made))
    expect(declared.operator?.name).toBe("株式会社みせ")
  })

  test("uses what can be read of several files, and says what cannot", async () => {
    await writeFile(join(folder, "b.har"), "{}")
    const { said } = await run("a.har", "b.har", "--out", "here")
    expect(said).toContain("b.har：HAR形式の記録ではありません。")
    expect((await evidenceIn("here")).visits).toHaveLength(1)
  })
})

describe("stopped by the user", () => {
  async function stopped(files: readonly string[], when: "before" | "meanwhile") {
    const stop = new AbortController()
    let opened = 0
    const importRecordings: Stages["importRecordings"] = (plan, deps) =>
      imported(plan, { ...deps, onRead: (read) => [deps.onRead(read), stop.abort("SIGINT")] })
    if (when === "before") stop.abort("SIGINT")
    const openDeclaredNotice: Stages["openDeclaredNotice"] = async () => {
      opened += 1
      return { visits: [], candidates: [], steps: [], notVisited: [] }
    }
    const stages = { importRecordings, openDeclaredNotice }
    const { context, seen } = madeContext(folder, { stages, signal: stop.signal })
    const code = await runCommand(
      ["import", ...files, "--out", "here", "--notice", "https://www.mise.example/"],
      context,
    )
    return { code, opened, said: seen.stderr.join("\n") }
  }

  test("keeps and reports what was read, says that it is not all, and opens no notice", async () => {
    await writeFile(join(folder, "b.har"), log("Charles Proxy", [entry({ url: "https://other.example/" })]))
    const { code, opened } = await stopped(["a.har", "b.har"], "meanwhile")
    expect({ code, opened }).toEqual({ code: 130, opened: 0 })
    const { failure, recordings } = await evidenceIn("here")
    expect(failure?.code).toBe("stopped")
    expect(recordings?.map(({ name }) => name)).toEqual(["a.har"])
  })

  test("says so where nothing was read yet, and leaves no scan that seems to run", async () => {
    const { code, said } = await stopped(["a.har"], "before")
    expect(code).toBe(130)
    expect(said).toContain("中断しました。まだ何も観測していません")
    const store = await openStore(join(folder, "data", "gaibu", "gaibu.db"))
    expect((await store.scans()).map(({ state }) => state)).toEqual(["interrupted"])
    await store.close()
  })
})

describe("one line says what to do", () => {
  test.each([
    [[], "HARファイルを指定してください"],
    [["none.har"], "none.har を読めません（ENOENT）"],
    [["."], ". を読めません（EISDIR）"],
    [["bad.har"], "bad.har に読み取れる通信の記録がありません"],
    [["a.har", "--platform", "palm"], "--platform palm は使えません"],
    [["a.har", "--notice", "none.pdf"], "--notice none.pdf を読めません（ENOENT）"],
    [["a.har", "--format", "exe"], "--format exe は使えません"],
  ])("import %j", async (args, expected) => {
    await writeFile(join(folder, "bad.har"), "<html>")
    const { code, said } = await run(...args)
    expect(code).toBe(2)
    expect(said).toContain(expected)
  })
})
