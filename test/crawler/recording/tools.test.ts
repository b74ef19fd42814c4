import { beforeAll, describe, expect, it } from "vitest"
import { Evidence } from "../../../src/crawler/evidence.ts"
import { entry, imported, log, pairs, written } from "./har.ts"

const page = "https://www.mise.example/"
const script = "https://cdn.tag.example/t.js"

/** Chrome's Network panel: `_initiator`, `_fromCache`, pseudo headers, several pages, sockets, cookies only in headers. */
const chrome = log(
  "WebInspector",
  [
    entry({
      url: page,
      at: "2026-11-20T01:00:00.000Z",
      headers: {
        ":authority": "www.mise.example",
        "sec-fetch-dest": "document",
        "user-agent": "Mozilla/5.0 C",
      },
      response: { headers: pairs({ "set-cookie": "sid=abc; Path=/; Secure\nlang=ja; Max-Age=86400" }) },
      entry: { pageref: "page_1", _initiator: { type: "other" }, _resourceType: "document" },
    }),
    entry({
      url: script,
      at: "2026-11-20T01:00:00.100Z",
      headers: { referer: page },
      entry: {
        pageref: "page_1",
        _initiator: { type: "parser", url: page, lineNumber: 7 },
        _resourceType: "script",
        serverIPAddress: "[2001:db8::7]",
      },
    }),
    entry({
      method: "POST",
      url: "https://collect.tag.example/e?cid=1.2#frag",
      at: "2026-11-20T01:00:00.300Z",
      headers: { cookie: "uid=u1; x=a=b", "content-type": "application/json" },
      request: { postData: { mimeType: "application/json", text: '{"n":"あ"}' }, bodySize: 11 },
      response: { status: 302, headers: pairs({ location: "/next" }), redirectURL: "/next" },
      entry: {
        pageref: "page_1",
        _resourceType: "fetch",
        _initiator: {
          type: "script",
          stack: {
            callFrames: [{ url: script, lineNumber: 0 }, { url: "" }],
            parent: { callFrames: [{ url: `${page}app.js`, lineNumber: 3 }] },
          },
        },
      },
    }),
    entry({
      url: "https://collect.tag.example/next",
      at: "2026-11-20T01:00:00.400Z",
      entry: { pageref: "page_1", _resourceType: "fetch" },
    }),
    entry({ url: `${page}logo.png`, entry: { pageref: "page_1", _fromCache: "disk" } }),
    entry({ url: "data:image/png;base64,AAAA", entry: { pageref: "page_1" } }),
    entry({
      url: "https://blocked.example/x",
      response: { status: 0, _error: "net::ERR_BLOCKED_BY_CLIENT" },
      entry: { pageref: "page_1" },
    }),
    entry({
      url: "https://nowhere.example/x",
      response: { status: 0, _error: "net::ERR_NAME_NOT_RESOLVED" },
      entry: { pageref: "page_1" },
    }),
    entry({
      url: "https://orb.example/x",
      response: { status: 0, _error: "net::ERR_BLOCKED_BY_ORB" },
      entry: { pageref: "page_1", _resourceType: "image" },
    }),
    entry({
      url: "wss://live.tag.example/s",
      at: "2026-11-20T01:00:01.000Z",
      response: { status: 101 },
      entry: {
        pageref: "page_1",
        _resourceType: "websocket",
        _webSocketMessages: [
          { type: "send", time: 1795136401.5, opcode: 1, data: "hello" },
          { type: "receive", time: 1795136401.6, opcode: 2, data: "AAE=" },
          { type: "send", time: 1795136401.7, opcode: 9, data: "" },
        ],
      },
    }),
    entry({
      url: `${page}b`,
      at: "2026-11-20T01:00:05.000Z",
      headers: { "sec-fetch-dest": "document", referer: page },
      entry: { pageref: "page_2", _resourceType: "document" },
    }),
    entry({
      url: "https://collect.tag.example/b",
      at: "2026-11-20T01:00:05.100Z",
      entry: { pageref: "page_2" },
    }),
  ],
  {
    pages: [
      { startedDateTime: "2026-11-20T01:00:00.000Z", id: "page_1", title: page, pageTimings: {} },
      { startedDateTime: "2026-11-20T01:00:05.000Z", id: "page_2", title: `${page}b`, pageTimings: {} },
    ],
  },
)

