import fc from "fast-check"
import { expect, test } from "vitest"
import { type NetLogEvent, NetLogReader } from "../../../src/crawler/witness/wire/net-log-events.ts"
import { WireWitness } from "../../../src/crawler/witness/wire/wire-witness.ts"
import { madeNetLog, madeRequest, tickOffset } from "./made-net-log.ts"

function read(text: string): { events: NetLogEvent[]; unreadable: number } {
  const reader = new NetLogReader()
  const events = reader.feed(Buffer.from(text))
  return { events, unreadable: reader.unreadable }
}

function witness(text: string): WireWitness {
  const wire = new WireWitness()
  for (const event of read(text).events) wire.hear(event)
  return wire
}

const ordinary = [
  ...madeRequest("https://a.example/"),
  ...madeRequest("https://b.example/道?q=天気#end", { source: 2 }),
]

test("one request is one hop with what was sent and what came back", () => {
  const [hop] = witness(madeNetLog(madeRequest("https://b.example/p#part", { time: 5, method: "POST" }))).hops
  expect(hop).toMatchObject({
    url: "https://b.example/p",
    method: "POST",
    at: tickOffset + 5,
    topSite: "https://a.example",
    sent: [
      ["host", "x"],
      ["cookie", "a=1"],
    ],
    response: {
      status: 200,
      headers: [
        ["set-cookie", "b=2"],
        ["set-cookie", "c=3"],
      ],
    },
  })
})

test("events of other types are passed over, and polled data is no event", () => {
  const log = madeNetLog([
    { type: "SOMETHING_ELSE", params: { type: 3 } },
    ...madeRequest("https://a.example/"),
  ])
  expect(read(log)).toMatchObject({ events: { length: 4 }, unreadable: 0 })
})

test("however the file is cut into chunks, the same events are read", () => {
  const bytes = Buffer.from(madeNetLog(ordinary))
  const whole = read(bytes.toString()).events
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 12 }), (cuts) => {
      const reader = new NetLogReader()
      const edges = [0, ...cuts.sort((a, b) => a - b), bytes.length]
      const events = edges.slice(1).flatMap((to, i) => reader.feed(bytes.subarray(edges[i], to)))
      expect(events).toEqual(whole)
    }),
  )
})

test("a log that breaks off anywhere gives every event before the break and no other", () => {
  const bytes = Buffer.from(madeNetLog(ordinary, { ended: false }))
  const whole = read(bytes.toString()).events
  fc.assert(
    fc.property(fc.integer({ min: 0, max: bytes.length }), (length) => {
      const { events, unreadable } = read(bytes.subarray(0, length).toString())
      expect(events).toEqual(whole.slice(0, events.length))
      expect(unreadable).toBe(0)
    }),
  )
})

test("a damaged line is counted and the rest is read", () => {
  const lines = madeNetLog(ordinary).split("\n")
  const sent = lines.findIndex((line) => line.includes("Cookie"))
  lines[sent] = (lines[sent] ?? "").replace('{"headers"', '{"headers')
  expect(read(lines.join("\n"))).toMatchObject({ events: { length: 7 }, unreadable: 1 })
})

test("each hop of a redirect is a hop of the same source", () => {
  const first = madeRequest("https://a.example/go").slice(0, -1)
  const { hops } = witness(madeNetLog([...first, ...madeRequest("https://b.example/", { time: 9 })]))
  expect(hops.map(({ url, index, redirectedFrom }) => [url, index, redirectedFrom])).toEqual([
    ["https://a.example/go", 0, undefined],
    ["https://b.example/", 1, "https://a.example/go"],
  ])
})

test("the second hop of a redirect goes on where its source says that the first one ends after it began", () => {
  const alive = (phase: "PHASE_BEGIN" | "PHASE_END") => ({ type: "REQUEST_ALIVE", phase }) as const
  const first = madeRequest("https://a.example/r", { method: "POST" }).slice(0, -1)
  const [begin, ...rest] = madeRequest("https://a.example/to", { time: 9 })
  const second = [alive("PHASE_BEGIN"), ...(begin ? [begin] : []), alive("PHASE_END"), ...rest]
  const { hops } = witness(madeNetLog([alive("PHASE_BEGIN"), ...first, ...second]))
  expect(hops.map(({ url, method, over }) => [url, method, over])).toEqual([
    ["https://a.example/r", "POST", undefined],
    ["https://a.example/to", "GET", true],
  ])
  expect(hops.map(({ sent, response }) => [sent?.length, response?.status])).toEqual([
    [2, 200],
    [2, 200],
  ])
})

