import { describe, expect, it } from "vitest"
import { fromValue } from "../../../../src/analyzers/facts/information/from-value.ts"
import { whatTheBrowserKnew } from "../../../../src/analyzers/facts/information/what-the-browser-knew.ts"
import { evidence, stored, visit } from "../../evidence-builder.ts"

const page = "https://www.mise.example/news/%E5%A4%A9%E6%B0%97.html?q=a%20b"
const cookies = [
  stored("_ga", "GA1.1.1322031943.1795226104"),
  stored("sid", "eb7a17f3cc6a4168a9e49b566b73a6db"),
  stored("seen_at", "1795226104000"),
  stored("lang", "ja-JP-standard"),
  stored("consent", "granted-all-of-them"),
  stored("small", "a1b2"),
]
const local = [
  stored(
    "state",
    JSON.stringify({ t: 1795226104123, url: "https://other.example/page1", anon: "f6f97631-9e0b-4a2c-9dc9" }),
    { area: "local" },
  ),
  stored("cfg", "v1.20.345", { area: "local" }),
]
const one = visit({
  url: page,
  title: "天気予報のページ｜みせニュース",
  stored: [...cookies, ...local],
  documents: [
    {
      frame: "f1",
      url: page,
      top: true,
      at: 10,
      title: "News",
      referrer: "https://search.example/results?q=mise",
    },
    { frame: "f2", url: "https://player.example/embed/1", top: false, at: 50, referrer: page },
    { frame: "f1", url: "https://www.mise.example/later/page", top: true, at: 500 },
  ],
})
const known = whatTheBrowserKnew(one, evidence().environment)

function categoryOf(value: string, name = "x", at = 100): string | undefined {
  const field = { where: "url" as const, name, value, through: [] }
  return fromValue(field, known, at)?.category
}

describe("values that the browser knew", () => {
  it.each([
    [page, "page_url"],
    [`${page}#top`, "page_url"],
    ["https://www.mise.example/news/天気.html?q=a b", "page_url"],
    ["www.mise.example/news/%E5%A4%A9%E6%B0%97.html?q=a%20b", "page_url"],
    ["/news/天気.html", "page_url"],
    ["/news/%E5%A4%A9%E6%B0%97.html?q=a%20b", "page_url"],
    ["https://search.example/results?q=mise", "referrer"],
    ["天気予報のページ|みせニュース", "page_title"],
    ["Mozilla/5.0 (X11; Linux x86_64) Test/1.0", "user_agent"],
    ["Asia/Tokyo", "timezone"],
    ["ja-jp", "language"],
    ["1366x768", "screen"],
    ["1366,768", "screen"],
    ["1322031943.1795226104", "cookie_id"],
    ["GA1.1.1322031943.1795226104", "cookie_id"],
    ["eb7a17f3cc6a4168a9e49b566b73a6db", "cookie_id"],
    ["prefix:eb7a17f3cc6a4168a9e49b566b73a6db:suffix", "cookie_id"],
    ["f6f97631-9e0b-4a2c-9dc9", "local_storage_id"],
  ])("%s is %s", (value, category) => expect(categoryOf(value)).toBe(category))

  it.each([
    ["screenWidth", "1366", "screen"],
    ["w", "1366", "screen"],
    ["device.vh", "768", "screen"],
    ["id", "1366", undefined],
    ["h", "1366", undefined],
    ["w", "768", undefined],
  ])("%s=%s is %s", (name, value, category) => expect(categoryOf(value, name)).toBe(category))
})

describe("coincidences are no information", () => {
  it.each([
    ["a short path", "/news"],
    ["the site's root", "/"],
    ["a word that is also a short title", "News"],
    ["a bare language", "ja"],
    ["a time that is also inside a stored value", "1795226104123"],
    ["a time that a cookie holds", "1795226104000"],
    ["the second part of an identifier alone", "1795226104"],
    ["an identifier's middle", "17f3cc6a4168a9e4"],
    ["an address inside a stored value", "https://other.example/page1"],
    ["a stored word", "granted-all-of-them"],
    ["a stored setting", "ja-JP-standard"],
    ["a version", "v1.20.345"],
    ["a short stored value", "a1b2"],
    ["a frame's own address", "https://player.example/embed/1"],
    ["another page of the site", "https://www.mise.example/news/"],
  ])("%s", (_, value) => expect(categoryOf(value)).toBeUndefined())

  it("a page shown only after the send left", () => {
    expect(categoryOf("https://www.mise.example/later/page", "x", 100)).toBeUndefined()
    expect(categoryOf("https://www.mise.example/later/page", "x", 600)).toBe("page_url")
  })

  it("an address the user came from and later returned to counts from the first time", () => {
    const again = visit({
      documents: [
        { frame: "f", url: page, top: true, at: 1 },
        { frame: "f", url: page, top: true, at: 900 },
      ],
    })
    const all = whatTheBrowserKnew(again, evidence().environment)
    const field = { where: "url" as const, name: "dl", value: page, through: [] }
    expect(fromValue(field, all, 100)?.category).toBe("page_url")
  })
})
