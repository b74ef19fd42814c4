import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser } from "playwright"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Result } from "../../../src/analyzers/result.ts"
import { renderDraft } from "../../../src/reports/draft/render-draft.ts"
import type { Language } from "../../../src/reports/prose.ts"
import { axeViolations } from "../../axe-violations.ts"
import { launchTestBrowser } from "../../launch-test-browser.ts"
import { portal } from "../fixture/result.ts"
import { hostile, hostileStrings, silent } from "../fixture/variants.ts"
import { draftOf } from "./made-draft.ts"

const folder = mkdtempSync(join(tmpdir(), "gaibu-draft-"))

let browser: Browser
beforeAll(async () => {
  browser = await launchTestBrowser()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

let count = 0

/** The draft on a phone 390 px wide, as a visitor gets it without zooming. */
async function opened(result: Result, language: Language = "ja") {
  count += 1
  const file = join(folder, `${count}.html`)
  writeFileSync(file, renderDraft(draftOf(result, { whole: true, language }), "html", language))
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    bypassCSP: true,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on("console", (message) => complaints.push(message.text()))
  page.on("pageerror", (error) => complaints.push(String(error)))
  page.on("request", (request) => requests.push(request.url()))
  await page.goto(`file://${file}`)
  return { page, complaints, requests, [Symbol.asyncDispose]: () => context.close() }
}

const long: Result = {
  ...portal,
  destinations: portal.destinations.map((one) => ({
    ...one,
    hosts: [`${"very-long-name".repeat(12)}.example`],
    service: "Unbroken".repeat(20),
  })),
}

describe.each([
  ["portal", "ja", portal],
  ["portal", "en", portal],
  ["nothing sent", "ja", silent],
  ["long names", "ja", long],
] as const)("the draft of %s in %s", (_name, language, result) => {
  it("is read on a phone without zooming: width, size of text, contrast, headings", async () => {
    await using draft = await opened(result, language)
    const { page } = draft
    const seen = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      scale: visualViewport?.scale,
      smallest: Math.min(
        ...[...document.body.querySelectorAll("*")].map((one) =>
          Number.parseFloat(getComputedStyle(one).fontSize),
        ),
      ),
      language: document.documentElement.lang,
    }))
    expect(seen).toEqual({ width: 390, scale: 1, smallest: 16, language: "ja" })
    expect(await axeViolations(page)).toEqual([])
    expect(draft.complaints).toEqual([])
    expect(draft.requests).toHaveLength(1)
  })
})

it.each(hostileStrings)("makes nothing of what a page says: %j", async (text) => {
  await using draft = await opened(hostile(text))
  const { page } = draft
  expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false)
  expect(await page.locator("script, iframe, form, object, embed, img, svg").count()).toBe(0)
  const links = await page.locator("a").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""))
  expect(links.filter((href) => !/^https:\/\/(policies|tools)\.google\.com\//.test(href))).toEqual([])
  expect(draft.complaints).toEqual([])
  expect(draft.requests).toHaveLength(1)
  expect(await page.content()).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/)
})
