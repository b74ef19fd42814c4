import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, expect, test } from "vitest"
import { closeBrowser, launchBrowser } from "../../../src/crawler/browser/launch-browser.ts"
import { Visit } from "../../../src/crawler/evidence.ts"
import { visitPage } from "../../../src/crawler/visit/visit-page.ts"
import { type ServedSites, serveSites } from "../../../src/demo/serve-sites.ts"
import { deps, networkTo, testBrowser, visitPlan } from "../test-browser.ts"

const folder = fileURLToPath(new URL("../../sites/manner", import.meta.url))

let server: ServedSites
beforeAll(async () => {
  const answers = { "/resized": () => ({ body: "ok" }) }
  server = await serveSites({ sites: { "manner.example.jp": { folder, answers } } })
})
afterAll(() => server.close())

async function visit(path: string, kind: Visit["kind"] = "notice"): Promise<Visit> {
  const browser = await launchBrowser({
    browser: testBrowser(),
    network: networkTo(server),
    profile: "desktop",
  })
  const plan = visitPlan(`https://manner.example.jp/${path}`, { kind })
  const seen = await visitPage(browser, plan, deps)
  await closeBrowser(browser)
  return Visit.parse(seen)
}

test("a document made for phones: sizes as written, header left out, what is folded counted as hidden", async () => {
  const { manner, sends } = await visit("proper.html")
  expect(manner).toMatchObject({
    viewport: 390,
    layout: 390,
    scalable: true,
    characters: 38 + 2 + 10,
    hidden: 0.2,
    font: { smallest: 8, tenth: 16, median: 16 },
    contrast: { lowest: 21, belowFourAndHalf: 0 },
    overflow: 0,
    inScrollBox: 0,
  })
  const caused = sends.filter(({ url }) => url.endsWith("/resized")).map(({ cause }) => cause)
  expect(new Set(caused)).toEqual(new Set(["step"]))
})

test("a document not made for phones is shown shrunk: 14 px of 980 on 390", async () => {
  const { manner } = await visit("no-viewport.html")
  expect(manner?.layout).toBe(980)
  expect(manner?.font?.median).toBeCloseTo((14 * 390) / 980, 2)
  // #999 on white, as any contrast checker has it.
  expect(manner?.contrast?.lowest).toBeCloseTo(2.85, 2)
  expect(manner?.contrast?.belowThree).toBe(1)
})

test("what is wider than the screen, and boxes that scroll by themselves", async () => {
  const { manner } = await visit("wide.html")
  expect(manner).toMatchObject({ scalable: false, overflow: 0, table: { overflow: 200, scrolls: true } })
  expect(manner?.inScrollBox).toBeCloseTo(21 / (21 + 5), 2)
})

test("a page opened for its own sake is not measured", async () => {
  const { manner, sends } = await visit("proper.html", "page")
  expect(manner).toBeUndefined()
  expect(sends.some(({ url }) => url.endsWith("/resized"))).toBe(false)
})