/** Firefox: one page with the title of the page, the time zone's offset, copies named in `cache`. */
const firefox = log(
  "Firefox",
  [
    entry({
      url: page,
      at: "2026-11-20T10:00:00.000+09:00",
      headers: { Accept: "text/html", "Sec-Fetch-Dest": "document" },
      entry: { pageref: "page_1", _securityState: "secure", connection: "443" },
    }),
    entry({ url: `${page}a.css`, entry: { pageref: "page_1", cache: { afterRequest: null } } }),
    entry({
      url: `${page}fresh.css`,
      at: "2026-11-20T10:00:02.000+09:00",
      response: { status: 304 },
      entry: { pageref: "page_1", cache: { afterRequest: null } },
    }),
    entry({
      method: "POST",
      url: "https://t.example/p",
      at: "2026-11-20T10:00:01.000+09:00",
      request: {
        postData: { mimeType: "application/x-www-form-urlencoded", params: pairs({ u: page, n: "あ&b" }) },
      },
      entry: { pageref: "page_1" },
    }),
  ],
  {
    browser: { name: "Firefox", version: "140.0" },
    pages: [
      { startedDateTime: "2026-11-20T10:00:00.000+09:00", id: "page_1", title: "みせ", pageTimings: {} },
    ],
  },
)

/** Safari: where the answer came from is in `_fetchType`. */
const safari = log(
  "WebKit Web Inspector",
  [
    entry({
      url: page,
      headers: { Accept: "text/html,*/*", "User-Agent": "Mozilla/5.0 S" },
      response: { content: { mimeType: "text/html" } },
      entry: { pageref: "page_0", _fetchType: "Network Load", serverIPAddress: "192.0.2.7:443" },
    }),
    entry({ url: `${page}m.js`, entry: { pageref: "page_0", _fetchType: "Memory Cache" } }),
    entry({ url: `${page}w.js`, entry: { pageref: "page_0", _fetchType: "Service Worker" } }),
  ],
  { pages: [{ startedDateTime: "2026-11-20T01:00:00.000Z", id: "page_0", title: page, pageTimings: {} }] },
)

/** Charles: no pages, tunnels, fields without text, JSON under a form's type, `null` where there is nothing. */
const charles = log("Charles Proxy", [
  entry({
    method: "POST",
    url: "https://sdk.vendor.example:443/session",
    headers: { ":authority": "sdk.vendor.example", "user-agent": "Mise/3 CFNetwork/1490 Darwin/23" },
    request: {
      bodySize: 30,
      postData: { mimeType: "application/x-www-form-urlencoded", params: pairs({ '{"idfa":"A-1"}': "" }) },
    },
    response: { _charlesStatus: "COMPLETE", statusText: null, redirectURL: null },
  }),
  entry({ method: "CONNECT", url: "https://pinned.example", headers: { "user-agent": "Mise/3" } }),
  entry({ method: "CONNECT", url: "https://sdk.vendor.example:443" }),
  entry({
    url: "https://captive.apple.com/hotspot-detect.html",
    headers: { "user-agent": "CaptiveNetworkSupport" },
  }),
])

/** Proxyman: whole device, bodies of bytes as base64 without a mark. */
const proxyman = log("Proxyman", [
  entry({
    method: "POST",
    url: "https://app-measurement.com/a",
    headers: { "User-Agent": "Dalvik/2.1.0 (Linux; U; Android 14)", "Content-Encoding": "gzip" },
    request: { postData: { mimeType: "application/octet-stream", text: "H4sIAAAAAAAAA3NMTAEAlNZ2hAIAAAA=" } },
  }),
])

