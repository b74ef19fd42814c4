import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { Ajv } from "ajv"
import addFormats from "ajv-formats"
import type { Entry, Har } from "har-format"
import { unhar } from "trackhar"
import { describe, expect, it } from "vitest"
import { Visit } from "../../../src/crawler/evidence.ts"
import { madeReport, madeText } from "../fixture/made-report.ts"
import { onePicture } from "../fixture/pictures.ts"
import { portal } from "../fixture/result.ts"
import { hostileStrings } from "../fixture/variants.ts"
import { visit } from "../fixture/visits.ts"

const require = createRequire(import.meta.url)
const ajv = new Ajv({ strict: false })
ajv.addMetaSchema(
  JSON.parse(readFileSync(require.resolve("ajv/dist/refs/json-schema-draft-06.json"), "utf8")),
)
addFormats.default(ajv)
for (const schema of Object.values(require("har-schema"))) ajv.addSchema(schema as object)

const har: Har = JSON.parse(await madeText("har", portal))

const entry = (id: string): Entry & { readonly [key: string]: unknown } => {
  const found = har.log.entries.find((one) => (one as { _gaibu?: { id: string } })._gaibu?.id === id)
  if (!found) throw new Error(`no entry ${id}`)
  return found as Entry & { readonly [key: string]: unknown }
}

describe("a visit as HAR", () => {
  it("fits the schema of HAR 1.2", () => {
    ajv.validate("har.json#", har)
    expect(ajv.errors ?? []).toEqual([])
  })

  it("has an entry for each send in the order they left, under the page that was shown", () => {
    expect(har.log.entries.map((one) => [one.request.url, one.pageref])).toEqual([
      ["https://t.example.net/r", "page_1"],
      ["https://t.example.net/c?cid=1.2&u=%E3%81%82", "page_1"],
      ["https://t.example.net/json", "page_1"],
      ["https://t.example.net/bin", "page_1"],
      ["wss://chat.example.net/ws", "page_2"],
      ["https://t.example.net/bye", "page_1"],
    ])
    expect(entry("s2").startedDateTime).toBe("2026-11-20T01:00:00.370Z")
  })

  it("is read by another program as what was sent", () => {
    const requests = unhar({
      log: { ...har.log, entries: har.log.entries.filter(({ request }) => request.url.startsWith("http")) },
    })
    expect(requests).toHaveLength(5)
    expect(requests[1]).toMatchObject({
      method: "GET",
      host: "t.example.net",
      path: "/c?cid=1.2&u=%E3%81%82",
      cookies: [{ name: "id", value: "abc" }],
    })
    expect(requests[2]).toMatchObject({ method: "POST", content: '{"a":"あ"}' })
  })

  it("says what was not seen and never makes it look like nothing", () => {
    const { request, comment } = entry("s5")
    expect(request.bodySize).toBe(-1)
    expect(request.postData?.comment).toContain("読めませんでした")
    expect(comment).toContain("ネットワークの記録（NetLog）だけ")
    expect(entry("s1").request.bodySize).toBe(0)
    expect(entry("s4").request.postData?.comment).toContain("70,000 バイト")
    expect(entry("s3").response).toMatchObject({ status: 0, _error: "net::ERR_BLOCKED_BY_ORB" })
    expect(har.log.comment).toContain("ネットワークのみ 1 件")
    expect(entry("s1").timings).toMatchObject({ send: -1, wait: -1, receive: -1 })
  })

  it("keeps redirects, cookies and messages as Chrome writes them", () => {
    expect(entry("s1").response.redirectURL).toBe("/c?cid=1.2")
    expect(entry("s2")._gaibu).toMatchObject({ redirectedFrom: "s1", cname: ["edge.example.com"] })
    expect(entry("s2").response.cookies).toEqual([
      {
        name: "uid",
        value: "x=y",
        path: "/",
        domain: "example.net",
        expires: "2026-10-21T07:28:00.000Z",
        httpOnly: true,
        secure: true,
      },
      {
        name: "third",
        value: "1",
        httpOnly: false,
        secure: false,
        comment: "ThirdPartyBlockedInFirstPartySet",
      },
    ])
    expect(entry("s2").serverIPAddress).toBe("2001:db8::1")
    expect(entry("s6")._resourceType).toBe("websocket")
    expect(entry("s6")._webSocketMessages).toEqual([
      { type: "send", time: 1795136400.53, opcode: 1, data: "hello", _size: 5 },
      { type: "receive", time: 1795136400.54, opcode: 2, data: "AAE=", _size: 2 },
      { type: "send", time: 1795136400.55, opcode: 1, data: "", _size: 9, _unseen: true },
    ])
  })

  it("marks every field of its own with an underscore", () => {
    const standard = new Set([
      "pageref",
      "startedDateTime",
      "time",
      "request",
      "response",
      "cache",
      "timings",
      "serverIPAddress",
      "comment",
    ])
    const own = har.log.entries.flatMap((one) => Object.keys(one).filter((key) => !standard.has(key)))
    expect(own.filter((key) => !key.startsWith("_"))).toEqual([])
  })

  it.each(hostileStrings)(
    "is named so that no page has a say in it, and holds what was said: %j",
    async (text) => {
      const spoken = Visit.parse({
        ...visit,
        id: text,
        title: text,
        sends: visit.sends.map((send) => ({ ...send, body: { state: "seen", text } })),
      })
      const files = await madeReport("har", portal, { reader: { ...onePicture, visits: [spoken, spoken] } })
      expect([...files.keys()]).toHaveLength(2)
      for (const [path, contents] of files) {
        expect(path).toMatch(/^har\/(?!\.)[A-Za-z0-9._-]+\.har$/)
        const { log }: Har = JSON.parse(String(contents))
        expect(log.entries[0]?.request.postData?.text).toBe(JSON.parse(JSON.stringify(text)))
      }
    },
  )
})
