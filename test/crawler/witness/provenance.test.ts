import { expect, test } from "vitest"
import type { PageHop } from "../../../src/crawler/witness/page/page-request.ts"
import { Placements } from "../../../src/crawler/witness/placements.ts"
import { reconcile } from "../../../src/crawler/witness/reconcile.ts"
import type { Moment } from "../../../src/crawler/witness/to-send.ts"
import type { WireHop } from "../../../src/crawler/witness/wire/wire-request.ts"
import { pageHop, wireHop } from "./made-hops.ts"

const page = "https://a.example/"
const moment: Moment = { startedAt: 0, page, steps: [], makesChoice: false, mainTarget: "t" }
const script = (url: string) => ({
  type: "script" as const,
  stack: { callFrames: [{ functionName: "", scriptId: "1", url, lineNumber: 0, columnNumber: 0 }] },
})

function join(
  hops: readonly PageHop[],
  wire: readonly WireHop[] = [],
  more: { moment?: Partial<Moment>; placed?: Placements } = {},
) {
  const records = { page: hops, wire, contacts: [], aliases: new Map(), unsure: 0 }
  return reconcile({ ...records, ...(more.placed && { placed: more.placed }) }, { ...moment, ...more.moment })
}

test("only the document the visit asked for is the visitor's; another one is of the page that showed it", () => {
  const document = { resourceType: "Document", frame: "t", initiator: { type: "other" as const } }
  const { sends } = join([
    pageHop(page, { ...document, page: "about:blank", at: 1 }),
    pageHop("https://forms.example/sent", { ...document, page, method: "POST", at: 9 }),
  ])
  expect(sends.map(({ initiator }) => initiator)).toEqual([
    { kind: "user", chain: [] },
    { kind: "other", url: page, chain: [page] },
  ])
})

test("a preflight is of whoever made the request it is sent for", () => {
  const target = { ...pageHop(page).target, id: "w", type: "worker", url: "https://a.example/worker.js" }
  const real = pageHop("https://b.example/", {
    method: "PUT",
    target,
    initiator: script("https://a.example/worker.js"),
  })
  const preflight = pageHop("https://b.example/", {
    method: "OPTIONS",
    initiator: { type: "preflight", url: "https://b.example/", requestId: real.requestId },
  })
  const sent = join([real, preflight]).sends.find(({ method }) => method === "OPTIONS")
  expect(sent).toMatchObject({
    target: "worker",
    initiator: { kind: "browser", chain: ["https://a.example/worker.js"] },
  })
})

test("what a document without an address of its own sends goes back to the script that put it there", () => {
  const placed = new Placements()
  const { callFrames } = script("https://tag.example/tag.js").stack
  placed.add({ frameId: "f", parentFrameId: "t", stack: { callFrames } }, page)
  const tag = pageHop("https://tag.example/tag.js", {
    resourceType: "Script",
    initiator: { type: "parser", url: page },
  })
  const sent = pageHop("https://b.example/", {
    frame: "f",
    initiator: { type: "parser", url: "about:srcdoc" },
  })
  expect(join([tag, sent], [], { placed }).sends[1]?.initiator?.chain).toEqual([
    page,
    "https://tag.example/tag.js",
    "about:srcdoc",
  ])
})

test("a script of the page's own making stands behind what it sends", () => {
  const placed = new Placements()
  const blob = "blob:https://a.example/1"
  placed.scripts.push(pageHop(blob, { resourceType: "Script", initiator: { type: "other", url: page } }))
  const { sends } = join([pageHop("https://b.example/", { initiator: script(blob) })], [], { placed })
  expect(sends[0]?.initiator?.chain).toEqual([page, blob])
})

test("the browser's placeholder for a document is not taken for an address", () => {
  const initiator = { type: "parser" as const, url: "about:client" }
  expect(join([pageHop("https://b.example/", { initiator })]).sends[0]?.initiator?.chain).toEqual([page])
})