/** mitmproxy: bytes as Latin-1, else as lone surrogates; no answer is status 0 and no error. */
const mitmproxy = log("mitmproxy", [
  entry({
    method: "POST",
    url: "https://t.example/latin",
    headers: { "content-type": "text/plain" },
    request: {
      postData: { mimeType: "text/plain", text: Buffer.from("あ", "utf8").toString("latin1"), params: [] },
    },
  }),
  entry({
    method: "POST",
    url: "https://t.example/escaped",
    headers: { "content-type": "application/json" },
    request: { postData: { mimeType: "application/json", text: "a\udcff\udc80b" } },
  }),
  entry({
    method: "POST",
    url: "https://t.example/none",
    headers: { "content-length": "12" },
    response: { status: 0, _error: null },
  }),
])

/** WebPageTest: addresses and initiators in fields of its own, pushed answers, repeat views as pages. */
const webPageTest = log(
  "WebPagetest",
  [
    entry({
      url: page,
      headers: { "sec-fetch-dest": "document" },
      entry: { pageref: "page_1_0", _request_type: "Document" },
    }),
    entry({
      url: script,
      at: "2026-11-20T01:00:00.500Z",
      entry: {
        pageref: "page_1_0",
        _request_type: "Script",
        _initiator: page,
        _initiator_line: "9",
        _initiator_type: "parser",
      },
    }),
    entry({ url: `${page}pushed.js`, entry: { pageref: "page_1_0", _was_pushed: "1" } }),
    entry({
      url: page,
      at: "2026-11-20T01:01:00.000Z",
      headers: { "sec-fetch-dest": "document" },
      entry: { pageref: "page_1_1" },
    }),
  ],
  {
    pages: [
      {
        id: "page_1_0",
        startedDateTime: "2026-11-20T01:00:00.000+00:00",
        title: `Run 1, First View for ${page}`,
        _URL: page,
      },
      {
        id: "page_1_1",
        startedDateTime: "2026-11-20T01:01:00.000+00:00",
        title: `Run 1, Repeat View for ${page}`,
        _URL: page,
      },
    ],
  },
)

/** browsertime (chrome-har): the protocol's record of the initiator as text, copies in `cache.beforeRequest`. */
const browsertime = log(
  "Browsertime",
  [
    entry({
      url: page,
      headers: { "sec-fetch-dest": "document" },
      entry: { pageref: "page_1", _resourceType: "document" },
    }),
    entry({
      url: "https://collect.tag.example/e",
      at: "2026-11-20T01:00:00.700Z",
      entry: {
        pageref: "page_1",
        _initiator: script,
        _initiator_type: "script",
        _initiator_detail: JSON.stringify({
          type: "script",
          stack: { callFrames: [{ url: script }], parent: { callFrames: [{ url: page }] } },
        }),
      },
    }),
    entry({
      url: `${page}old.js`,
      entry: { pageref: "page_1", cache: { beforeRequest: { lastAccess: "" } } },
    }),
  ],
  { pages: [{ id: "page_1", startedDateTime: "2026-11-20T01:00:00.000Z", title: page, pageTimings: {} }] },
)

/** Fiddler: a byte order mark, tunnels also where they are opened, times out of order, an entry without a time. */
const fiddler = `\ufeff${log("Fiddler", [
  entry({ method: "CONNECT", url: "http://t.example:443" }),
  entry({ url: "https://t.example/2", at: "2026-11-20T10:00:02.000+09:00" }),
  entry({ url: "https://t.example/1", at: "2026-11-20T10:00:01.000+09:00" }),
  entry({ url: "/3", headers: { Host: "t.example" }, at: "not a time" }),
  entry({ url: "" }),
])}`

const made = { chrome, firefox, safari, charles, proxyman, mitmproxy, webPageTest, browsertime, fiddler }
type Tool = keyof typeof made
let read: ReadonlyMap<Tool, Evidence>

beforeAll(async () => {
  const tools = Object.keys(made) as Tool[]
  const evidence = await Promise.all(
    tools.map(async (tool) => imported([await written(`${tool}.har`, made[tool])])),
  )
  read = new Map(tools.map((tool, at) => [tool, Evidence.parse(evidence[at])]))
})

