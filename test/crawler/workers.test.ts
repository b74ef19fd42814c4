import { afterAll, beforeAll, expect, test } from "vitest"
import { closeBrowser, launchBrowser } from "../../src/crawler/browser/launch-browser.ts"
import { Visit } from "../../src/crawler/evidence.ts"
import { visitPage } from "../../src/crawler/visit/visit-page.ts"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"
import { deps, networkTo, testBrowser, visitPlan } from "./test-browser.ts"

const own = "https://workers.example.jp"
const keeper = "https://keeper.example.net/keeps.js"

const page = `<!doctype html><title>題</title><link rel="icon" href="data:,"><p>字<script>
new Worker("/dedicated.js")
new Worker("/module.js", { type: "module" })
new SharedWorker("/shared.js")
navigator.serviceWorker.register("/service.js")
</script>`

/** Keeps values, examines the device and says whether it met anything that is not the browser's own. */
const script = (name: string) => `
debugger
indexedDB.open("database of ${name}", 1)
caches.open("cache of ${name}")
const canvas = new OffscreenCanvas(9, 9)
canvas.getContext("2d").fillText("x", 1, 1)
canvas.convertToBlob()
navigator.hardwareConcurrency
self.cookieStore?.set("cookie_of_${name}", "1")
const strange = Object.getOwnPropertyNames(self).filter((key) => /^_[0-9a-f]{18}$/.test(key))
const native = IDBFactory.prototype.open.toString() === "function open() { [native code] }"
fetch("/met?" + JSON.stringify([strange, native]))
`
const keeping = `indexedDB.open("database of keeper", 1)`
const js = (body: string) => () => ({ headers: { "content-type": "text/javascript" }, body })

let server: ServedSites
let visit: Visit
beforeAll(async () => {
  server = await serveSites({
    sites: {
      "workers.example.jp": {
        answers: {
          "/": () => ({ headers: { "content-type": "text/html; charset=utf-8" }, body: page }),
          "/dedicated.js": js(`importScripts("${keeper}"); ${script("dedicated")}`),
          "/module.js": js(script("module")),
          "/shared.js": js(script("shared")),
          "/service.js": js(script("service")),
          "/met": () => ({ body: "ok" }),
        },
      },
      "keeper.example.net": { answers: { "/keeps.js": js(keeping) } },
    },
  })
  const browser = await launchBrowser({
    browser: testBrowser(),
    network: networkTo(server),
    profile: "desktop",
  })
  visit = Visit.parse(await visitPage(browser, visitPlan(`${own}/`), deps))
  await closeBrowser(browser)
}, 60_000)
afterAll(() => server.close())

const kinds = ["dedicated", "module", "service", "shared"]

test("what a worker keeps has the script that kept it", () => {
  const kept = visit.stored.map(({ area, name, setBy }) => [`${area} ${name}`, setBy])
  const by = (url: string) => [{ by: "script", url }]
  expect(kept.toSorted()).toEqual([
    ...kinds.map((kind) => [`cache cache of ${kind}`, by(`${own}/${kind}.js`)]),
    ["cookie cookie_of_service", by(`${own}/service.js`)],
    ["indexeddb database of dedicated", by(`${own}/dedicated.js`)],
    ["indexeddb database of keeper", by(keeper)],
    ["indexeddb database of module", by(`${own}/module.js`)],
    ["indexeddb database of service", by(`${own}/service.js`)],
    ["indexeddb database of shared", by(`${own}/shared.js`)],
  ])
})

test("calls in a worker that examine the device are told", () => {
  const told = visit.signals.map(({ kind, what, script }) => `${kind} ${what} ${script}`)
  expect(told.toSorted()).toEqual(
    kinds
      .flatMap((kind) =>
        ["canvas.convertToBlob", "navigator.hardwareConcurrency"].map(
          (what) => `fingerprinting ${what} ${own}/${kind}.js`,
        ),
      )
      .toSorted(),
  )
})

test("a worker that looks for the watching finds nothing and runs to its end", () => {
  const met = server.log.filter(({ path }) => path.startsWith("/met"))
  expect(met.map(({ path }) => decodeURIComponent(path))).toEqual(kinds.map(() => "/met?[[],true]"))
})
