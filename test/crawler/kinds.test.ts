import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { closeBrowser, launchBrowser } from "../../src/crawler/browser/launch-browser.ts"
import { Visit } from "../../src/crawler/evidence.ts"
import { visitPage } from "../../src/crawler/visit/visit-page.ts"
import type { ReceivedRequest } from "../../src/demo/received.ts"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"
import { compareWithLog } from "./compare-with-log.ts"
import { kindsSites, kindsUrl } from "./kinds-sites.ts"
import { deps, networkTo, testBrowser, visitPlan } from "./test-browser.ts"

describe.for(["isolated", "shared"] as const)("a page with every kind of send, %s browser", (mode) => {
  let server: ServedSites
  let visit: Visit
  let received: readonly ReceivedRequest[]
  beforeAll(async () => {
    server = await serveSites({ sites: kindsSites })
    const options = { browser: testBrowser(), network: networkTo(server), profile: "desktop", mode } as const
    const browser = await launchBrowser(options)
    visit = Visit.parse(await visitPage(browser, visitPlan(kindsUrl), deps))
    await closeBrowser(browser)
    received = server.log
  })
  afterAll(() => server.close())

  test("loads", () => {
    expect([visit.outcome, visit.failure, visit.collectorFailures]).toEqual(["loaded", undefined, []])
  })

  test("at least 100 different kinds arrived at the server", () => {
    expect(new Set(received.map(({ host, path }) => host + path.split("?", 1)[0])).size).toBeGreaterThan(100)
  })

  test("every request the server received is in the evidence, and nothing else", () => {
    expect(compareWithLog(visit.sends, received)).toMatchObject({ missing: [], neverArrived: [] })
  })

  test("every body is read, but for what only the wire saw", () => {
    const { bodiesDiffer } = compareWithLog(visit.sends, received)
    expect(bodiesDiffer.filter(({ seenBy }) => seenBy.includes("page"))).toEqual([])
    expect(bodiesDiffer.filter(({ body }) => body.state !== "unseen")).toEqual([])
  })

  test("what only the wire saw left with the page, or looked for a newer service worker", () => {
    const wireOnly = visit.sends.filter(({ seenBy }) => !seenBy.includes("page"))
    const others = wireOnly.filter(({ phase, headers }) => {
      const referrer = headers.find(([name]) => name === "referer")?.[1]
      return phase !== "leave" && referrer !== `${kindsUrl}service-worker.js`
    })
    expect(others.map(({ url }) => url)).toEqual([])
    expect(wireOnly.length).toBeGreaterThan(0)
  })

  test("each body of the simulated leave was read", () => {
    const simulated = visit.sends.filter(({ cause }) => cause === "simulated-leave")
    const paths = simulated.map(({ url }) => new URL(url).pathname)
    expect(paths).toEqual(
      expect.arrayContaining([
        "/k/leave-pagehide",
        "/k/leave-visibility",
        "/k/leave-frame",
        "/k/leave-popup",
      ]),
    )
    expect(simulated.filter(({ body }) => body.state === "unseen")).toEqual([])
  })

  test("the two records agree", () => {
    const { wire, page, both, wireOnly, pageOnly, ambiguous } = visit.reconciliation
    expect({ wire, pageOnly, ambiguous }).toEqual({ wire: received.length, pageOnly: 0, ambiguous: 0 })
    expect(page + wireOnly).toBe(wire)
    expect(both).toBe(page)
  })

  test("targets and transports are told apart", () => {
    const of = (path: string) => visit.sends.find(({ url }) => new URL(url).pathname === path)
    expect(of("/k/worker-fetch")?.target).toBe("worker")
    expect(of("/k/shared-worker")?.target).toBe("shared-worker")
    expect(of("/k/service-install")?.target).toBe("service-worker")
    expect(of("/k/popup-fetch")?.target).toBe("popup")
    expect(of("/k/nested-frame-fetch")?.target).toBe("iframe")
    expect(of("/k/beacon-text")?.transport).toBe("beacon")
    expect(of("/k/ping")?.transport).toBe("ping")
    expect(of("/k/event-source")?.transport).toBe("eventsource")
    const messages = of("/socket")?.messages?.map(({ direction, text, base64 }) => [
      direction,
      text ?? base64,
    ])
    expect(messages).toEqual([
      ["sent", "over the socket"],
      ["sent", "AQL/"],
    ])
  })

  test("the chain behind a send begins at the page and names every script", () => {
    const beacon = visit.sends.find(({ url }) => url.endsWith("/k/chained-beacon"))
    expect(beacon?.initiator?.chain).toEqual([
      kindsUrl,
      "https://kinds.example.jp/kinds.js",
      "https://tracker.example.com/tag.js",
      "https://ads.example.org/chained.js",
    ])
  })

  test("each hop of a redirect is a send of its own", () => {
    const hops = visit.sends.filter(({ url }) =>
      /\/r\/30.\?.*image-redirected|image-redirected\.png$/.test(url),
    )
    expect(hops.map(({ redirectedFrom }) => redirectedFrom)).toEqual([undefined, hops[0]?.url, hops[1]?.url])
  })

  test("an address a script gives its page counts as shown", () => {
    const routes = visit.documents.filter(({ url }) => url.startsWith(`${kindsUrl}route/`))
    expect(routes.map(({ url }) => url).slice(0, 2)).toEqual([`${kindsUrl}route/1`, `${kindsUrl}route/2`])
  })

  test("a message made of a blob is unseen, with its size", () => {
    const socket = visit.sends.find(({ url }) => url.endsWith("/worker-socket"))
    expect(socket?.messages?.filter(({ unseen }) => unseen)).toMatchObject([{ size: 15, unseen: true }])
  })

  test("what a frame without an address keeps has its script", () => {
    const kept = visit.stored.filter(({ name }) => name === "kept_in_blank")
    expect(kept.map(({ area, setBy }) => [area, setBy])).toEqual([
      ["local", [{ by: "script", url: `${kindsUrl}kinds.js` }]],
    ])
  })

  test("a preflight is of the script whose request it is sent for", () => {
    const preflights = visit.sends.filter(
      ({ method, url }) => method === "OPTIONS" && url.endsWith("/fetch-put"),
    )
    expect(preflights.map(({ initiator }) => initiator?.chain)).toEqual([[kindsUrl, `${kindsUrl}kinds.js`]])
  })

  test("who set a value is known", () => {
    const chained = visit.stored.filter(({ name }) => name === "chained")
    expect(chained.map(({ area, setBy }) => [area, setBy.map(({ url }) => url)])).toEqual([
      ["cookie", ["https://ads.example.org/chained.js"]],
      ["local", ["https://ads.example.org/chained.js"]],
    ])
    const byResponse = visit.stored.find(({ name, host }) => name === "k" && host === "tracker.example.com")
    expect(byResponse?.setBy.every(({ by, send }) => by === "response" && send !== undefined)).toBe(true)
  })
})