const of = (tool: Tool): Evidence => {
  const evidence = read.get(tool)
  if (!evidence) throw new Error(`${tool} was not read`)
  return evidence
}
const sendsOf = (tool: Tool) => of(tool).visits.flatMap(({ sends }) => sends)
const to = (tool: Tool, url: string) => {
  const found = sendsOf(tool).find((send) => send.url === url)
  if (!found) throw new Error(`no send to ${url}`)
  return found
}
const recordingOf = (tool: Tool) => of(tool).recordings?.[0]

describe("Chrome", () => {
  it("gives what left, in its order, under the page it left from", () => {
    expect(
      of("chrome").visits.map(({ id, run, url, sends }) => [id, run, url, sends.map((send) => send.url)]),
    ).toEqual([
      [
        "v1",
        "recorded",
        page,
        [
          page,
          "https://orb.example/x",
          script,
          "https://collect.tag.example/e?cid=1.2",
          "https://collect.tag.example/next",
          "wss://live.tag.example/s",
        ],
      ],
      ["v2", "recorded", `${page}b`, [`${page}b`, "https://collect.tag.example/b"]],
    ])
    expect(of("chrome").target).toEqual({ kind: "har", url: page })
    expect(to("chrome", "https://collect.tag.example/b").page).toBe(`${page}b`)
  })

  it("counts what never left, by why it did not", () => {
    expect(recordingOf("chrome")).toMatchObject({
      entries: 12,
      sends: 8,
      notSent: { "from-cache": 1, "not-http": 1, blocked: 1, "no-connection": 1 },
    })
  })

  it("knows who started a send, outermost first", () => {
    const collected = to("chrome", "https://collect.tag.example/e?cid=1.2")
    expect(collected.initiator).toEqual({ kind: "script", url: script, chain: [`${page}app.js`, script] })
    expect(to("chrome", script).initiator).toEqual({ kind: "parser", url: page, line: 8, chain: [page] })
    const next = to("chrome", "https://collect.tag.example/next")
    expect(next).toMatchObject({
      redirectedFrom: collected.id,
      initiator: { kind: "redirect", url: collected.url },
    })
  })

  it("keeps headers, cookies, bodies and messages as they were sent", () => {
    expect(to("chrome", page).headers.map(([name]) => name)).toEqual(["sec-fetch-dest", "user-agent"])
    expect(to("chrome", "https://collect.tag.example/e?cid=1.2")).toMatchObject({
      cookies: [
        { name: "uid", value: "u1" },
        { name: "x", value: "a=b" },
      ],
      body: { state: "seen", text: '{"n":"あ"}', size: 11 },
      seenBy: ["recording"],
      choice: "none",
    })
    expect(to("chrome", script).response?.remoteIp).toBe("2001:db8::7")
    expect(to("chrome", "wss://live.tag.example/s")).toMatchObject({
      transport: "websocket",
      messages: [
        { direction: "sent", at: 1500, text: "hello", size: 5 },
        { direction: "received", at: 1600, base64: "AAE=", size: 2 },
      ],
    })
  })

  it("lists the cookies that answers planted", () => {
    expect(of("chrome").visits[0]?.stored).toMatchObject([
      {
        name: "sid",
        value: "abc",
        host: "www.mise.example",
        secure: true,
        setBy: [{ by: "response", url: page }],
      },
      { name: "lang", value: "ja", lifetimeDays: 1, secure: false },
    ])
  })
})

