import fc from "fast-check"
import { expect, test } from "vitest"
import type { PageHop } from "../../../src/crawler/witness/page/page-request.ts"
import { reconcile } from "../../../src/crawler/witness/reconcile.ts"
import type { Moment } from "../../../src/crawler/witness/to-send.ts"
import type { WireHop } from "../../../src/crawler/witness/wire/wire-request.ts"
import { pageHop, wireHop } from "./made-hops.ts"

const moment: Moment = { startedAt: 0, page: "https://a.example/", steps: [], makesChoice: false }

function join(page: readonly PageHop[], wire: readonly WireHop[]) {
  return reconcile({ page, wire, contacts: [], aliases: new Map(), unsure: 0 }, moment)
}

test("a request both saw is one send", () => {
  const { sends, reconciliation } = join([pageHop("https://b.example/")], [wireHop("https://b.example/")])
  expect(sends.map(({ seenBy }) => seenBy)).toEqual([["page", "wire"]])
  expect(reconciliation).toMatchObject({ wire: 1, page: 1, both: 1, wireOnly: 0, pageOnly: 0 })
})

test("what is taken away from one witness shows in the result, and no send is lost", () => {
  const urls = Array.from({ length: 9 }, (_, i) => `https://b.example/${i}`)
  fc.assert(
    fc.property(fc.subarray(urls), fc.subarray(urls), (fromPage, fromWire) => {
      const page = urls.filter((url) => !fromPage.includes(url)).map((url) => pageHop(url))
      const wire = urls.filter((url) => !fromWire.includes(url)).map((url) => wireHop(url))
      const { sends, reconciliation } = join(page, wire)
      const lost = urls.filter((url) => fromPage.includes(url) && fromWire.includes(url)).length
      expect(sends).toHaveLength(urls.length - lost)
      expect(reconciliation).toMatchObject({
        page: urls.length - fromPage.length,
        wire: urls.length - fromWire.length,
        wireOnly: fromPage.length - lost,
        pageOnly: fromWire.length - lost,
      })
    }),
  )
})

test("a send only the wire saw is a full row that says its body was not seen", () => {
  const { sends } = join([], [wireHop("https://b.example/beacon", { method: "POST", bodySize: 12 })])
  expect(sends).toMatchObject([
    {
      url: "https://b.example/beacon",
      method: "POST",
      seenBy: ["wire"],
      body: { state: "unseen", size: 12 },
    },
  ])
})

test("without a wire witness the record says so", () => {
  const records = { page: [pageHop("https://b.example/")], contacts: [], aliases: new Map(), unsure: 0 }
  expect(reconcile(records, moment).reconciliation).toMatchObject({
    witnesses: ["page"],
    wire: 0,
    pageOnly: 1,
  })
})

test("what a cache or a worker answered is no send", () => {
  const { sentExtra: _, ...cached } = pageHop("https://b.example/cached")
  expect(join([cached], []).sends).toEqual([])
})

test("of requests alike, the cached one stays out whichever came first", () => {
  const { sentExtra: _, ...cached } = pageHop("https://b.example/", { at: 90 })
  const { sends } = join(
    [cached, pageHop("https://b.example/", { at: 120 })],
    [wireHop("https://b.example/", { at: 125 })],
  )
  expect(sends.map(({ at, seenBy }) => [at, seenBy])).toEqual([[120, ["page", "wire"]]])
})

test("requests alike are joined in the order of time", () => {
  const times = [100, 200, 300]
  const { sends } = join(
    times.map((at) => pageHop("https://b.example/", { at, headers: { n: String(at) } })).reverse(),
    times.map((at) => wireHop("https://b.example/", { at: at + 5, sent: [["n", String(at)]] })),
  )
  expect(sends.map(({ at, headers }) => [at, headers[0]?.[1]])).toEqual([
    [100, "100"],
    [200, "200"],
    [300, "300"],
  ])
})

test("requests so alike that they cannot be told apart are kept and counted", () => {
  const page = [pageHop("https://b.example/", { at: 1000 }), pageHop("https://b.example/", { at: 1001 })]
  const { sends, reconciliation } = join(page, [wireHop("https://b.example/", { at: 1005 })])
  expect(sends).toHaveLength(2)
  expect(reconciliation).toMatchObject({ both: 1, pageOnly: 1, ambiguous: 1 })
})

test("the browser's own calls are dropped by name and counted", () => {
  const own = { requestType: "other", topSite: undefined, initiator: undefined }
  const hop = (url: string): WireHop => {
    const { topSite: _, initiator: __, ...rest } = wireHop(url, { requestType: own.requestType })
    return rest
  }
  const { sends, reconciliation } = join(
    [],
    [
      hop("https://update.googleapis.com/service/update2/json"),
      hop("https://unknown.example/"),
      { ...hop("https://android.clients.google.com/checkin"), topSite: "https://google.com" },
      { ...hop("https://android.clients.google.com/other"), topSite: "https://google.com" },
      wireHop("https://c.example/"),
    ],
  )
  expect(sends.map(({ url }) => url)).toEqual([
    "https://android.clients.google.com/other",
    "https://c.example/",
  ])
  expect(reconciliation).toMatchObject({
    browserOwn: 3,
    browserOwnByRule: { "component-update": 1, "no-page": 1, "push-check-in": 1 },
    wire: 2,
  })
})

test("a call to a browser maker's host that a page started is the page's", () => {
  const { sends } = join([], [wireHop("https://update.googleapis.com/service/update2/json")])
  expect(sends).toHaveLength(1)
})

test("a request that never got through is a contact, not a send", () => {
  const { sentExtra: _, ...hop } = pageHop("https://down.example/", {
    failure: { requestId: "r", timestamp: 0, type: "Image", errorText: "net::ERR_CONNECTION_REFUSED" },
  })
  const { sends, contacts } = join([hop], [])
  expect([sends, contacts]).toEqual([[], [{ host: "down.example", kind: "other", at: 100 }]])
})
