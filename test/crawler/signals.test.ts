import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, expect, test } from "vitest"
import { closeBrowser, launchBrowser } from "../../src/crawler/browser/launch-browser.ts"
import { Visit } from "../../src/crawler/evidence.ts"
import { visitPage } from "../../src/crawler/visit/visit-page.ts"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"
import { deps, networkTo, testBrowser, visitPlan } from "./test-browser.ts"

const folder = fileURLToPath(new URL("../sites/signals", import.meta.url))
/** The frame's script sets one of the same name in its partition. */
const framedPage = {
  headers: {
    "content-type": "text/html; charset=utf-8",
    "set-cookie": "chips=response; Secure; SameSite=None",
  },
  body: readFileSync(`${folder}/framed.html`),
}

let server: ServedSites
let visit: Visit
beforeAll(async () => {
  const site = { folder }
  server = await serveSites({
    sites: {
      "signals.example.jp": { folder, answers: { "/found": () => ({ body: "ok" }) } },
      "examiner.example.com": site,
      "listener.example.org": site,
      "keeper.example.net": site,
      "framed.example.com": { folder, answers: { "/framed.html": () => framedPage } },
    },
  })
  const browser = await launchBrowser({
    browser: testBrowser(),
    network: networkTo(server),
    profile: "desktop",
  })
  visit = Visit.parse(await visitPage(browser, visitPlan("https://signals.example.jp/"), deps))
  await closeBrowser(browser)
})
afterAll(() => server.close())

const of = (kind: string, script: string) =>
  visit.signals
    .filter((signal) => signal.kind === kind && signal.script === script)
    .map(({ what }) => what)
    .toSorted()

test("each call that examines the device is told once, with the script that made it", () => {
  expect(of("fingerprinting", "https://examiner.example.com/examines.js")).toEqual([
    "OfflineAudioContext.startRendering",
    "RTCPeerConnection.createDataChannel",
    "RTCPeerConnection.createOffer",
    "RTCPeerConnection.setLocalDescription",
    "canvas.getImageData",
    "canvas.measureText",
    "canvas.toDataURL",
    "document.fonts.check",
    "navigator.deviceMemory",
    "navigator.getBattery",
    "navigator.hardwareConcurrency",
    "navigator.plugins",
    "screen.colorDepth",
    "sensor.deviceorientation",
    "webgl.debugRendererInfo",
    "webgl.getParameter",
    "webgl.readPixels",
  ])
  expect(of("fingerprinting", "https://signals.example.jp/own.js")).toEqual(["canvas.toDataURL"])
  expect(of("fingerprinting", "https://framed.example.com/framed.js")).toEqual(["canvas.toDataURL"])
})

test("who listens to keys, pointers and forms is told", () => {
  expect(of("input-listener", "https://listener.example.org/listens.js")).toEqual([
    "document.click",
    "document.keydown",
    "input.input",
    "window.mousemove",
  ])
  expect(of("input-listener", "https://signals.example.jp/own.js")).toEqual(["input.keyup"])
})

test("what permission was asked for is told", () => {
  expect(of("permission", "https://examiner.example.com/examines.js")).toEqual(["camera", "geolocation"])
  expect(of("permission", "https://signals.example.jp/own.js")).toEqual(["notifications"])
})

test("the STUN server of a peer connection is a contact", () => {
  const { contacts } = visit
  expect(contacts.filter(({ host }) => host === "stun.example.com").map(({ kind }) => kind)).toEqual(["stun"])
})

test("a page that looks for the watching finds nothing", () => {
  expect(server.log.filter(({ path }) => path.startsWith("/found")).map(({ path }) => path)).toEqual([
    "/found?",
  ])
})

test("who kept a value is known, whatever way it was kept", () => {
  const kept = visit.stored.filter(({ host }) => host === "signals.example.jp")
  const byKeeper = { by: "script", url: "https://keeper.example.net/keeps.js" }
  expect(kept.map(({ area, name, setBy }) => [`${area} ${name}`, setBy]).toSorted()).toEqual([
    ["cache cache", [byKeeper]],
    ["cookie from_script", [byKeeper]],
    ["cookie from_store", [byKeeper]],
    ["indexeddb database", [byKeeper]],
    ["local by_method", [byKeeper]],
    ["local by_name", [byKeeper]],
    ["session by_bracket", [byKeeper]],
  ])
})

test("a partitioned cookie and another of its name are told apart", () => {
  const chips = visit.stored.filter(({ name }) => name === "chips")
  expect(
    chips.map(({ partitionKey, setBy }) => [partitionKey, setBy.map(({ by, url }) => [by, url])]),
  ).toEqual(
    expect.arrayContaining([
      [undefined, [["response", "https://framed.example.com/framed.html"]]],
      ["https://example.jp", [["script", "https://framed.example.com/framed.js"]]],
    ]),
  )
  expect(chips.length).toBe(2)
})
