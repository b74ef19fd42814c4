import { describe, expect, it } from "vitest"
import type { Field } from "../../../../src/analyzers/facts/decode/field.ts"
import { fromValue } from "../../../../src/analyzers/facts/information/from-value.ts"
import { whatTheBrowserKnew } from "../../../../src/analyzers/facts/information/what-the-browser-knew.ts"
import { evidence, send, stored, visit } from "../../evidence-builder.ts"

const page = "https://www.mise.example/news/%E5%A4%A9%E6%B0%97.html?q=a%20b"
const { environment } = evidence()
const desktop = { ...environment, viewport: "1366x768@1.25" }

const document = { frame: "f1", url: page, top: true, at: 10 }
const syncing = send("https://px.partner.example/sync", {
  at: 50,
  cookies: [{ name: "pid", value: "c0ffee12-4455-4677-8899-aabbccddeeff" }],
  response: {
    status: 302,
    headers: [["location", "https://ib.other.example/m?partner_uid=zx81-77f0c2-aa90&cb=7f8a9b1c2d3e"]],
    setCookies: [{ line: "sess=9d2f4b6a8c1e3057; Path=/; Secure" }],
  },
})
const state = encodeURIComponent(JSON.stringify({ id: "77aa88bb-99cc-4d00", lang: "ja" }))
const one = visit({
  url: page,
  documents: [document],
  sends: [syncing],
  stored: [stored("_ga", "GA1.1.1322031943.1795226104"), stored("st", state)],
})
const known = whatTheBrowserKnew(one, desktop)

function told(value: string, more: Partial<Field> & { at?: number } = {}): string | undefined {
  const { at = 100, ...rest } = more
  return fromValue({ where: "url", name: "x", value, through: [], ...rest }, known, at)?.category
}

describe("the page's address", () => {
  it.each([
    ["without its query", "https://www.mise.example/news/%E5%A4%A9%E6%B0%97.html"],
    ["without its scheme", "//www.mise.example/news/天気.html?q=a b"],
    ["host and path", "www.mise.example/news/%E5%A4%A9%E6%B0%97.html"],
    // printf %s "$page" | md5sum; | sha1sum; | openssl dgst -sha256 -binary | base64; without query | sha256sum
    ["md5", "fbe063a909633146aec18924be4e6ef6"],
    ["sha1", "84b2eccdd99af8d9643ed28f6383c3ed091c4ef6"],
    ["sha256, base64", "CCx6A7pgw77HlJxqSkXNsY09ctqRSKARZ3qVU9g8d2I="],
    ["sha256 without query", "855e523d81eb5d2aa7f78277bbe97615ee4d6ee718944760e543a6688f85a99b"],
  ])("%s", (_, value) => expect(told(value)).toBe("page_url"))

  it("its host where the name says so", () => {
    expect(told("www.mise.example", { name: "ev.dh" })).toBe("page_url")
    expect(told("www.mise.example", { name: "cdn" })).toBeUndefined()
  })

  it.each([
    ["the site's top page", "https://www.mise.example/"],
    ["another query", "https://www.mise.example/news/天気.html?q=c"],
    ["another host", "https://www.other.example/news/天気.html?q=a b"],
    ["a longer path", "https://www.mise.example/news/天気.html/2"],
    ["the digest of something else", "d41d8cd98f00b204e9800998ecf8427e"],
  ])("is not %s", (_, value) => expect(told(value)).toBeUndefined())
})

