import { expect, test } from "vitest"
import { appPlan } from "../../../src/cli/app/app-plan.ts"
import { App } from "../../../src/config/app.ts"
import { loadWebView } from "../../../src/config/load-web-view.ts"
import { Settings } from "../../../src/config/settings.ts"
import { declaredSteps, firstScreenOf } from "../../../src/crawler/app-target.ts"
import { lookOf } from "../../../src/crawler/browser/look.ts"
import type { BrowserToUse, CrawlPlan } from "../../../src/crawler/plan.ts"

const least = { name: "みせ", id: "jp.example.mise", firstScreen: "https://app.example.jp/" }
const network = { ignoreHttpsErrors: false, acceptedKeys: [], headers: [] }
const plan = { profile: "desktop", declared: { services: [], overrides: [] }, network, recordedSettings: {} }
const browser = { version: "156.0.8078.79", kind: "full" } as BrowserToUse

async function planOf(platform: "android" | "ios", more: object = {}): Promise<CrawlPlan> {
  const app = App.parse({ ...least, platform, ...more })
  const webView = await loadWebView(`${platform}-webview`)
  return appPlan(plan as unknown as CrawlPlan, { app, webView, settings: Settings.parse({}) })
}

test("an Android web view names itself, in the user agent and in hints", async () => {
  const look = lookOf(await planOf("android"), browser)
  expect(look.userAgent).toMatch(/; wv\) AppleWebKit.* Version\/4\.0 Chrome\/156\.0\.0\.0 Mobile Safari/)
  expect(look.hints).toMatchObject({ mobile: true, platform: "Android" })
  expect(JSON.stringify(look.hints)).toContain("Android WebView")
})

test("an iOS web view sends no hints; nor does an Android one with a user agent of the app's own", async () => {
  expect(lookOf(await planOf("ios"), browser).hints).toBe("none")
  const own = lookOf(await planOf("android", { userAgent: "{default} Mise/3.2" }), browser)
  expect(own.userAgent).toMatch(/Mobile Safari\/537\.36 Mise\/3\.2$/)
  expect(own.hints).toBe("none")
})

test("the header that names the app goes everywhere and is no secret; others go to the app's host and are", async () => {
  const headers = ["X-Requested-With: jp.example.mise", "X-Key: a-secret-of-the-app"]
  const cookies = [{ name: "sid", value: "a-secret-cookie", domain: "app.example.jp" }]
  const { network, secrets, recordedSettings } = await planOf("android", { headers, cookies })
  expect(network.headersEverywhere).toEqual([["X-Requested-With", "jp.example.mise"]])
  expect(network.headers).toEqual([["X-Key", "a-secret-of-the-app"]])
  expect(secrets.map(({ value }) => value).sort()).toEqual(["a-secret-cookie", "a-secret-of-the-app"])
  expect(JSON.stringify(recordedSettings)).not.toMatch(/a-secret/)
})

test("taps that are declared are steps from the first screen, which may be the app's own", async () => {
  const settings = [{ url: "https://app.example.jp/settings", taps: 2, label: "設定" }]
  const { app } = await planOf("ios", { settingsScreens: settings })
  if (app === undefined) throw new Error("no app")
  const step = { to: "https://app.example.jp/settings", linkText: "設定", presses: 2, declared: true }
  expect(declaredSteps(app, [])).toEqual([{ from: "https://app.example.jp/", ...step }])
  const { firstScreen: _, ...native } = app
  const screens = app.screens.slice(1)
  expect(firstScreenOf({ ...native, screens })).toBe("app:jp.example.mise")
  expect(declaredSteps({ ...native, screens }, [])).toEqual([{ from: "app:jp.example.mise", ...step }])
})
