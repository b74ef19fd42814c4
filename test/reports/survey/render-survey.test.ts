import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { strFromU8, unzipSync } from "fflate"
import Papa from "papaparse"
import type { Browser } from "playwright"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { Survey } from "../../../src/analyzers/result/survey.ts"
import { anonymize } from "../../../src/analyzers/survey/anonymize.ts"
import { wordsOf } from "../../../src/reports/naming.ts"
import type { ReportFile } from "../../../src/reports/report-format.ts"
import { renderSurvey } from "../../../src/reports/survey/render-survey.ts"
import { kappaText } from "../../../src/reports/survey/share-text.ts"
import { type SurveyFormat, surveyFormats } from "../../../src/reports/survey/survey-format.ts"
import { axeViolations } from "../../axe-violations.ts"
import { launchTestBrowser } from "../../launch-test-browser.ts"
import { names } from "../fixture/names.ts"
import { forbiddenWords } from "../forbidden-words.ts"
import { definition, hostile, sites, survey } from "./twelve-sites.ts"

/** The files of one format, those written in pieces put together. */
const filesIn = async (one: Survey, format: SurveyFormat): Promise<readonly ReportFile[]> => {
  const files: ReportFile[] = []
  for await (const { path, contents } of renderSurvey(one, format, { language: "ja", names }))
    files.push({ path, contents: contents instanceof Uint8Array ? contents : [...contents].join("") })
  return files
}

const rendered = async (one: Survey): Promise<readonly ReportFile[]> =>
  (await Promise.all(surveyFormats.map((format) => filesIn(one, format)))).flat()

/** What a file says; of a workbook, of all its parts. */
const said = ({ path, contents }: ReportFile): string => {
  if (typeof contents === "string") return contents
  return path.endsWith(".xlsx")
    ? Object.values(unzipSync(contents))
        .map((part) => strFromU8(part))
        .join("\n")
    : Buffer.from(contents).toString("utf8")
}

const fileOf = (files: readonly ReportFile[], path: string): string => {
  const found = files.find((file) => file.path === path)
  if (found === undefined) throw new Error(path)
  return said(found)
}

