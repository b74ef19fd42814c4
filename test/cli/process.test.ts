import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { Evidence } from "../../src/crawler/evidence.ts"

const MAIN = join(import.meta.dirname, "../../src/cli/main.ts")
const STOPPING = join(import.meta.dirname, "stopping-process.ts")

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-process-"))
})
afterAll(() => rm(folder, { recursive: true }))

function started(script: string, args: readonly string[]) {
  const environment = { ...process.env, INIT_CWD: folder, XDG_DATA_HOME: join(folder, "data") }
  return spawn(process.execPath, [script, ...args], { env: environment, stdio: ["ignore", "pipe", "pipe"] })
}

async function ended(script: string, args: readonly string[]) {
  const child = started(script, args)
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")])
  return { code: code as number, out, err }
}

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts).toString("utf8")
}

describe("the command as a process", () => {
  test.each([
    [[], 2, "コマンドを指定してください"],
    [["scan"], 2, "URL を指定してください"],
    [["scan", "ftp://www.example.jp"], 2, "http:// か https://"],
    [["scan", "--lang", "en"], 2, "Give an address"],
    [["scan", "https://www.example.jp", "--pages", "x"], 2, "--pages"],
    [["scan", "https://www.example.jp", "--database", "."], 5, "データベース"],
  ])("%j ends with %i and one line on stderr, nothing on stdout", async (args, expected, line) => {
    const { code, out, err } = await ended(MAIN, args)
    expect({ code, out }).toEqual({ code: expected, out: "" })
    expect(err).toContain(line)
    expect(err.trimEnd().split("\n")).toHaveLength(1)
  })

  test("a broken settings file where the user stands: 2, with its line", async () => {
    await writeFile(join(folder, "gaibu.yml"), "lang: ja\npags: 3\n")
    const { code, err } = await ended(MAIN, ["scan", "https://www.example.jp"])
    await rm(join(folder, "gaibu.yml"))
    expect({ code, err }).toEqual({
      code: 2,
      err: "gaibu.yml:2: pags: この設定はありません。pages のことですか\n",
    })
  })

  test.each([["--help"], ["--version"], ["scan", "--help"]])(
    "%j %j is answered on stdout",
    async (...args) => {
      const { code, out, err } = await ended(MAIN, args)
      expect({ code, err }).toEqual({ code: 0, err: "" })
      expect(out).toMatch(args.includes("--version") ? /^\d+\.\d+\.\d+\n$/ : /gaibu/)
    },
  )
})

describe("a scan that is stopped", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("by %s keeps what was seen and ends with %i", async (signal, expected) => {
    const out = join(folder, signal)
    const child = started(STOPPING, [folder, "scan", "https://www.example.jp/", "--out", out])
    const exit = once(child, "exit")
    for await (const line of createInterface(child.stderr)) if (line === "crawling") child.kill(signal)
    expect((await exit)[0]).toBe(expected)
    const evidence = Evidence.parse(JSON.parse(await readFile(join(out, "evidence/evidence.json"), "utf8")))
    expect(evidence.failure?.code).toBe("stopped")
    expect((await readdir(out)).sort()).toEqual(["evidence", "index.html", "manifest.json", "report.json"])
  })
})
