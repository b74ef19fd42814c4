import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { AxeResults } from "axe-core"
import { type Browser, chromium } from "playwright"
import { afterAll, beforeAll, expect, test } from "vitest"
import { holdRegister } from "../../../src/analyzers/register/hold-register.ts"
import { seenInResult } from "../../../src/analyzers/register/seen.ts"
import { RegisterEntry } from "../../../src/config/register.ts"
import { renderInquiry } from "../../../src/reports/register/render-inquiry.ts"
import { renderRegister } from "../../../src/reports/register/render-register.ts"
import { testBrowser } from "../../crawler/test-browser.ts"
import { names } from "../fixture/names.ts"
import { portal } from "../fixture/result.ts"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const register = [
  RegisterEntry.parse({ destination: "google/analytics", relation: "entrusted", clauses: { safety: "yes" } }),
  RegisterEntry.parse({ destination: "domain:cookie-sync.example", lastCheck: "2020-01-01" }),
]
const check = holdRegister(register, seenInResult(portal), "2026-11-28")

let browser: Browser
beforeAll(async () => {
  const { path, args, env } = testBrowser()
  browser = await chromium.launch({ executablePath: path, args: [...args], env: { ...process.env, ...env } })
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
    await page.evaluate(axe)
    const { violations }: AxeResults = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        resultTypes: ["violations"],
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      }),
    )
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await context.close()
  },
)
