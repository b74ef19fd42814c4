import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { runCommand } from "../../src/cli/run-command.ts"
import { loadKnowledge } from "../../src/config/knowledge/load-knowledge.ts"
import { columns } from "../../src/reports/terminal/columns.ts"
import { madeContext } from "./made-context.ts"

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-knowledge-"))
  await mkdir(join(folder, "own"))
})
afterEach(() => rm(folder, { recursive: true }))

async function check(...args: readonly string[]) {
  const stages = { loadKnowledge: async (sources = {}) => loadKnowledge(sources) }
  const { context, seen } = madeContext(folder, { stages })
  const code = await runCommand(["knowledge", "check", ...args], context)
  return { code, out: seen.stdout.join(""), said: seen.stderr.join("\n") }
}

const vendor = (expected: string) => `
id: hirameki
name: { ja: ひらめき株式会社, original: "Hirameki, Inc." }
relatedEntities: [{ name: ひらめき広告株式会社 }]
country: JP
privacy: null
optOut: null
services:
  - id: stats
    name: { ja: ひらめき解析, original: Hirameki Stats }
    function: analytics
    endpoints: [{ host: stats.hirameki.example }]
    sentence: 利用状況を分析するため、閲覧したページをひらめき株式会社に送信します。
    parameters:
      - { names: [u], category: page_url, reason: 閲覧中のページ, source: "https://hirameki.example/docs" }
      - { names: [k], category: client_id, reason: ブラウザの識別子, confidence: low }
    samples:
      - { url: "https://stats.hirameki.example/c?u=https%3A%2F%2Fwww.example.jp%2F&k=1", expect: [${expected}] }
  - id: tags
    name: { ja: ひらめきタグ, original: Hirameki Tags }
    function: tag_management
    endpoints: [{ host: tags.hirameki.example }]
    sentence: タグを読み込むため、通信に伴う情報をひらめき株式会社に送信します。
    source: https://hirameki.example/tags
source: https://hirameki.example/
confidence: high
checked: 2026-11-20
`

test("of one's own folder: counts claims by kind and source, and names services without a sample", async () => {
  await writeFile(join(folder, "own/hirameki.yml"), vendor("page_url, client_id"))
  const { code, out } = await check("own")
  expect(code).toBe(0)
  expect(out).toContain("サンプル: 1 件中 1 件が記載どおり")
  expect(out).toMatch(/サービス +2 +1 +0 +1 +0\n/)
  expect(out).toMatch(/パラメータ +2 +1 +0 +1 +1\n/)
  expect(out).toMatch(/関係会社 +1 +0 +0 +1 +0\n/)
  expect(out).toMatch(/サンプルのないサービス（1）\n +hirameki\/tags\n/)
  expect(out).toContain("3 件あります。一覧: gaibu knowledge check --unsourced")
})

test("the whole list names each field", async () => {
  await writeFile(join(folder, "own/hirameki.yml"), vendor("page_url, client_id"))
  const { out } = await check("own", "--unsourced")
  const at = join(folder, "own/hirameki.yml")
  expect(out).toContain(`${at}: relatedEntities[0]: 出典なし\n`)
  expect(out).toContain(`${at}: services[0]: 出典なし\n`)
  expect(out).toContain(`${at}: services[0].parameters[1]: 出典なし、確度 低\n`)
  expect(out).not.toContain("parameters[0]: ")
})

test("a sample that does not come out as written: 3, with the field and what differs", async () => {
  await writeFile(join(folder, "own/hirameki.yml"), vendor("page_url, screen"))
  const { code, out } = await check("own")
  expect(code).toBe(3)
  expect(out.replace(/\n */g, " ")).toContain(
    "services[0].samples[0]: 見つからない情報: screen / 記載にない情報: client_id",
  )
})

test("a file in the place of a bundled one is told", async () => {
  await writeFile(
    join(folder, "own/google.yml"),
    vendor("page_url, client_id").replace("id: hirameki", "id: google"),
  )
  const { code, out } = await check("own")
  expect(code).toBe(0)
  expect(out).toContain(`vendors/google.yml の代わりに ${join(folder, "own/google.yml")} を使います`)
})

test("the worked example of the documentation is a file that passes", async () => {
  const text = await readFile(new URL("../../docs/adding-a-vendor.md", import.meta.url), "utf8")
  const [, example = ""] = /```yaml\n([\s\S]*?)```/.exec(text) ?? []
  await writeFile(join(folder, "own/hirameki.yml"), example)
  const { code, out, said } = await check("own")
  expect([code, said]).toEqual([0, ""])
  expect(out).toContain("サンプル: 1 件中 1 件が記載どおり")
})

test("a folder that is not there, or a broken file: 3, with the place", async () => {
  const missing = await check("none")
  expect([missing.code, missing.said]).toEqual([
    3,
    expect.stringContaining(`${join(folder, "none")}: expected`),
  ])
  await writeFile(join(folder, "own/hirameki.yml"), vendor("pageurl"))
  const broken = await check("own")
  expect([broken.code, broken.said]).toEqual([
    3,
    expect.stringContaining('expected a known category, found "pageurl"'),
  ])
})

test("of the bundled files: every sample comes out, and no line is wider than the screen", async () => {
  const { code, out } = await check()
  expect(code).toBe(0)
  const [, all, good] = /サンプル: (\d+) 件中 (\d+) 件/.exec(out) ?? []
  expect(Number(all)).toBeGreaterThan(300)
  expect(good).toBe(all)
  expect(out.split("\n").filter((line) => columns(line) > 100)).toEqual([])
})
