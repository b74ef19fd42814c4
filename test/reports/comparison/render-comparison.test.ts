import { Ajv2020 } from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import { load } from "cheerio"
import { describe, expect, it } from "vitest"
import schema from "../../../schema/diff.schema.json" with { type: "json" }
import { compare } from "../../../src/analyzers/compare/compare.ts"
import type { Result } from "../../../src/analyzers/result.ts"
import { renderComparisonHtml } from "../../../src/reports/comparison/render-html.ts"
import { renderComparisonJson } from "../../../src/reports/comparison/render-json.ts"
import { renderComparisonMarkdown } from "../../../src/reports/comparison/render-markdown.ts"
import { renderComparisonTerminal } from "../../../src/reports/comparison/render-terminal.ts"
import { onPages, without } from "../../analyzers/compare/made-results.ts"
import { names } from "../fixture/names.ts"
import { portal } from "../fixture/result.ts"
import { hostile, hostileStrings } from "../fixture/variants.ts"
import { forbiddenWords } from "../forbidden-words.ts"

const base = onPages(portal, ["/", "/news/1"])
const later: Result = {
  ...without(base, "microsoft/clarity"),
  visits: base.visits.map((visit, at) => (at === 1 ? { ...visit, outcome: "failed" } : visit)),
  notices: base.notices.map((notice) => ({
    ...notice,
    entries: notice.entries.map((entry, at) =>
      at === 1 ? { ...entry, quote: `${entry.quote}（広告を含む）` } : entry,
    ),
  })),
}
const comparison = compare(without(base, "meta/pixel"), later)
const languages = ["ja", "en"] as const

describe.each(languages)("in %s", (language) => {
  const wording = { language, names }
  const html = renderComparisonHtml(comparison, wording)
  const $ = load(html)

  it("says what limits it before any difference", () => {
    const headings = $("h2")
      .map((_, one) => $(one).attr("id"))
      .get()
    expect(headings).toEqual(["limits-h", "change-h", "unsure-h", "noise-h", "sides-h"])
    expect($("table.limits").text()).toContain("/news/1 fresh")
  })

  it("shows new, gone and changed with the old and the new words beside each other", () => {
    const rows = $("#change tbody tr")
      .map((_, row) => $(row).text())
      .get()
      .join("\n")
    expect(rows).toContain("Meta ピクセル")
    expect(rows).toContain("Microsoft Clarity")
    expect($("#change .new-text q").text()).toContain("（広告を含む）")
    expect($("#change .gone-text q").text()).not.toContain("（広告を含む）")
  })

  it("leaves no sentence without its value, and no code without its words", () => {
    const text = $("main").text()
    expect(text).not.toMatch(/\{\w+\}|undefined|\[object/)
    for (const { reason } of comparison.differences) expect(text).not.toContain(reason)
  })

  it.each([
    ["html", html],
    ["md", renderComparisonMarkdown(comparison, wording)],
    ["terminal", renderComparisonTerminal(comparison, { ...wording, color: false, width: 100 })],
  ])("says nothing as %s that only a person may say", (_, text) => {
    expect(load(text)("main").text() || text).not.toMatch(forbiddenWords)
  })

  it("lets nothing in from elsewhere", () => {
    expect($('meta[http-equiv="Content-Security-Policy"]').attr("content")).toMatch(/^default-src 'none'/)
    expect($("[src], link").length).toBe(0)
  })
})

describe.each(hostileStrings)("a site that says %j", (text) => {
  const attacked = compare(portal, hostile(text))
  it("has it shown as text", () => {
    const page = renderComparisonHtml(attacked, { language: "ja", names })
    expect(page).not.toMatch(/[\u0000-\u0008\u001b\u0080-\u009f\u200b\u202a-\u202e\u2066-\u2069]/)
    const $ = load(page)
    expect($("script").length).toBe(1)
    expect($("main").find("script, img, svg[onload], iframe, [onerror]").length).toBe(0)
    const shown = renderComparisonTerminal(attacked, { language: "ja", names, color: false, width: 100 })
    expect(shown).not.toMatch(/[\u001b\u009b\u0007\u202e]/)
  })
})

it("is written as its published schema has it, the same each time", () => {
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  const valid = ajv.compile(schema)
  const json = renderComparisonJson(comparison)
  expect(valid(JSON.parse(json)), JSON.stringify(valid.errors)).toBe(true)
  expect(renderComparisonJson(compare(without(base, "meta/pixel"), later))).toBe(json)
})

it("has words in both languages for every code the comparison gives", async () => {
  const { readdirSync, readFileSync } = await import("node:fs")
  const folder = new URL("../../../src/analyzers/compare/", import.meta.url)
  const source = readdirSync(folder)
    .map((file) => readFileSync(new URL(file, folder), "utf8"))
    .join("\n")
  const codes = [...source.matchAll(/reason: (?:[\w ]+\? )?"([a-z-]+)"/g)].map(([, code]) => code ?? "")
  expect(codes.length).toBeGreaterThan(15)
  for (const language of languages) {
    const { default: prose } = await import(`../../../src/reports/prose/${language}.json`, {
      with: { type: "json" },
    })
    expect(codes.filter((code) => !(code in prose.comparison.reasons))).toEqual([])
  }
})
