import { gunzipSync } from "node:zlib"
import { afterAll, beforeAll, expect, test } from "vitest"
import { closeBrowser, launchBrowser } from "../../src/crawler/browser/launch-browser.ts"
import type { NetworkPlan } from "../../src/crawler/plan.ts"
import { visitPage } from "../../src/crawler/visit/visit-page.ts"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"
import { deps, networkTo, testBrowser, visitPlan } from "./test-browser.ts"

const headerSecret = "staging key/1234"
const cookieSecret = "session-secret-5678"
const localSecret = "local secret 9012"

const page = `<!doctype html><title>題</title><p>字<iframe src="https://other.example.com/"></iframe><script>
const kept = localStorage.getItem("kept")
fetch("/told?kept=" + encodeURIComponent(kept), { method: "POST", body: document.cookie })
fetch("https://other.example.com/told?b64=" + btoa(kept), { mode: "no-cors" })
</script>`

let server: ServedSites
let excerpt = ""
beforeAll(async () => {
  const html = { "content-type": "text/html; charset=utf-8" }
  server = await serveSites({
    sites: {
      "site.example.jp": { answers: { "/*": () => ({ headers: html, body: page }) } },
      "other.example.com": { answers: { "/*": () => ({ headers: html, body: "<p>他" }) } },
    },
  })
  const network: NetworkPlan = {
    ...networkTo(server),
    headers: [["X-Staging-Key", headerSecret]],
    storageState: {
      cookies: [{ name: "session", value: cookieSecret, domain: "site.example.jp", path: "/", expires: -1 }],
      origins: [{ origin: "https://site.example.jp", localStorage: [{ name: "kept", value: localSecret }] }],
    },
  }
  const browser = await launchBrowser({ browser: testBrowser(), network, profile: "desktop" })
  await visitPage(browser, visitPlan("https://site.example.jp/"), {
    saveBlob: (bytes, mediaType) => {
      if (mediaType === "application/gzip") excerpt = gunzipSync(bytes).toString("utf8")
      return deps.saveBlob(bytes, mediaType)
    },
    secrets: [{ value: headerSecret, token: "<header-1>" }],
  })
  await closeBrowser(browser)
})
afterAll(() => server.close())

const receivedBy = (host: string) => server.log.filter((request) => request.host === host)

test("the operator's headers reach the visited host with every request", () => {
  const got = receivedBy("site.example.jp").map(({ headers }) => headers["x-staging-key"])
  expect(got.length).toBeGreaterThan(1)
  expect(new Set(got)).toEqual(new Set([headerSecret]))
})

test("nobody else is told the operator's headers", () => {
  const others = receivedBy("other.example.com")
  expect(others.length).toBeGreaterThan(1)
  expect(others.filter(({ headers }) => "x-staging-key" in headers)).toEqual([])
})

test("the saved profile is there when the page begins", () => {
  const told = receivedBy("site.example.jp").find(({ path }) => path.startsWith("/told"))
  expect([told?.path, told?.body.toString()]).toEqual([
    `/told?kept=${encodeURIComponent(localSecret)}`,
    `session=${cookieSecret}`,
  ])
})

test("the excerpt of the NetLog holds every request, and tokens in place of secrets", () => {
  const events = excerpt
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { name: string; phase: string; params: { url?: string } })
  const begun = events.filter(({ name, phase }) => name === "URL_REQUEST_START_JOB" && phase === "begin")
  const asked = server.log.map(({ host, path }) => `https://${host}${path}`)
  expect(begun.map(({ params }) => params.url)).toEqual(expect.arrayContaining(asked))
  expect(excerpt).not.toContain(headerSecret)
  expect(excerpt).toContain("<header-1>")
})
