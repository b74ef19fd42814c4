import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Explained } from "../../../src/cli/explain/explained.ts"
import { runCommand } from "../../../src/cli/run-command.ts"
import { columns } from "../../../src/reports/terminal/columns.ts"
import { madeContext } from "../made-context.ts"

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-explain-"))
})
afterEach(() => rm(folder, { recursive: true }))

async function explain(args: readonly string[], width = 100) {
  const { context, seen } = madeContext(folder)
  const screen = { terminal: false, color: false, width }
  const console = { ...context.console, out: screen, err: screen }
  const code = await runCommand(["explain", ...args], { ...context, console })
  return { code, out: seen.stdout.join(""), said: seen.stderr }
}

const page = "https://www.example.jp/news/1"
const collect = `https://www.google-analytics.com/g/collect?v=2&dl=${encodeURIComponent(page)}&zzz=1`

describe("explain URL", () => {
  test("who gets it, what for, each parameter with category, ground, source and provision, and what nobody knows", async () => {
    const { code, out } = await explain([collect])
    expect(code).toBe(0)
    for (const text of [
      "Google LLC",
      "(google/analytics)",
      "アクセス解析",
      "本文（通知・公表）・可能性が高い",
      "公表の対象となる代表例",
      "閲覧したページのURL",
      "ベンダー情報：閲覧中のページのアドレス",
      "どの通信でも相手に伝わる",
      "vendors/google.yml",
      "当ツールの整理",
    ])
      expect(out).toContain(text)
    expect(out).toMatch(/意味の分からない項目（\d+）[\s\S]*zzz +1\n/)
  })

  test.each([40, 60, 100])("no line is wider than %i columns", async (width) => {
    const { out } = await explain([collect, "--page", page, "--header", "User-Agent: Mozilla/5.0"], width)
    const wide = out.split("\n").filter((line) => columns(line) > width)
    expect(wide).toEqual([])
  })

  test("a body from a file, read from where the user stands; headers, cookies and page as given", async () => {
    await writeFile(join(folder, "body.json"), JSON.stringify({ where: page, who: "abc" }))
    const given = ["--body", "body.json", "--header", "Cookie: uid=abc123def456", "--header", "X-A: b"]
    const { out } = await explain(["https://stranger.example/x", ...given, "--page", page, "--json"])
    const answer: Explained = JSON.parse(out)
    expect(answer).toMatchObject({
      method: "POST",
      destination: { id: "domain:stranger.example", knownBy: "none" },
    })
    expect(answer.information).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ category: "page_url", where: "body", name: "where", basis: "value" }),
        expect.objectContaining({ category: "cookie_id", where: "cookie", name: "uid" }),
      ]),
    )
    expect(answer.unknown).toContainEqual({ where: "body", name: "who", value: "abc" })
  })

  test("bytes that are no text are said to be undecoded", async () => {
    await writeFile(join(folder, "body.bin"), Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 255]))
    const { out } = await explain(["https://stranger.example/", "--body", "body.bin", "--method", "put"])
    expect(out).toMatch(/^PUT /)
    expect(out).toContain("本文を解読できませんでした")
  })

  test("declarations of gaibu.yml count: own equipment, and the operator's own judgement", async () => {
    await writeFile(
      join(folder, "gaibu.yml"),
      `operator: { name: 株式会社みせ, domains: [mise.example.jp] }
overrides: [{ destination: google/analytics, category: page_url, provision: item1, limb: i, reason: r, by: b, date: 2026-11-20 }]`,
    )
    expect((await explain(["https://api.mise.example.jp/x"])).out).toContain("自社")
    expect((await explain([collect])).out).toContain(
      "第1号（必要情報）（施行規則第22条の2の30第1号）・可能性が高い",
    )
  })
})

describe("explain HOST", () => {
  test("the service of the host", async () => {
    const { out } = await explain(["www.google-analytics.com"])
    expect(out).toContain("google/analytics")
    expect(out).not.toContain("送られる情報")
  })
  test("the services that share it, with their addresses", async () => {
    const { out } = await explain(["google.com"])
    expect(out).toContain("google/recaptcha")
    expect(out).toContain("google.com/pagead/")
  })
  test("what is not known", async () =>
    expect((await explain(["host.invalid"])).out).toContain("host.invalid については何も知りません"))
})

describe("what cannot be explained: 2 and one line", () => {
  test.each([
    [["not a host"], "ホスト名でも URL でもありません"],
    [["ftp://example.jp/"], "http, https, ws, wss"],
    [["https://a.example/", "--body", "none.json"], "--body none.json を読めません（ENOENT）"],
    [["https://a.example/", "--body", "."], "--body . を読めません（EISDIR）"],
    [["https://a.example/", "--page", "here"], "--page here"],
    [["https://a.example/", "--method", "G(T"], "--method G(T"],
    [["https://a.example/", "--header", "none"], "--header"],
  ])("%j", async (args, message) => {
    const { code, out, said } = await explain(args)
    expect({ code, out, lines: said.length }).toEqual({ code: 2, out: "", lines: 1 })
    expect(said[0]).toContain(message)
  })
})
