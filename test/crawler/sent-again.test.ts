import { afterAll, beforeAll, expect, test } from "vitest"
import { closeBrowser, launchBrowser } from "../../src/crawler/browser/launch-browser.ts"
import { Visit } from "../../src/crawler/evidence.ts"
import { visitPage } from "../../src/crawler/visit/visit-page.ts"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"
import type { Answer } from "../../src/demo/site.ts"
import { compareWithLog } from "./compare-with-log.ts"
import { deps, networkTo, testBrowser, visitPlan } from "./test-browser.ts"

/** Over a connection that served before, the browser sends once more what it got no answer to. */
const page = `<!doctype html><title>題</title><link rel="icon" href="data:,"><p>字<script type="module">
await (await fetch("/served")).text()
await (await fetch("/dropped")).text()
await (await fetch("/dropped-post", { method: "POST", body: "kept" })).text()
const request = new XMLHttpRequest()
request.open("POST", "/sign-in", true, "user", "word")
request.send("of the sign-in")
</script>`

function droppedOnce(): Answer {
  let asked = 0
  return () => (asked++ === 0 ? { drop: true } : { body: "ok" })
}

let server: ServedSites
let visit: Visit
beforeAll(async () => {
  const html = { "content-type": "text/html; charset=utf-8" }
  const asks = { status: 401, headers: { "www-authenticate": 'Basic realm="x"' } }
  server = await serveSites({
    sites: {
      "site.example.jp": {
        answers: {
          "/": () => ({ headers: html, body: page }),
          "/served": () => ({ body: "ok" }),
          "/dropped": droppedOnce(),
          "/dropped-post": droppedOnce(),
          "/sign-in": ({ headers }) => (headers.authorization ? { body: "in" } : asks),
        },
      },
    },
  })
  const network = networkTo(server)
  const browser = await launchBrowser({ browser: testBrowser(), network, profile: "desktop" })
  visit = Visit.parse(await visitPage(browser, visitPlan("https://site.example.jp/"), deps))
  await closeBrowser(browser)
})
afterAll(() => server.close())

const arrived = (path: string) => server.log.filter((request) => request.path === path)
const recorded = (path: string) => visit.sends.filter(({ url }) => new URL(url).pathname === path)

test("what the browser sends again by itself is recorded as often as it arrived", () => {
  for (const path of ["/dropped", "/dropped-post", "/sign-in"]) expect(arrived(path).length).toBe(2)
  const sends = visit.sends.map((send) => ({ ...send, url: send.url.replace("user:word@", "") }))
  expect(compareWithLog(sends, server.log)).toEqual({ missing: [], neverArrived: [], bodiesDiffer: [] })
})

test("each has what was sent and answered that time", () => {
  expect(recorded("/dropped-post").map(({ response }) => response?.status)).toEqual([undefined, 200])
  expect(recorded("/sign-in").map(({ response }) => response?.status)).toEqual([401, 200])
  const authorized = recorded("/sign-in").map(({ headers }) =>
    headers.some(([name]) => name === "authorization"),
  )
  expect(authorized).toEqual([false, true])
})

test("the two records agree", () => {
  const { wire, page: byPage, both, pageOnly, ambiguous } = visit.reconciliation
  expect({ wire, byPage, both, pageOnly, ambiguous }).toEqual({
    ...{ wire: server.log.length, byPage: server.log.length, both: server.log.length },
    ...{ pageOnly: 0, ambiguous: 0 },
  })
})
