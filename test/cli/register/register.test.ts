import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { parse } from "yaml"
import { RegisterCheck } from "../../../src/analyzers/result/register.ts"
import { runCommand } from "../../../src/cli/run-command.ts"
import { portal } from "../../reports/fixture/result.ts"
import { madeContext } from "../made-context.ts"

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-register-"))
  await mkdir(join(folder, "report"))
  await writeFile(join(folder, "report", "report.json"), JSON.stringify(portal))
})
afterEach(() => rm(folder, { recursive: true }))

async function run(...args: readonly string[]) {
  const { context, seen } = madeContext(folder)
  const code = await runCommand(args, context)
  return { code, out: seen.stdout.join(""), said: seen.stderr.join("\n") }
}

const settings = () => readFile(join(folder, "gaibu.yml"), "utf8")

test("init begins a register in a new file, with nothing settled that only the operator knows", async () => {
  const { code, said } = await run("register", "init", "report")
  expect([code, said]).toEqual([0, expect.stringMatching(/台帳に 13 件を書き加えました: .*gaibu\.yml/)])
  const text = await settings()
  expect(text).toMatch(
    /^ {2}# Google LLC \/ Google アナリティクス（\d{4}-\d\d-\d\d に観測、直接（事業者が置いたタグ））$/m,
  )
  const { register } = parse(text)
  expect(register).toContainEqual({
    destination: "google/analytics",
    name: "Google アナリティクス",
    relation: "unclassified",
    country: "US",
  })
  expect((await run("register", "init", "report")).said).toContain("書き加えるものはありません")
  expect(await settings()).toBe(text)
})

test("init keeps the settings file as it is: comments, order, and what is listed", async () => {
  const mine = [
    ...["# 監査室の設定", "operator:", "  name: 株式会社あかつき新報 # 正式名称", "register:"],
    ...["  # 2026年の契約", "  - destination: meta/pixel", "    relation: third-party # 法務確認済み", ""],
    ...["failOn: never", ""],
  ]
  await writeFile(join(folder, "gaibu.yml"), mine.join("\n"))
  expect((await run("register", "init", "report")).said).toContain("12 件")
  const text = await settings()
  for (const line of mine.filter((one) => one.includes("#"))) expect(text).toContain(line)
  expect(text.indexOf("meta/pixel")).toBeLessThan(text.indexOf("google/analytics"))
  expect(parse(text)).toMatchObject({ failOn: "never", operator: { name: "株式会社あかつき新報" } })
  expect(text.match(/meta\/pixel/g)).toHaveLength(1)
})

test("held against a report: every format, and 1 for what is not listed", async () => {
  const { code, out } = await run("register", "report", "--out", "check")
  expect(code).toBe(1)
  expect(out).toContain("台帳にありません")
  expect((await readdir(join(folder, "check"))).sort()).toEqual([
    ...["index.html", "register.csv", "register.json", "register.md", "register.xlsx"],
  ])
  const check = RegisterCheck.parse(JSON.parse(await readFile(join(folder, "check/register.json"), "utf8")))
  expect(check.rows).toHaveLength(13)
  await run("register", "init", "report")
  const listed = await run("register", "report", "--json", "--format", "json")
  const points = RegisterCheck.parse(JSON.parse(listed.out)).rows.flatMap((row) =>
    row.points.map(({ code: one }) => one),
  )
  expect(points).not.toContain("not-listed")
  expect(points).toContain("unclassified")
  expect(listed.code).toBe(1) // two are loaded by other tags, which nobody allowed
})

test("held against the stored scans of a target", async () => {
  await run("scan", "https://www.example.jp/", "--out", "one")
  await run("scan", "https://www.example.jp/", "--out", "two")
  const { code, out } = await run("register", "www.example.jp", "--last", "2", "--json")
  expect(code).toBe(0)
  expect(RegisterCheck.parse(JSON.parse(out)).observed.scans).toBe(2)
})

test("an inquiry by id or host; a destination there is none of is one line", async () => {
  expect((await run("inquiry", "meta/pixel", "report", "--out", "letter")).code).toBe(0)
  expect((await readdir(join(folder, "letter"))).sort()).toEqual([
    "inquiry-meta_pixel.html",
    "inquiry-meta_pixel.md",
  ])
  const letter = await readFile(join(folder, "letter", "inquiry-meta_pixel.md"), "utf8")
  expect(letter).toContain("# 外部送信に関する照会票")
  expect(letter).toContain("Meta Platforms, Inc")
  expect((await run("inquiry", "gum.criteo.com", "report", "--out", "letter", "--format", "md")).code).toBe(0)
  const none = await run("inquiry", "nobody/here", "report")
  expect([none.code, none.said]).toEqual([
    2,
    expect.stringMatching(/^nobody\/here という送信先は.*google\/analytics/),
  ])
})

test.each([
  ["- destination: google analytics", "送信先IDを指定してください"],
  ["- destination: google/ads\n- destination: google/ads", "google/ads が二度あります"],
  ["- { destination: google/ads, relation: partner }", "relation"],
  ["- { destination: google/ads, clauses: { safety: maybe } }", "clauses.safety"],
  ["- { destination: google/ads, clauses: { secret: yes } }", "secrecy"],
])("%s: named with its place", async (entries, said) => {
  await writeFile(join(folder, "gaibu.yml"), `register:\n${entries.replace(/^/gm, "  ")}\n`)
  const failed = await run("register", "report")
  expect(failed.code).toBe(2)
  expect(failed.said).toMatch(/gaibu\.yml:\d+: register/)
  expect(failed.said).toContain(said)
})
