import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { hostileNotices } from "../../../notices/hostile-notices.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const tags = [
  "table",
  "tr",
  "td",
  "th",
  "ul",
  "li",
  "dl",
  "dt",
  "dd",
  "h2",
  "h3",
  "p",
  "div",
  "strong",
  "span",
  "br",
  "details",
  "summary",
]
const words = [
  "送信先",
  "送信される情報",
  "利用目的",
  "：",
  "Google LLC",
  "Cookie",
  "同上",
  "（",
  "）",
  "サービス名",
  "、",
  "。",
  "送信していません",
  " ",
]
const markup = fc.array(
  fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(...tags).map((tag) => `<${tag}>`),
    fc.constantFrom(...tags).map((tag) => `</${tag}>`),
    fc
      .tuple(fc.integer({ min: -2, max: 2000 }), fc.integer({ min: -2, max: 99999 }))
      .map(([x, y]) => `<td colspan=${x} rowspan=${y}>`),
    fc.string({ maxLength: 8 }),
  ),
  { maxLength: 120 },
)

describe("reading never throws", () => {
  test("whatever the markup", () => {
    fc.assert(
      fc.property(markup, (parts) => {
        const notice = readNotice(candidate(parts.join("")), knowledge)
        expect(new Set(notice.entries.map(({ id }) => id)).size).toBe(notice.entries.length)
      }),
      { numRuns: 300 },
    )
  })

  test("very deep and very wide pages", () => {
    expect(() => readNotice(candidate(`${"<div>".repeat(5000)}送信先：Google LLC`), knowledge)).not.toThrow()
    expect(() =>
      readNotice(
        candidate(`<table><tr>${"<td colspan=1000 rowspan=60000>送信先".repeat(300)}</table>`),
        knowledge,
      ),
    ).not.toThrow()
  })

  test.for(hostileNotices(0.3))("%s: read to the end", ([, html]) => {
    const notice = readNotice(candidate(html), knowledge)
    expect(new Set(notice.entries.map(({ id }) => id)).size).toBe(notice.entries.length)
  })

  test("a sentence without end is quoted in pieces, each where it names someone", () => {
    const said = Array.from({ length: 600 }, (_, at) => `Cookieを株式会社サンプル${at}に送信し、`).join("")
    const { entries } = readNotice(candidate(`<h1>外部送信</h1><p>${said}</p>`), knowledge)
    expect(entries.length).toBeGreaterThan(500)
    expect(Math.max(...entries.map(({ quote }) => quote.length))).toBeLessThanOrEqual(2000)
    expect(new Set(entries.map(({ quote }) => quote)).size).toBeGreaterThan(3)
  })

  test("of many named together only what is said soon after is said", () => {
    const names = Array.from({ length: 100 }, (_, at) => `株式会社${at}、`).join("")
    const count = (times: number) => {
      const html = `<h1>外部送信</h1><p>${names}に送信し、${"Cookie、IPアドレスを送信し、".repeat(times)}</p>`
      const { entries } = readNotice(candidate(html), knowledge)
      return entries.reduce((all, { information }) => all + information.length, 0)
    }
    expect(count(200)).toBeGreaterThan(0)
    expect(count(4000)).toBe(count(2000))
  })

  test("an unreadable document gives its failure", () => {
    const notice = readNotice(
      candidate("", { failure: { code: "http-404", message: "not found" } }),
      knowledge,
    )
    expect(notice).toMatchObject({ isNotice: false, why: "unreadable", failure: "http-404", entries: [] })
  })

  test("the same document gives the same reading", () => {
    const html = "<h1>外部送信</h1><p>送信先：Google LLC<br>送信される情報：Cookie<br>利用目的：分析</p>"
    expect(readNotice(candidate(html), knowledge)).toEqual(readNotice(candidate(html), knowledge))
  })
})
