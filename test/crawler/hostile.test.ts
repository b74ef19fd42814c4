import { afterAll, beforeAll, expect, test } from "vitest"
import { findBrowser } from "../../src/cli/setup/find-browser.ts"
import { crawl } from "../../src/crawler/crawl.ts"
import type { BrowserToUse } from "../../src/crawler/plan.ts"
import { visitPage } from "../../src/crawler/visit/visit-page.ts"
import type { VisitRecorder } from "../../src/crawler/visit/visit-recorder.ts"
import { arrivedBeforeLeaving } from "./hostile/arrived-before-leaving.ts"
import { crawlDeps, hostileScan } from "./hostile/hostile-scan.ts"
import { type HostileSites, serveHostileSites } from "./hostile/hostile-sites.ts"
import { kinds } from "./hostile/kinds.ts"
import { firstWords, missing } from "./hostile/missing.ts"
import { HostileVisits } from "./hostile/visits.ts"
import { deps, visitPlan } from "./test-browser.ts"

const encodings = ["shift-jis", "euc-jp", "iso-2022-jp"]
/** What is looked at more closely below. */
const named = [
  ...encodings,
  ...["tampered", "forges-writes", "clobbered", "tells-of-automation", "giant-title", "asks-permissions"],
]
/** Each kind costs a browser of its own: all of them with GAIBU_HOSTILE=all, else every third beside the named. */
const visited = kinds.filter(
  ({ name }, at) => process.env.GAIBU_HOSTILE === "all" || at % 3 === 0 || named.includes(name),
)

let browser: BrowserToUse
let served: HostileSites
let visits: HostileVisits
beforeAll(async () => {
  const found = await findBrowser()
  if (!found.ok) throw new Error(found.message.en)
  browser = found
  served = await serveHostileSites()
  visits = new HostileVisits(visited, browser, served)
})
afterAll(async () => {
  await visits.end()
  await served.close()
})

test.for(visited)("$name ends in its time, with a reason and all that was sent", async (kind) => {
  const visit = await visits.of(kind.name)
  expect(kind.ends).toContain([visit.outcome, visit.failure?.code].filter(Boolean).join(" "))
  expect(missing(visit, arrivedBeforeLeaving(visit, served.arrived()), kind)).toEqual([])
  const spoke = served.arrived().some(({ host, path }) => host === `${kind.name}.test` && path === "/before")
  expect(firstWords(visit)).toBe(spoke ? `before=${kind.name}.test` : undefined)
})

test("there are at least 40 kinds", () => {
  expect(new Set(kinds.map(({ name }) => name)).size).toBeGreaterThan(40)
})

test("a page whose process crashes leaves what it sent and kept before", async () => {
  const url = "https://crashes.test/"
  const made = await visits.alone(async (browser) => {
    const visiting = visitPage(browser, visitPlan(url, { timeoutMs: 8000 }), deps)
    const timer = setInterval(() => {
      if (!served.arrived().some(({ host, path }) => host === "crashes.test" && path === "/ready")) return
      clearInterval(timer)
      const [recorder] = [...browser.watchers.values()] as VisitRecorder[]
      recorder?.main?.send("Page.crash").catch(() => {}) // Nobody is left to answer.
    }, 10)
    return visiting
  })
  expect(made.failure?.code).toBe("page-crashed")
  expect(made.sends.map(({ url: address }) => address)).toContain(`${url}ready`)
  expect(firstWords(made)).toBe("before=crashes.test")
  expect(made.stored.map(({ name }) => name)).toContain("before")
})

test("a scan goes on past pages that crash, hang up or lead nowhere", async () => {
  const paths = ["/deep-document.html", "/attachment", "/forges-writes.html", "/dialogs.html", "/frame.html"]
  const evidence = await crawl(hostileScan(browser, served.network, paths), crawlDeps)
  expect(evidence.failure).toBeUndefined()
  expect(evidence.visits.map(({ url }) => new URL(url).pathname).sort()).toEqual(["/", ...paths].sort())
  const last = evidence.visits.find(({ url }) => url.endsWith("/frame.html"))
  expect(last?.page?.text).toBe("枠")
})

test.for(encodings)("a page in %s is read as a visitor reads it", async (name) => {
  expect((await visits.of(name)).page?.text).toBe("日本")
})

test("a page that changes every built-in is read and recorded all the same", async () => {
  const { page, sends, stored } = await visits.of("tampered")
  expect(page?.text).toBe("字がある")
  expect(sends.find(({ url }) => url.endsWith("/tampered"))?.body.text).toBe("t=1")
  expect(stored.map(({ name }) => name)).toContain("kept")
})

test("a page cannot tell of writes that never were", async () => {
  const { stored } = await visits.of("forges-writes")
  expect(stored.filter(({ name }) => name === "kept").map(({ setBy }) => setBy)).toEqual([
    [{ by: "script", url: "https://forges-writes.test/" }],
    [{ by: "script", url: "https://forges-writes.test/" }],
  ])
})

test("elements named after the document's own parts do not stand in their place", async () => {
  const { page, title } = await visits.of("clobbered")
  expect(title).toBe("clobbered")
  expect(page?.text).toContain("読める")
  expect(page?.pressables.map(({ text }) => text)).toContain("送る")
})

test("a page that looks for automation finds none", async () => {
  await visits.of("tells-of-automation")
  const told = served
    .arrived()
    .filter(({ path }) => path.startsWith("/told"))
    .map(({ path }) => path)
  expect(told).toEqual(["/told?webdriver=false&headless=false"])
})

test("a title of megabytes is cut", async () => {
  expect((await visits.of("giant-title")).title).toHaveLength(10_000)
})

test("requests for permission are refused", async () => {
  const { sends } = await visits.of("asks-permissions")
  const refused = sends.map(({ url }) => new URL(url)).filter(({ pathname }) => pathname === "/refused")
  expect(refused.map(({ search }) => search)).toEqual(
    expect.arrayContaining(["?geolocation", "?media", "?midi"]),
  )
})