describe("other browsers and tools for pages", () => {
  it("Firefox: takes its page from the document, its times with their offset, forms from their fields", () => {
    const [visit] = of("firefox").visits
    expect(visit).toMatchObject({ url: page, title: "みせ", startedAt: "2026-11-20T10:00:00.000+09:00" })
    expect(sendsOf("firefox").map(({ url, at }) => [url, at])).toEqual([
      [page, 0],
      ["https://t.example/p", 1000],
      [`${page}fresh.css`, 2000],
    ])
    expect(to("firefox", "https://t.example/p").body).toMatchObject({
      state: "seen",
      text: "u=https%3A%2F%2Fwww.mise.example%2F&n=%E3%81%82%26b",
    })
    expect(of("firefox").environment.browser.name).toBe("Firefox 1")
  })

  it("Safari: leaves out what came from its caches and its service worker", () => {
    expect(sendsOf("safari").map(({ url }) => url)).toEqual([page])
    expect(to("safari", page)).toMatchObject({ page, response: { remoteIp: "192.0.2.7" } })
    expect(recordingOf("safari")?.notSent).toEqual({ "from-cache": 1, "by-service-worker": 1 })
  })

  it("WebPageTest: each view is a visit of its page, what was pushed is no send", () => {
    expect(of("webPageTest").visits.map(({ url, sends }) => [url, sends.length])).toEqual([
      [page, 2],
      [page, 1],
    ])
    expect(to("webPageTest", script).initiator).toEqual({ kind: "parser", url: page, line: 9, chain: [page] })
    expect(recordingOf("webPageTest")?.notSent).toEqual({ pushed: 1 })
  })

  it("browsertime: reads the initiator's record from its text", () => {
    const sent = to("browsertime", "https://collect.tag.example/e")
    expect(sent.initiator?.chain).toEqual([page, script])
    expect(recordingOf("browsertime")?.notSent).toEqual({ "from-cache": 1 })
  })
})

describe("proxies", () => {
  it("Charles: an app's own sends belong to no page, what was not opened is named", () => {
    expect(of("charles").target).toEqual({ kind: "har", url: "har:charles.har" })
    expect(sendsOf("charles")).toMatchObject([
      {
        url: "https://sdk.vendor.example/session",
        page: "",
        body: { state: "seen", text: '{"idfa":"A-1"}' },
      },
    ])
    expect(recordingOf("charles")).toMatchObject({
      notSent: { tunnel: 2, "operating-system": 1 },
      gaps: [{ code: "encrypted", count: 1, hosts: ["pinned.example"] }],
    })
    expect(of("charles").visits[0]?.contacts.map(({ host }) => host)).toEqual([
      "pinned.example",
      "sdk.vendor.example",
    ])
  })

  it("Proxyman: finds the bytes behind base64 that says nothing of itself", () => {
    const [sent] = sendsOf("proxyman")
    expect(sent?.body).toEqual({ state: "seen", base64: "H4sIAAAAAAAAA3NMTAEAlNZ2hAIAAAA=", size: 23 })
  })

  it("mitmproxy: undoes its ways to write bytes as text, and says where there is no body", () => {
    expect(to("mitmproxy", "https://t.example/latin").body).toMatchObject({ state: "seen", text: "あ" })
    expect(to("mitmproxy", "https://t.example/escaped").body).toMatchObject({
      state: "seen",
      base64: Buffer.from([0x61, 0xff, 0x80, 0x62]).toString("base64"),
    })
    expect(to("mitmproxy", "https://t.example/none").body).toEqual({ state: "unseen", size: 12 })
    expect(recordingOf("mitmproxy")?.gaps).toContainEqual({ code: "bodies-missing", count: 1 })
  })

  it("Fiddler: puts times in order, takes the address from the host, and counts what it cannot read", () => {
    expect(sendsOf("fiddler").map(({ url, at }) => [url, at])).toEqual([
      ["https://t.example/1", 0],
      ["https://t.example/3", 0],
      ["https://t.example/2", 1000],
    ])
    expect(recordingOf("fiddler")?.gaps).toEqual([
      { code: "entries-unreadable", count: 1 },
      { code: "headers-missing", count: 2 },
      { code: "times-missing", count: 1 },
    ])
  })
})

it("makes one target of several files", async () => {
  const files = [await written("a.har", charles), await written("b.har", chrome)]
  const evidence = await imported(files, { platform: "android" })
  expect(evidence.target).toEqual({ kind: "har", url: "har:a.har", platform: "android" })
  expect(evidence.visits.map(({ id }) => id)).toEqual(["v1", "v2", "v3"])
  expect(evidence.recordings?.map(({ name, visits }) => [name, visits])).toEqual([
    ["a.har", ["v1"]],
    ["b.har", ["v2", "v3"]],
  ])
})
