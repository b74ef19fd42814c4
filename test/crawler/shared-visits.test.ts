import { afterAll, beforeAll, expect, test } from "vitest"
import { type BrowserHandle, closeBrowser, launchBrowser } from "../../src/crawler/browser/launch-browser.ts"
import { visitPage } from "../../src/crawler/visit/visit-page.ts"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"
import type { Site } from "../../src/demo/site.ts"
import { compareWithLog } from "./compare-with-log.ts"
import { deps, networkTo, testBrowser, visitPlan } from "./test-browser.ts"

const html = { "content-type": "text/html; charset=utf-8" }

/** Sends the same as every other such page to the same others, opens the same window, and sends while it is left. */
const main: Site = {
  answers: {
    "/*": () => ({
      headers: html,
      body: `<!doctype html><title>頁</title><link rel="icon" href="data:,"><p>字</p>
<img src="https://pixel.example/p.gif" alt=""><iframe src="https://frame.example/"></iframe><script>
navigator.sendBeacon("https://pixel.example/beacon", "b")
window.open("https://ads.example/")
addEventListener("pagehide", () => navigator.sendBeacon("https://pixel.example/leave", "l"))</script>`,
    }),
  },
}
const frame: Site = {
  answers: {
    "/*": () => ({
      headers: html,
      body: `<!doctype html><link rel="icon" href="data:,"><script>fetch("https://pixel.example/from-" + location.host, { method: "POST", body: "f" })</script>`,
    }),
  },
}
const pixel: Site = {
  answers: { "/*": () => ({ status: 204, headers: { "access-control-allow-origin": "*" } }) },
}
const mains = ["one", "two", "three", "four"].map((name) => `www.${name}.example`)

let server: ServedSites
beforeAll(async () => {
  const others = { "pixel.example": pixel, "frame.example": frame, "ads.example": frame }
  server = await serveSites({
    sites: { ...others, ...Object.fromEntries(mains.map((host) => [host, main])) },
  })
})
afterAll(() => server.close())

test("visits at the same time in one browser each have all they sent, and nothing of the others", async () => {
  const options = { browser: testBrowser(), network: networkTo(server), profile: "desktop" } as const
  const browser = await launchBrowser({ ...options, mode: "shared" })
  const visits = await Promise.all(
    mains.map((host) => visitPage(browser, visitPlan(`https://${host}/`), deps)),
  )
  const kept = [browser.wire.hops, browser.wire.contacts, [...browser.watchers]].map(({ length }) => length)
  await closeBrowser(browser)

  const sends = visits.flatMap((visit) => visit.sends)
  expect(compareWithLog(sends, server.log)).toMatchObject({ missing: [], neverArrived: [] })
  expect(visits.map(({ reconciliation }) => reconciliation.pageOnly)).toEqual([0, 0, 0, 0])
  const once = ["p.gif", "beacon", "from-frame.example", "from-ads.example"]
  const counts = visits.map((visit) =>
    once.map((name) => visit.sends.filter(({ url }) => url === `https://pixel.example/${name}`).length),
  )
  expect(counts).toEqual(visits.map(() => [1, 1, 1, 1]))
  const ownPages = visits.map((visit) =>
    visit.sends.filter(({ url }) => new URL(url).host.startsWith("www.")),
  )
  expect(ownPages.map((own) => own.map(({ url }) => new URL(url).host))).toEqual(mains.map((host) => [host]))
  expect(kept).toEqual([0, 0, 0])
})

/** The browser as on a busy machine: nothing of its wire record can be read for a while after a page began to leave. */
function lateWith(browser: BrowserHandle, lateMs: number): BrowserHandle {
  const leavesAt = () => server.log.findLast(({ path }) => path === "/leave")?.at
  const isLate = () => Date.now() < (leavesAt() ?? 0) + lateMs
  const netLog = new Proxy(browser.netLog, {
    get: (file, name) => {
      if (name === "readOn" && isLate()) return () => Promise.resolve()
      const member = Reflect.get(file, name, file)
      return typeof member === "function" ? member.bind(file) : member
    },
  })
  return { ...browser, netLog }
}

test("a wire record that comes late is waited for, so that none of its sends is left to the next visit", async () => {
  const options = { browser: testBrowser(), network: networkTo(server), profile: "desktop" } as const
  const browser = await launchBrowser({ ...options, mode: "shared" })
  const before = server.log.length
  const visit = await visitPage(lateWith(browser, 4000), visitPlan("https://www.one.example/"), deps)
  await closeBrowser(browser)
  expect(compareWithLog(visit.sends, server.log.slice(before))).toMatchObject({
    missing: [],
    neverArrived: [],
  })
  expect(visit.reconciliation).toMatchObject({ pageOnly: 0 })
  expect(visit.collectorFailures).toEqual([])
})
