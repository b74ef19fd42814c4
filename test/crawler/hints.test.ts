import { type AddressInfo, createServer, type Server } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { closeBrowser, launchBrowser } from "../../src/crawler/browser/launch-browser.ts"
import type { Visit } from "../../src/crawler/evidence.ts"
import { visitPage } from "../../src/crawler/visit/visit-page.ts"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"
import { deps, testBrowser, visitPlan } from "./test-browser.ts"

/** Names under `localhost` lead to this machine without any rule, so that the browser looks them up itself. */
const page = (port: number) => `<!doctype html><title>題</title><link rel="icon" href="data:,">
<link rel="preconnect" href="https://connected.localhost:${port}">
<link rel="dns-prefetch" href="https://looked-up.localhost:${port}">
<p>字<form><input name="mail"><input type="password" name="word"></form>`

let connections = 0
let connected: Server
let sites: ServedSites
let visit: Visit
beforeAll(async () => {
  connected = createServer((socket) => {
    connections++
    socket.on("error", () => {}) // The browser may cut the line at any time.
  })
  await new Promise<void>((listening) => connected.listen(0, "127.0.0.1", listening))
  const { port } = connected.address() as AddressInfo
  const html = { "content-type": "text/html; charset=utf-8" }
  sites = await serveSites({
    sites: { "site.localhost": { answers: { "/": () => ({ headers: html, body: page(port) }) } } },
  })
  const network = { ignoreHttpsErrors: false, acceptedKeys: [sites.spki], headers: [] }
  const browser = await launchBrowser({ browser: testBrowser(), network, profile: "desktop" })
  visit = await visitPage(browser, visitPlan(`https://site.localhost:${sites.port}/`), deps)
  await closeBrowser(browser)
})
afterAll(async () => {
  connected.close()
  await sites.close()
})

/** The small browser connects nowhere ahead and looks up no name ahead. */
const ahead = test.runIf(testBrowser().kind === "full")

ahead("a connection made ahead is a contact, and no send", () => {
  expect(connections).toBeGreaterThan(0)
  expect(kindsOf("connected.localhost")).toEqual(["preconnect"])
})

ahead("a name looked up ahead is a contact", () => {
  expect(kindsOf("looked-up.localhost")).toEqual(["dns"])
})

test("what the browser asks for itself is neither send nor contact of the page", () => {
  expect(new Set(visit.sends.map(({ url }) => new URL(url).hostname))).toEqual(new Set(["site.localhost"]))
  const hinted = ["connected.localhost", "looked-up.localhost"]
  expect(visit.contacts.filter(({ host }) => !hinted.includes(host))).toEqual([])
})

function kindsOf(host: string): readonly string[] {
  return visit.contacts.filter((contact) => contact.host === host).map(({ kind }) => kind)
}
