import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser } from "playwright"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { SurveyDiff } from "../../../src/analyzers/result/survey-diff.ts"
import { compareSurveys } from "../../../src/analyzers/survey/compare-surveys.ts"
import { renderSurveyDiff, renderSurveyDiffTerminal } from "../../../src/reports/survey/render-diff.ts"
import { axeViolations } from "../../axe-violations.ts"
import { launchTestBrowser } from "../../launch-test-browser.ts"
import { forbiddenWords } from "../forbidden-words.ts"
import { hostile, laterSurvey, survey } from "./twelve-sites.ts"

const named = { ...laterSurvey, id: hostile, knowledge: { ...laterSurvey.knowledge, digest: "9".repeat(64) } }
const diff = compareSurveys(survey, named)
const languages = ["ja", "en"] as const

const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")
const fileOf = (language: "ja" | "en", path: string) =>
  String(renderSurveyDiff(diff, language).find((file) => file.path === path)?.contents)

describe("the page of two surveys", () => {
  test("says of each item how many had none before and after, and which sites changed", () => {
    // No: sites 3 and 9 of ten before; 6 is not declared. Site 3 has its notice later.
    const text = textOf(fileOf("ja", "index.html"))
    expect(text).toMatch(/通知・公表[^%]*2\/10（20(?:\.0)?%）[^%]*1\/10（10(?:\.0)?%）/)
    expect(text).toContain("-10.0")
    expect(diff.items.find(({ id }) => id === "notice")?.paired).toMatchObject({
      sites: 10,
      noToYes: 1,
      yesToNo: 0,
    })
  })

  test("names what could not be compared together, by reason", () => {
    const text = textOf(fileOf("en", "index.html"))
    expect(text.split("No site was asked (declared sites)")).toHaveLength(2)
    expect(text).toContain("A notice about external transmission (declared sites)")
    expect(text).toMatch(
      /No site was asked \(declared sites\) The information that is sent, stated The purpose/,
    )
  })

  test.each(languages)(
    "in %s is told without words only a court may use, and takes names as text",
    (language) => {
      const html = fileOf(language, "index.html")
      expect(html).not.toMatch(forbiddenWords)
      expect(html).not.toContain("<img")
      expect(html).not.toContain("\u202e")
      expect(renderSurveyDiffTerminal(diff, language)).not.toMatch(forbiddenWords)
    },
  )

  test("names what the conditions differ in, and its record is the comparison", () => {
    expect(diff.limits).toContain("knowledge")
    expect(SurveyDiff.parse(JSON.parse(fileOf("ja", "survey-diff.json")))).toEqual(diff)
  })
})

describe("in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "gaibu-survey-diff-"))
  let browser: Browser
  beforeAll(async () => {
    browser = await launchTestBrowser()
    for (const language of languages)
      writeFileSync(join(folder, `${language}.html`), fileOf(language, "index.html"))
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  test.each([
    ["ja", 1280],
    ["en", 390],
    ["ja", 390],
  ])("in %s at %i has nothing axe objects to and is no wider than the screen", async (language, width) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true })
    const page = await context.newPage()
    await page.goto(`file://${join(folder, `${language}.html`)}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(await axeViolations(page)).toEqual([])
    await context.close()
  })
})
