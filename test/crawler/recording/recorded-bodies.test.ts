import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { HarEntry } from "../../../src/crawler/recording/har-format.ts"
import { recordedEntry } from "../../../src/crawler/recording/recorded-entry.ts"
import { entry, imported, log, pairs, written } from "./har.ts"

type Part = Readonly<Record<string, unknown>>

/** What was read of one request's body; its headers beside what HAR calls the request. */
function bodyOf(method: string, headers: Readonly<Record<string, string>>, request: Part) {
  const read = recordedEntry(
    HarEntry.parse(entry({ method, url: "https://sdk.example/v1", headers, request })),
  )
  return read && "send" in read ? read.send.body : undefined
}

const bytes = Buffer.from([0x0a, 0x04, 0x74, 0x65, 0x73, 0x74, 0xff, 0x00])
const form = "multipart/form-data; boundary=b"

describe("bodies as the tools for phones write them", () => {
  it("HTTP Toolkit: takes bytes from beside the request, decoded as they are there", () => {
    const _content = { text: bytes.toString("base64"), size: bytes.length, encoding: "base64" }
    const request = { bodySize: 5, _requestBodyStatus: "discarded:not-representable", _content }
    expect(bodyOf("POST", { "content-encoding": "gzip" }, request)).toEqual({
      state: "seen",
      base64: bytes.toString("base64"),
      size: bytes.length,
    })
  })

  it("HTTP Toolkit: a body it discarded was sent and not seen", () => {
    const request = { bodySize: 700_000, _requestBodyStatus: "discarded:too-large" }
    expect(bodyOf("POST", {}, request)).toEqual({ state: "unseen", size: 700_000 })
  })

  it("PCAPdroid: knows base64 by its mark, and an empty record by the size", () => {
    const packed = gzipSync("p=1").toString("base64")
    const marked = { bodySize: 23, postData: { mimeType: "", text: packed, encoding: "base64", params: [] } }
    expect(bodyOf("POST", {}, marked)).toMatchObject({ state: "seen", base64: packed })
    const empty = { bodySize: 0, postData: { mimeType: "", params: [] } }
    expect(bodyOf("POST", {}, empty)).toEqual({ state: "none" })
  })

  it.each([
    ["GET", { mimeType: "", text: "", params: [] }, "none"],
    ["DELETE", { mimeType: "", text: "" }, "none"],
    ["DELETE", { mimeType: "application/json" }, "unseen"],
    ["POST", { mimeType: "", text: "" }, "unseen"],
  ])("%s with the empty record %j of no stated size: %s", (method, postData, state) => {
    expect(bodyOf(method, {}, { bodySize: -1, postData })?.state).toBe(state)
  })
})

describe("bodies that are not whole", () => {
  it("Chrome leaves files out of a form: what the header announced is more", () => {
    const request = { bodySize: 30, postData: { mimeType: form, text: "--b\r\n\r\n\r\n--b--\r\n" } }
    expect(bodyOf("POST", { "content-type": form, "content-length": "160043" }, request)).toMatchObject({
      truncated: true,
    })
  })

  it("is whole where a tool wrote line ends, or a compressed body, in its own way", () => {
    const lines = { bodySize: -1, postData: { mimeType: "text/plain", text: "a\nb\n" } }
    expect(bodyOf("POST", { "content-length": "6" }, lines)).not.toHaveProperty("truncated")
    const packed = { bodySize: 40, postData: { mimeType: "application/json", text: "{}" } }
    const sent = { "content-encoding": "gzip", "content-length": "40" }
    expect(bodyOf("POST", sent, packed)).not.toHaveProperty("truncated")
  })
})

describe("connections and pages in fields of a tool's own", () => {
  it("HTTP Toolkit: names the hosts whose connections the app refused to have opened", async () => {
    const refused = ["pinned.example", "sdk.example"].map((hostname) => ({
      hostname,
      cause: "cert-rejected",
    }))
    const file = log("HTTP Toolkit", [entry({ url: "https://sdk.example/v1" })], {
      _tlsErrors: [...refused, { cause: "closed" }],
    })
    const { recordings } = await imported([await written("toolkit.har", file)])
    expect(recordings?.[0]?.gaps).toContainEqual({ code: "encrypted", count: 1, hosts: ["pinned.example"] })
  })

  it("mitmproxy: a server that was not reached got nothing; one that broke off may have", async () => {
    const failed = (_error: string) => ({ status: 0, headers: [], _error })
    const file = log("mitmproxy", [
      entry({
        url: "https://a.example/",
        response: failed("[Errno 60] Connect call failed ('192.0.2.1', 443)"),
      }),
      entry({ url: "https://b.example/", response: failed("server closed connection") }),
    ])
    const { recordings, visits } = await imported([await written("errors.har", file)])
    expect(recordings?.[0]).toMatchObject({ sends: 1, notSent: { "no-connection": 1 } })
    expect(visits[0]?.contacts).toEqual([{ host: "a.example", kind: "other" }])
  })

  it("browsertime: takes the page's address from its own field, and what a service worker answered for no send", async () => {
    const url = "https://www.mise.example/"
    const file = log(
      "chrome-har",
      [
        entry({ url, headers: { "sec-fetch-dest": "document" }, entry: { pageref: "page_1" } }),
        entry({ url: `${url}sw.js`, response: { fromServiceWorker: true }, entry: { pageref: "page_1" } }),
      ],
      { pages: [{ id: "page_1", title: `${url} run 1`, _url: url }] },
    )
    const { visits, recordings } = await imported([await written("chrome-har.har", file)])
    expect(visits.map((visit) => visit.url)).toEqual([url])
    expect(recordings?.[0]?.notSent).toEqual({ "by-service-worker": 1 })
  })

  it("Charles: takes cookies that HTTP/2 sent line by line", async () => {
    const headers = [
      ...pairs({ ":authority": "t.example" }),
      ...["a=1", "b=2"].map((value) => ({ name: "cookie", value })),
    ]
    const file = log("Charles Proxy", [entry({ url: "https://t.example/", request: { headers } })])
    const { visits } = await imported([await written("lines.har", file)])
    expect(visits[0]?.sends[0]?.cookies).toEqual([
      { name: "a", value: "1" },
      { name: "b", value: "2" },
    ])
  })
})