test("what only the wire saw is of the page shown then, and of the origin that started it", () => {
  const documents = [
    { frame: "t", url: page, top: true, at: 0 },
    { frame: "t", url: "https://b.example/next", top: true, at: 90 },
  ]
  const [sent] = join([], [wireHop("https://c.example/beacon", { at: 100 })], { moment: { documents } }).sends
  expect(sent).toMatchObject({ page, initiator: { kind: "other", url: "https://a.example" } })
})

test("a stream's body is unseen, with the size that was read of it", () => {
  const sent = { method: "POST" }
  const { sends } = join(
    [pageHop("https://b.example/", { ...sent, hasBody: true })],
    [wireHop("https://b.example/", { ...sent, streamed: true, bodySize: 15 })],
  )
  expect(sends[0]?.body).toEqual({ state: "unseen", size: 15 })
})

test("a message that came without its content is unseen, with its size on the network", () => {
  const frame = { direction: "sent" as const, at: 5, payload: "", size: 0, binary: true }
  const text = { ...frame, payload: "a", size: 1, binary: false }
  const { sends } = join(
    [pageHop("wss://b.example/", { kind: "websocket", expectsExtra: true, frames: [text, frame] })],
    [wireHop("wss://b.example/", { messageSizes: [1, 12] })],
  )
  expect(sends[0]?.messages).toEqual([
    { direction: "sent", at: 5, text: "a", size: 1 },
    { direction: "sent", at: 5, size: 12, unseen: true },
  ])
})

test("what a service worker passes on has its body from the page", () => {
  const target = { ...pageHop(page).target, type: "service_worker" }
  const bytes = Buffer.from("from the page")
  const { sentExtra: _, ...own } = pageHop("https://a.example/k", {
    method: "POST",
    hasBody: true,
    body: { bytes, size: bytes.length, incomplete: false },
  })
  const passed = pageHop("https://a.example/k", { method: "POST", target, hasBody: true, at: 110 })
  const wire = wireHop("https://a.example/k", { method: "POST", bodySize: bytes.length, at: 111 })
  const { sends } = join([own, passed], [wire])
  expect(sends).toMatchObject([{ target: "service-worker", body: { state: "seen", text: "from the page" } }])
})

test("a session that never came about is a contact", () => {
  const { sentExtra: _, ...hop } = pageHop("https://down.example:4433/", {
    kind: "webtransport",
    method: "CONNECT",
  })
  expect(join([hop])).toMatchObject({ sends: [], contacts: [{ host: "down.example", kind: "other" }] })
})

test("of requests alike the page's is the nearest in time, and far ones are not ambiguous", () => {
  const cookie = [["cookie", "a=1"]] as const
  const { sends, reconciliation } = join(
    [pageHop("https://b.example/", { at: 260 })],
    [wireHop("https://b.example/", { at: 100 }), wireHop("https://b.example/", { at: 262, sent: cookie })],
  )
  expect(sends.map(({ seenBy, headers }) => [seenBy.length, headers[0]?.[0]])).toEqual([
    [1, "host"],
    [2, "cookie"],
  ])
  expect(reconciliation.ambiguous).toBe(0)
})

test("of a burst of requests alike, told of twice on the wire, the first are the page's in their order", () => {
  const times = Array.from({ length: 12 }, (_, index) => index)
  const wire = [100, 400].flatMap((from) =>
    times.map((index) => wireHop("https://b.example/", { at: from + index / 9, sent: [["n", `${index}`]] })),
  )
  const pages = times.map((index) =>
    pageHop("https://b.example/", { at: 101 + index / 3, documentUrl: `${page}${index}`, frame: "t" }),
  )
  const both = join(pages, wire).sends.filter(({ seenBy }) => seenBy.length === 2)
  expect(both.map(({ frame, headers }) => [frame?.url, headers[0]?.[1]])).toEqual(
    times.map((index) => [`${page}${index}`, `${index}`]),
  )
})
