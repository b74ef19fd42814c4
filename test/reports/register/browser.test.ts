import type { Browser } from "playwright"
import { afterAll, beforeAll, expect, test } from "vitest"
import { holdRegister } from "../../../src/analyzers/register/hold-register.ts"
import { seenInResult } from "../../../src/analyzers/register/seen.ts"
import { RegisterEntry } from "../../../src/config/register.ts"
import { renderInquiry } from "../../../src/reports/register/render-inquiry.ts"
import { renderRegister } from "../../../src/reports/register/render-register.ts"
import { axeViolations } from "../../axe-violations.ts"
import { launchTestBrowser } from "../../launch-test-browser.ts"
import { names } from "../fixture/names.ts"
import { portal } from "../fixture/result.ts"

const register = [
  RegisterEntry.parse({ destination: "google/analytics", relation: "entrusted", clauses: { safety: "yes" } }),
  RegisterEntry.parse({ destination: "domain:cookie-sync.example", lastCheck: "2020-01-01" }),
]
const check = holdRegister(register, seenInResult(portal), "2026-11-28")

let browser: Browser
beforeAll(async () => {
  browser = await launchTestBrowser()
})
afterAll(() => browser?.close())

async function pageOf(kind: "register" | "inquiry", language: "ja" | "en"): Promise<string> {
  const [row] = check.rows
  if (!row) throw new Error("no row")
  const made =
    kind === "register"
      ? await renderRegister(check, "html", { language, names })
      : renderInquiry({ check, row }, "html", { language, names })
  return String(made.contents)
}

test.each([
  ["register", "ja", 1280],
  ["register", "en", 390],
  ["inquiry", "ja", 390],
  ["inquiry", "en", 1280],
] as const)(
  "the %s in %s, %i px wide: nothing axe objects to, nothing wider than the screen",
  async (kind, language, width) => {
    const context = await browser.newContext({ viewport: { width, height: 844 }, bypassCSP: true })
    const page = await context.newPage()
    await page.setContent(await pageOf(kind, language))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await axeViolations(page)).toEqual([])
    await context.close()
  },
)
