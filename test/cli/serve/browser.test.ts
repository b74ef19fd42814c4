import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright"
import { afterAll, beforeAll, expect, test } from "vitest"
import { stages } from "../../../src/cli/real-stages.ts"
import { runServer } from "../../../src/cli/serve/run-server.ts"
import { Settings } from "../../../src/config/settings.ts"
import { type Demo, startDemo } from "../../../src/demo/start-demo.ts"
import { openStore } from "../../../src/store/open-store.ts"
import { axeViolations } from "../../axe-violations.ts"
import { testBrowser } from "../../crawler/test-browser.ts"
import { launchTestBrowser } from "../../launch-test-browser.ts"
import { madeContext } from "../made-context.ts"

const phone = { width: 390, height: 844 }
const stop = new AbortController()

let folder: string
let demo: Demo
let browser: Browser
let serving: Promise<void>
let place: string
const said: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-serve-"))
  demo = await startDemo()
  browser = await launchTestBrowser()
  const found = { ...stages, findBrowser: async () => testBrowser() }
  const { context } = madeContext(folder, { stages: found, signal: stop.signal })
  const store = await openStore(join(folder, "gaibu.db"))
  const listening = Promise.withResolvers<string>()
  const console = {
    ...context.console,
    say: (line: string) => {
      said.push(line)
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]
      if (url !== undefined) listening.resolve(url)
    },
  }
  serving = runServer({
    settings: Settings.parse({
      ...demo.settings,
      ...{ pages: 0, pace: 0, linkChecks: false, ignoreHttpsErrors: true },
      hostResolverRules: demo.hostResolverRules,
    }),
    store,
    context: { ...context, console, stages: found },
    access: {
      listen: { host: "127.0.0.1", port: 0 },
      token: undefined,
      publicUrl: undefined,
      allowPrivate: true,
      showEvidence: false,
    },
  }).finally(store.close)
  place = await listening.promise
})

afterAll(async () => {
  stop.abort("SIGTERM")
  await serving
  await browser?.close()
  await demo?.close()
  await rm(folder, { recursive: true, force: true })
})

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

test("somebody with a phone starts a scan, sees it go on and reads its report", async () => {
  const context = await browser.newContext({ viewport: phone, locale: "ja-JP" })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on("console", (message) => complaints.push(message.text()))
  page.on("pageerror", (error) => complaints.push(String(error)))

  await page.goto(place)
  await page.getByLabel("観測するページの URL").fill(demo.url)
  await page.getByRole("button", { name: "観測を始める" }).click()
  await page.waitForURL(/\/scans\/[\w-]+$/)
  expect(await page.locator("#scan").textContent()).toMatch(/順番待ち|観測中/)
  expect(await overflow(page)).toBe(0)

  const door = page.getByRole("link", { name: "報告書を開く" })
  await door.waitFor({ timeout: 60_000 }) // without a reload: the page keeps itself up to date
  expect(await page.locator("#scan").textContent()).toMatch(/送信先 \d+ 件/)
  expect(await overflow(page)).toBe(0)
  await door.click()
  await page.waitForURL(/\/report\/$/)
  expect(await page.locator("h1").textContent()).toBe("外部送信 観測報告")
  expect(await page.evaluate(() => getComputedStyle(document.body).borderTopWidth)).toBe("4px")
  expect(demo.log.some(({ host }) => host.includes("google-analytics"))).toBe(true)

  await page.goto(place)
  expect(await page.getByRole("link", { name: demo.url }).count()).toBe(1)
  expect(await overflow(page)).toBe(0)
  await page.getByRole("link", { name: "English" }).click()
  expect(await page.locator("h1").textContent()).toBe("Dashboard")
  expect(complaints).toEqual([])
  await context.close()
})

test("its pages are as readable as axe can tell", async () => {
  const context = await browser.newContext({ viewport: phone, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(place)
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole("link", { name: demo.url }).click()
  await page.waitForURL(/\/target\?/)
  expect(await axeViolations(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await context.close()
})