test("a request that never reached the network has nothing sent", () => {
  const [begin] = madeRequest("https://a.example/")
  const failed = { type: "FAILED", params: { net_error: -105 } } as const
  const wire = witness(madeNetLog([...(begin ? [begin] : []), failed]))
  expect(wire.hops).toMatchObject([{ error: -105 }])
  expect(wire.hops[0]?.sent).toBeUndefined()
  expect(wire.underWay(() => true)).toEqual({ begun: 1, unsent: 0, unanswered: 0 })
})

test("a request whose headers went out may not have arrived in whole until it is answered or over", () => {
  const [begin, ...rest] = madeRequest("https://a.example/")
  const sent = rest.slice(0, rest.findIndex(({ type }) => /SEND_REQUEST_HEADERS/.test(type)) + 1)
  const on = (events: readonly (typeof begin)[]) =>
    witness(madeNetLog(events.flatMap((event) => event ?? []))).underWay(() => true)
  expect(on([begin])).toEqual({ begun: 1, unsent: 1, unanswered: 1 })
  expect(on([begin, ...sent])).toEqual({ begun: 1, unsent: 0, unanswered: 1 })
  expect(on([begin, ...rest])).toEqual({ begun: 1, unsent: 0, unanswered: 0 })
})

test("a sandboxed frame's key names the site it derives from", () => {
  const [begin] = madeRequest("https://c.example/")
  const key = "https://top.example null [internally: (01AB) derived from https://framed.example:8443]"
  const params = { ...begin?.params, network_isolation_key: key }
  const wire = witness(madeNetLog([{ type: "URL_REQUEST_START_JOB", phase: "PHASE_BEGIN", params }]))
  expect(wire.hops[0]?.topSite).toBe("https://top.example")
})

test("canonical names and contacts are heard", () => {
  const wire = witness(
    madeNetLog([
      {
        type: "HOST_RESOLVER_MANAGER_REQUEST",
        phase: "PHASE_BEGIN",
        sourceType: "HOST_RESOLVER_IMPL_JOB",
        params: { host: "https://looked-up.example", network_anonymization_key: "https://a.example" },
      },
      {
        type: "HOST_RESOLVER_DNS_TASK_EXTRACTION_RESULTS",
        sourceType: "HOST_RESOLVER_IMPL_JOB",
        params: { results: [{ domain_name: "www.a.example", type: "alias", alias_target: "a.cdn.example" }] },
      },
      {
        type: "HTTP_STREAM_JOB_CONTROLLER",
        phase: "PHASE_BEGIN",
        sourceType: "HTTP_STREAM_JOB_CONTROLLER",
        params: { is_preconnect: true, url: "https://ahead.example/" },
      },
    ]),
  )
  expect(wire.aliases).toEqual(new Map([["www.a.example", "a.cdn.example"]]))
  expect(wire.contacts.map(({ host, kind }) => [host, kind])).toEqual([
    ["looked-up.example", "dns"],
    ["ahead.example", "preconnect"],
  ])
})

test("the size of a stream's body is how far it was read", () => {
  const upload = [
    { type: "UPLOAD_DATA_STREAM_INIT", phase: "PHASE_END", params: { is_chunked: true, total_size: 0 } },
    { type: "UPLOAD_DATA_STREAM_READ", phase: "PHASE_BEGIN", params: { current_position: 0 } },
    { type: "UPLOAD_DATA_STREAM_READ", phase: "PHASE_BEGIN", params: { current_position: 15 } },
  ] as const
  const [begin, ...rest] = madeRequest("https://a.example/", { method: "POST" })
  const { hops } = witness(madeNetLog([...(begin ? [begin] : []), ...upload, ...rest]))
  expect(hops).toMatchObject([{ streamed: true, bodySize: 15 }])
})

test("messages of a socket are heard after its handshake, those in parts as one", () => {
  const frame = (opcode: number, length: number) =>
    ({ type: "WEBSOCKET_SENT_FRAME_HEADER", params: { opcode, payload_length: length } }) as const
  const frames = [
    frame(1, 4),
    frame(2, 60),
    frame(0, 40),
    frame(0, 1),
    frame(9, 3),
    frame(2, 12),
    frame(8, 2),
  ]
  const wire = witness(madeNetLog([...madeRequest("wss://a.example/"), ...frames]))
  expect(wire.hops).toMatchObject([{ messageSizes: [4, 101, 12] }])
})