describe("the files of a survey", async () => {
  const files = await rendered(survey)

  test("say each result in one sentence, with its denominator, and what was left out in a note", () => {
    const html = fileOf(files, "index.html")
    // Eleven declared sites: 12 could not be seen; of the ten others no: 3, 9; for a person: 4, 8; 6 is not declared.
    expect(html).toContain(
      "外部送信に関する通知・公表は、評価対象 10 サイトのうち、あり 6 サイト（60%）、なし 2 サイト（20%）、判断要 2 サイト（20%）でした。",
    )
    expect(html).toContain("11 サイトのうち、ログインを要する 1 サイトを (1) の集計から除外しました。")
    expect(html).toContain("なし 20.0%〜40.0%")
    expect(html).toContain("人による再確認（4 サイト、観測結果を伏せて実施）：一致 75.0%")
    expect(fileOf(files, "index.en.html")).toContain(
      "Sites asked for a notice about external transmission: 10. Yes 6 (60%), no 2 (20%)",
    )
  })

  test("estimate by weights: four of seven declared news sites seen say yes, and two of three others", () => {
    // ニュース (6 not declared): yes 1, 2, 5, 7, no 3, review 4, 8; the others: yes 10, 11, no 9.
    const item = survey.items[0]
    expect(item?.estimate?.yes.value).toBeCloseTo((5 * 4 + 2.5 * 2) / (5 * 7 + 2.5 * 3), 10)
  })

  test("never use words only a court may use, nor text of a list as markup or formula", () => {
    for (const file of files.filter(({ path }) => !path.endsWith(".json"))) {
      expect(said(file)).not.toMatch(forbiddenWords)
      if (file.path.endsWith(".html")) expect(said(file)).not.toContain("<img")
      if (file.path.endsWith(".html")) expect(said(file)).toContain("&lt;img src&#x3D;x onerror")
      expect(said(file)).not.toContain("\u202e")
    }
    const { data } = Papa.parse<readonly string[]>(
      fileOf(files, "csv/sites.csv")
        .replace(/^\ufeff/, "")
        .trim(),
    )
    expect(data).toHaveLength(13)
    for (const row of data) for (const cell of row) expect(cell).not.toMatch(/^[=+@]/)
  })

  test("carry a policy that lets nothing in", () => {
    expect(fileOf(files, "index.html")).toMatch(
      /Content-Security-Policy" content="default-src (?:'|&#x27;)none/,
    )
  })
})

test("without names no file of any format tells a site or its operator", async () => {
  const files = await rendered(anonymize(survey, definition))
  expect(files.map(({ path }) => path)).toContain("survey.xlsx")
  for (const file of files) {
    const text = said(file)
    for (const { url, operator = "" } of sites) {
      expect(text).not.toContain(new URL(url).host)
      if (operator !== hostile) expect(text).not.toContain(operator)
    }
    expect(text).not.toMatch(/みせ1号|onerror/)
  }
  expect(fileOf(files, "index.html")).toContain("google Inc.")
})

/** The survey with a longer list of sites. */
const withSites = (count: number): Survey => ({
  ...survey,
  sites: Array.from({ length: count }, () => survey.sites[0]).filter((site) => site !== undefined),
})

test("a long list of sites goes on pages of its own", async () => {
  const files = await filesIn(withSites(1500), "html")
  expect(files.map(({ path }) => path)).toEqual([
    ...["index.html", "sites-1.html", "sites-2.html"],
    ...["index.en.html", "sites-1.en.html", "sites-2.en.html"],
  ])
  for (const { path, contents } of files) expect(contents.length, path).toBeLessThan(3_000_000)
})

test("a list too long for the workbook is named as left out, with the file that has it whole", async () => {
  const many = withSites(2001)
  const book = fileOf(await filesIn(many, "xlsx"), "survey.xlsx")
  expect(/この表は[^<]*/.exec(book)?.[0]).toBe(
    "この表は 2,001 行あるため、このブックには収めていません。CSV の csv/sites.csv にあります（--format csv）。",
  )
  expect(book).not.toContain(many.sites[0]?.url)
  expect(fileOf(await filesIn(many, "csv"), "csv/sites.csv").split("\r\n")).toHaveLength(2001 + 2)
})

test.each([0, 1, 12, 100, 101])("the record of %i sites written in pieces is the record", async (count) => {
  const one = withSites(count)
  expect(fileOf(await filesIn(one, "json"), "survey.json")).toBe(
    `${JSON.stringify(Survey.parse(one), null, 2)}\n`,
  )
})

test("a kappa without a standard error is given no interval", () => {
  const { prose } = wordsOf("ja", names)
  expect(kappaText({ value: 1, low: 1, high: 1 }, prose)).toBe("1.00（標準誤差が 0 のため区間は出しません）")
  expect(kappaText({ value: 0.5, low: 0.2, high: 0.8 }, prose)).toBe("0.50（0.20〜0.80）")
})

test("a site that does not fit the schema is never written", async () => {
  const [site] = survey.sites
  const broken = { ...survey, sites: [{ ...site, weight: "1" }] } as unknown as Survey
  await expect(filesIn(broken, "json")).rejects.toThrow(/weight/)
})

describe("in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "gaibu-survey-report-"))
  let browser: Browser
  beforeAll(async () => {
    browser = await launchTestBrowser()
    for (const { path: file, contents } of await rendered(survey)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), contents)
    }
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  test.each([
    ["index.html", 1280],
    ["index.en.html", 390],
  ])(
    "%s at %i has nothing axe objects to, is no wider than the screen and asks for nothing",
    async (file, width) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on("console", (message) => complaints.push(message.text()))
      page.on("request", (request) => complaints.push(request.url()))
      await page.goto(`file://${join(folder, file)}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      expect(complaints).toEqual([`file://${join(folder, file)}`])
      expect(await axeViolations(page)).toEqual([])
      await context.close()
    },
  )
})
