import { load } from "cheerio"
import { unzipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { holdRegister } from "../../../src/analyzers/register/hold-register.ts"
import { seenInResult } from "../../../src/analyzers/register/seen.ts"
import { RegisterEntry } from "../../../src/config/register.ts"
import { inquiryFormats, renderInquiry } from "../../../src/reports/register/render-inquiry.ts"
import { registerFormats, renderRegister } from "../../../src/reports/register/render-register.ts"
import { renderRegisterTerminal } from "../../../src/reports/register/render-terminal.ts"
import { names } from "../fixture/names.ts"
import { portal } from "../fixture/result.ts"
import { hostile, hostileStrings } from "../fixture/variants.ts"
import { forbiddenWords } from "../forbidden-words.ts"

const entry = (given: object) => RegisterEntry.parse(given)
const register = [
  entry({
    destination: "google/analytics",
    relation: "entrusted",
    contract: "terms",
    clauses: { safety: "yes" },
  }),
  entry({ destination: "domain:cookie-sync.example", relation: "third-party", lastCheck: "2020-01-01" }),
  entry({ destination: "hotjar/heatmap" }),
]
const held = holdRegister(register, seenInResult(portal), "2026-11-28")
const languages = ["ja", "en"] as const

/** The name of a contract's clause in the government's papers, and of nothing else. */
const clauseName = /再委託の条件/g

const textOf = (contents: string | Uint8Array): string =>
  typeof contents === "string"
    ? contents
    : Object.values(unzipSync(contents))
        .map((bytes) => Buffer.from(bytes).toString("utf8"))
        .join("\n")

async function everything(language: (typeof languages)[number], of = held): Promise<readonly string[]> {
  const wording = { language, names }
  const row = of.rows.find(({ reached }) => reached === "chained") ?? of.rows[0]
  if (row === undefined) throw new Error("no row")
  const files = await Promise.all(registerFormats.map((format) => renderRegister(of, format, wording)))
  const letters = inquiryFormats.map((format) => renderInquiry({ check: of, row }, format, wording))
  const terminal = renderRegisterTerminal(of, { ...wording, color: false, width: 100 })
  return [...[...files, ...letters].map(({ contents }) => textOf(contents)), terminal]
}

describe.each(languages)("the register in %s", (language) => {
  test("uses none of the words only a person may say, but for a clause's own name", async () => {
    for (const text of await everything(language))
      expect(
        text
          .replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, "")
          .replace(clauseName, "")
          .match(forbiddenWords)?.[0],
      ).toBeUndefined()
  })

  test("leaves no place of a sentence unfilled", async () => {
    for (const text of await everything(language))
      expect(text.replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, "")).not.toMatch(
        /\{\w+\}|undefined|\[object|NaN/,
      )
  })
})

test("says first what is to be looked at, then each destination, then the counts as the survey writes them", async () => {
  const { contents } = await renderRegister(held, "html", { language: "ja", names })
  const $ = load(String(contents))
  expect($("ol > li").first().text()).toContain("台帳にありません")
  expect($("ol > li").first().find("li").length).toBeGreaterThan(8)
  expect($("tbody").first().find("tr")).toHaveLength(held.rows.length)
  const safety = $("tr").filter((_, row) => $(row).find("th").first().text().startsWith("安全管理措置"))
  expect(safety.find("td").eq(1).text()).toBe("あり 1、100% / なし 0、0%")
  expect($("main").text()).toContain("台帳は事業者自身の申告であり")
})

test("a letter names what was seen and asks, with room for the answers", () => {
  const row = held.rows.find(({ destination }) => destination === "domain:cookie-sync.example")
  if (row === undefined) throw new Error("no row")
  const { path, contents } = renderInquiry({ check: held, row }, "html", { language: "ja", names })
  expect(path).toBe("inquiry-domain_cookie-sync.example.html")
  const $ = load(String(contents))
  expect($("main").text()).toContain("id.cookie-sync.example")
  expect($("main").text()).toContain("貴社のタグを読み込んだのは誰か")
  expect($("main").text()).not.toContain("再委託の条件")
  expect($("td.answer").length).toBeGreaterThan(7)
})

test.each(hostileStrings)("%j is text in every format", async (text) => {
  const seen = seenInResult(hostile(text))
  const entries = [
    entry({
      destination: "meta/pixel",
      name: text.slice(0, 200),
      necessity: text,
      note: text,
      loadedBy: [text],
    }),
  ]
  const check = holdRegister(entries, seen, "2026-11-28")
  // Data for programs holds what was seen as it was; everything people read is written out.
  const files = (await everything("ja", check)).filter((contents) => !contents.startsWith("{"))
  for (const contents of files) expect(contents).not.toMatch(/[\u202e\u001b\u0007\u200b]/)
  for (const markup of files.filter((contents) => /^(?:<!doctype|# )/i.test(contents)))
    expect(markup).not.toMatch(/(?<!\\)<(?:script>window|img src=x|svg onload)/)
  const csv = await renderRegister(check, "csv", { language: "ja", names })
  expect(String(csv.contents)).not.toMatch(/(?:^|",)"[\s\p{Cf}]*[=+\-@]/mu)
})