describe("the equipment", () => {
  it.each([
    ["tz", "-540", "timezone"],
    ["d.timezoneOffset", "540", "timezone"],
    ["tzo", "9", "timezone"],
    ["utc_offset", "+09:00", "timezone"],
    ["tz", "32400", "timezone"],
    ["tz", "-480", undefined],
    ["n", "-540", undefined],
    ["x", "9", undefined],
    ["lang", "ja_JP", "language"],
    ["l", "ja-JP,ja", "language"],
    ["s", "1366x768x24", "screen"],
    ["devicePixelRatio", "1.25", "screen"],
    ["score", "1.25", undefined],
    ["a", "5.0 (X11; Linux x86_64) Test/1.0", "user_agent"],
    ["a", "Test/1.0", undefined],
  ])("%s=%s is %s", (name, value, category) => expect(told(value, { name })).toBe(category))

  it("of a zone with summer time it goes by the day of the visit", () => {
    const summer = visit({ startedAt: "2026-07-01T10:00:00.000+02:00" })
    const there = whatTheBrowserKnew(summer, { ...environment, timezone: "Europe/Berlin" })
    const field = (value: string): Field => ({ where: "url", name: "tz", value, through: [] })
    expect(fromValue(field("-120"), there, 100)?.category).toBe("timezone")
    expect(fromValue(field("-60"), there, 100)).toBeUndefined()
  })

  it("nothing of it is read in the path of an address", () => {
    expect(told("ja-JP", { name: "path.1", inPath: true })).toBeUndefined()
    expect(told("1366x768", { name: "path.1", inPath: true })).toBeUndefined()
    expect(told("GA1.1.1322031943.1795226104", { name: "path.1", inPath: true })).toBe("cookie_id")
  })
})

describe("identifiers", () => {
  it.each([
    ["of a cookie", "1322031943.1795226104", "cookie_id"],
    ["inside an encoded cookie", "77aa88bb-99cc-4d00", "cookie_id"],
    ["of a cookie an earlier response set", "9d2f4b6a8c1e3057", "cookie_id"],
    ["of a cookie an earlier request carried", "c0ffee12-4455-4677-8899-aabbccddeeff", "cookie_id"],
    ["handed on by a redirect", "zx81-77f0c2-aa90", "client_id"],
    ["not what is there against caching", "7f8a9b1c2d3e", undefined],
    ["not the name of a cookie", "partner_uid", undefined],
  ])("%s", (_, value, category) => expect(told(value)).toBe(category))

  it("count from when they were there", () => {
    expect(told("9d2f4b6a8c1e3057", { at: 20 })).toBeUndefined()
    expect(told("zx81-77f0c2-aa90", { at: 20 })).toBeUndefined()
  })

  it("a cookie is not held against itself", () => {
    expect(told("9d2f4b6a8c1e3057", { where: "cookie", name: "sess" })).toBeUndefined()
  })
})

describe("search words of the page's address", () => {
  const at = (url: string) => {
    const searched = visit({ url, documents: [{ ...document, url }] })
    const all = whatTheBrowserKnew(searched, environment)
    return (value: string, name = "x") =>
      fromValue({ where: "url", name, value, through: [] }, all, 100)?.category
  }
  it.each([
    ["?q=%E6%9D%B1%E4%BA%AC%20%E5%A4%A9%E6%B0%97", "東京 天気", "x", "search_query"],
    ["?keyword=%E7%84%BC%E8%82%89", "焼肉", "x", "search_query"],
    ["?s=running+shoes", "running shoes", "x", "search_query"],
    ["?q=iphone", "iphone", "dl.q", "search_query"],
    ["?q=iphone", "iphone", "brand", undefined],
    ["?p=about", "about", "p", undefined],
    ["?q=80", "80", "q", undefined],
    ["?q=f6f97631-9e0b-4a2c-9dc9", "f6f97631-9e0b-4a2c-9dc9", "q", undefined],
    ["?color=%E8%B5%A4%E8%89%B2", "赤色", "x", undefined],
  ])("%s: %s under %s is %s", (search, value, name, category) => {
    expect(at(`https://www.mise.example/search${search}`)(value, name)).toBe(category)
  })
})

describe("consent strings", () => {
  // The examples of the IAB's Global Privacy Protocol
  const tcf = "CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA"
  it.each([
    [tcf, "consent_state"],
    [`${tcf}.IAAA`, "consent_state"],
    [`DBACNYA~${tcf}~1YNN`, "consent_state"],
    ["CAESEHqL3Z5nP2vYwXKJ8x0aBcDeFgHiJkLmNoPqRs", undefined],
    ["Cookie-policy-accepted-by-the-visitor-2026", undefined],
    ["DBACNYA", undefined],
  ])("%s is %s", (value, category) => expect(told(value)).toBe(category))
})
