import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { AttachProgress } from "../../src/crawler/attach/attach.ts"
import { attach } from "../../src/crawler/attach/attach.ts"
import { endpointAddress, socketAt } from "../../src/crawler/attach/endpoint-address.ts"
import { Evidence } from "../../src/crawler/evidence.ts"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"
import { deps } from "../crawler/test-browser.ts"
import { appSites, memberId, screens } from "./app-sites.ts"
import { besidePlan } from "./beside-plan.ts"
import { drive } from "./drive.ts"
import { pageEndpoint } from "./page-endpoint.ts"
import { pageReads } from "./page-reads.ts"
import { type RunningBrowser, runningBrowser } from "./running-browser.ts"

const offered = [{ object: "machikado", methods: { logEvent: null, getMemberId: memberId } }]

interface Recorded {
  readonly evidence: Evidence
  readonly told: readonly AttachProgress[]
  /** What arrived while it was recorded. */
  readonly arrived: readonly string[]
}

let served: ServedSites
beforeAll(async () => {
  served = await serveSites({ sites: appSites })
})
afterAll(() => served.close())

/** Records what is done, from when the endpoint is connected to until it is done. */
async function recorded(
  address: string,
  act: (read: () => Promise<void>) => Promise<void>,
): Promise<Recorded> {
  const told: AttachProgress[] = []
  const done = new AbortController()
  const connected = Promise.withResolvers<void>()
  const reads = pageReads()
  const from = served.log.length
  const recording = attach(
    { endpoint: endpointAddress(address), bridges: offered, beside: besidePlan(served, address) },
    {
      ...deps,
      onProgress: () => {},
      onAttach: (progress) => {
        told.push(progress)
        reads.heard(progress)
        connected.resolve()
      },
      signal: new AbortController().signal,
      done: done.signal,
    },
  )
  recording.catch(connected.reject)
  await connected.promise
  await act(reads.next)
  const arrived = served.log.slice(from).map(({ method, host, path }) => `${method} https://${host}${path}`)
  done.abort()
  return { evidence: Evidence.parse(await recording), told, arrived }
}

function attachedSends({ visits }: Evidence): readonly string[] {
  const attached = visits.filter(({ run }) => run === "attached")
  return attached.flatMap(({ sends }) => sends.map(({ method, url }) => `${method} ${url}`)).sort()
}

const threePages = async (browser: RunningBrowser, read: () => Promise<void>) => {
  const person = await drive(browser, read)
  await person.open(screens.home)
  await person.press("a[href*=article]")
  await person.press("a[href*=settings]")
  person.close()
}

/** Sent while a page goes: no page-side tool is told of it. */
const whileLeaving = /en=user_engagement/

describe.each(["the browser", "its pages, naming a browser it refuses"])("recorded from %s", (way) => {
  let seen: Recorded
  beforeAll(async () => {
    await using browser = await runningBrowser(served)
    await using device = await pageEndpoint(browser.address, { names: true })
    const address = way === "the browser" ? browser.address : device.address
    seen = await recorded(address, (read) => threePages(browser, read))
  })

  test("every send that arrived is in the evidence, but those while leaving", () => {
    expect(attachedSends(seen.evidence)).toEqual(
      seen.arrived.filter((send) => !whileLeaving.test(send)).sort(),
    )
  })

  test("each page the person opened is a visit of its own, with the page witness alone", () => {
    const visits = seen.evidence.visits.filter(({ run }) => run === "attached")
    expect(visits.map(({ url, status, outcome, page }) => [url, status, outcome, page?.title])).toEqual([
      [screens.home, 200, "loaded", "まちかど通信アプリ"],
      [screens.article, 200, "loaded", "中央図書館の開館時間が変わります"],
      [screens.settings, 200, "loaded", "設定"],
    ])
    for (const { reconciliation } of visits) expect(reconciliation.witnesses).toEqual(["page"])
  })

  test("says which script led to a send, and what pages hand to the app", () => {
    const [home] = seen.evidence.visits
    const reader = home?.sends.find(({ url }) => url.includes("narabe"))
    expect(reader?.initiator?.chain).toEqual([screens.home, `${screens.home}app-events.js`])
    const told = home?.signals.filter(({ kind }) => kind === "bridge" || kind === "intent")
    expect(told?.map(({ kind, what }) => [kind, what])).toEqual(
      expect.arrayContaining([
        ["bridge", 'machikado.logEvent("screen_view","{\\"screen\\":\\"home\\",\\"article\\":112}")'],
        ["bridge", "machikado.getMemberId()"],
        ["intent", "machikado-log://event?name=home_shown&section=top"],
      ]),
    )
  })

  test("finds the notice that the person did not open, in a browser of its own", () => {
    expect(seen.evidence.candidates.map(({ finalUrl, failure }) => [finalUrl, failure])).toEqual([
      [screens.notice, undefined],
    ])
  })

  test("tells how it is connected", () => {
    const level = way === "the browser" ? "browser" : "pages"
    expect(seen.told[0]).toMatchObject({ stage: "connected", level })
  })
})

test("a page that was open before is kept as seen in part; an endpoint that goes away leaves what was recorded", async () => {
  await using browser = await runningBrowser(served)
  await using device = await pageEndpoint(browser.address, { names: false })
  const person = await drive(browser)
  await person.open(screens.home)
  const { evidence, told } = await recorded(device.address, async (read) => {
    await read()
    await person.press("a[href*=article]")
    device.cut()
    await new Promise((resolve) => setTimeout(resolve, 1500))
  })
  person.close()
  const [home, article] = evidence.visits
  expect([home?.url, home?.outcome, home?.failure?.code]).toEqual([screens.home, "partial", "joined-late"])
  expect(home?.page?.title).toBe("まちかど通信アプリ")
  expect(article?.sends.some(({ url }) => url.includes("facebook.com/tr/"))).toBe(true)
  expect(evidence.failure?.code).toBe("endpoint-gone")
  const stages = told.map((one) => (one.stage === "recorded" ? one.why : one.stage))
  expect(stages.filter((stage) => stage !== "read")).toEqual(["connected", "joined", "gone"])
})

describe("an endpoint's address", () => {
  test.each([
    ["9222", "http://127.0.0.1:9222", undefined],
    ["127.0.0.1:9222", "http://127.0.0.1:9222", undefined],
    ["http://localhost:9222/", "http://localhost:9222", undefined],
    ["ws://localhost:9222/devtools/page/1", "http://localhost:9222", "ws://localhost:9222/devtools/page/1"],
  ])("%s", (given, http, socket) => {
    expect(endpointAddress(given)).toEqual({ http, ...(socket ? { socket } : {}) })
  })

  test.each(["ftp://127.0.0.1", "", "http://"])("not %j", (given) => {
    expect(() => endpointAddress(given)).toThrow("not-an-endpoint")
  })

  test("a named socket is looked for where the endpoint was reached, not where the device has it", () => {
    const at = endpointAddress("http://127.0.0.1:9333")
    expect(socketAt(at, "ws:///devtools/page/1")).toBe("ws://127.0.0.1:9333/devtools/page/1")
    expect(socketAt(at, "ws://localhost:9222/devtools/browser")).toBe("ws://127.0.0.1:9333/devtools/browser")
  })
})
