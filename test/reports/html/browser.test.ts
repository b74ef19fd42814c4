import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, BrowserContextOptions, Page } from "playwright"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Result } from "../../../src/analyzers/result.ts"
import { writeFolder } from "../../../src/cli/scan/report-folder.ts"
import { renderHtml } from "../../../src/reports/html/render-html.ts"
import type { Language } from "../../../src/reports/prose.ts"
import { axeViolations } from "../../axe-violations.ts"
import { launchTestBrowser } from "../../launch-test-browser.ts"
import { names } from "../fixture/names.ts"
import { onePicture } from "../fixture/pictures.ts"
import { portal } from "../fixture/result.ts"
import { hostile, hostileStrings, large, silent } from "../fixture/variants.ts"

type Viewport = NonNullable<BrowserContextOptions["viewport"]>
const wide = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
const folder = mkdtempSync(join(tmpdir(), "gaibu-report-"))

let browser: Browser

beforeAll(async () => {
  browser = await launchTestBrowser()
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Writes a report as a user keeps it, in a folder, and gives the address of its front page. */
const written = async (name: string, result: Result, language: Language): Promise<string> => {
  const files = await renderHtml(result, onePicture, { language, names })
  await writeFolder(join(folder, name, language), files)
  return `file://${join(folder, name, language)}/`
}

/** Opens a page of a report and notes whatever it says or asks for. */
const opened = async (address: string, options: BrowserContextOptions = {}) => {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on("console", (message) => complaints.push(message.text()))
  page.on("pageerror", (error) => complaints.push(String(error)))
  page.on("dialog", (dialog) => complaints.push(dialog.message()))
  page.on("request", (request) => requests.push(request.url()))
  await page.goto(address)
  return { page, complaints, requests, [Symbol.asyncDispose]: () => context.close() }
}

/** axe takes seconds a page: one language at each width beyond the portal, which is looked over in all. */
const seen: readonly (readonly [string, Language, Result, readonly string[], readonly Viewport[]])[] = [
  ["portal", "ja", portal, ["index.html", "sends-1.html"], [wide, phone]],
  ["portal", "en", portal, ["index.html"], [phone]],
  ["silent", "ja", silent, ["index.html"], [phone]],
  ["silent", "en", silent, ["index.html"], [wide]],
  ["large", "ja", large(60, 120), ["destinations-1.html"], [wide]],
]

describe.each(seen)("the report of %s in %s", (name, language, result, pages, viewports) => {
  const address = written(name, result, language)

  it.each(pages)("has nothing axe objects to: %s", async (file) => {
    for (const viewport of viewports) {
      await using report = await opened((await address) + file, { viewport, bypassCSP: true })
      expect(await axeViolations(report.page)).toEqual([])
    }
  })

  it.each(pages)("is never wider than the screen, asks for nothing outside its folder: %s", async (file) => {
    await using report = await opened((await address) + file)
    for (const viewport of [wide, phone, { width: 320, height: 600 }]) {
      await report.page.setViewportSize(viewport)
      const width = await report.page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(viewport.width)
    }
    expect(report.requests.filter((url) => !url.startsWith(`file://${folder}/`))).toEqual([])
    expect(report.complaints).toEqual([])
  })
})

describe("a report", () => {
  it("says the same without script", async () => {
    const address = await written("no-script", portal, "ja")
    await using without = await opened(`${address}index.html`, { javaScriptEnabled: false })
    await using withScript = await opened(`${address}index.html`)
    const text = async (page: Page) => (await page.locator("main").textContent()) ?? ""
    expect(await text(without.page)).toContain("公表に記載を確認できない送信先が 3 件あります。")
    expect((await text(withScript.page)).replace("送信先を絞り込む", "").replaceAll(/\s/g, "")).toBe(
      (await text(without.page)).replaceAll(/\s/g, ""),
    )
  })

  it("sorts and filters its tables", async () => {
    await using report = await opened(`${await written("sort", portal, "ja")}index.html`)
    const table = report.page.locator("#destinations table.sortable")
    const handlers = () => table.locator("tbody tr:visible th a").allInnerTexts()
    await table.getByRole("button", { name: "送信", exact: true }).click()
    expect((await handlers())[0]).toBe("事業者を特定できず")
    await table.getByRole("button", { name: "送信", exact: true }).click()
    expect((await handlers())[0]).toBe("Google LLC")
    expect(await table.locator("th[aria-sort=descending]").count()).toBe(1)
    await report.page.getByLabel("送信先を絞り込む").fill("ｇｏｏｇｌｅ")
    expect(new Set(await handlers())).toEqual(new Set(["Google LLC"]))
  })

  it("opens what is folded when it is printed", async () => {
    await using report = await opened(`${await written("print", portal, "ja")}index.html`)
    await report.page.emulateMedia({ media: "print" })
    expect(await report.page.locator(".addresses").first().isVisible()).toBe(true)
  })

  it.each(hostileStrings.map((text, at) => [at, text] as const))(
    "makes nothing of what a page says (%i: %j)",
    async (at, text) => {
      await using report = await opened(`${await written(`hostile-${at}`, hostile(text), "ja")}index.html`)
      expect(await report.page.evaluate(() => "hacked" in globalThis)).toBe(false)
      expect(report.complaints).toEqual([])
      expect(await report.page.locator("script").count()).toBe(1)
      expect(
        await report.page.locator("main :is(script, iframe, form, object, embed, style, meta, link)").count(),
      ).toBe(0)
      const hrefs = await report.page
        .locator("a")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""))
      expect(
        hrefs.filter(
          (href) => !/^(https?:\/\/|[a-z0-9-]*(\.html)?#?[a-z0-9-]*$|assets\/[0-9a-f]{64}\.png$)/.test(href),
        ),
      ).toEqual([])
      expect(await report.page.content()).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/)
    },
  )
})
