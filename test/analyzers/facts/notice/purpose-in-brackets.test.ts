import { describe, expect, test } from "vitest"
import { entriesIn, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const purpose = "アクセス解析（サイト改善のため）"

describe("what for in brackets before a sentence that says what is sent", () => {
  test.each([
    `<h2>Google アナリティクス</h2><p>送信先: Google LLC</p><p>目的: ${purpose}。閲覧したURLを送信します。</p>`,
    `<ul><li>Google アナリティクス：${purpose}。閲覧したURLを送信します。</li><li>Metaピクセル：広告の配信（効果の測定のため）。Cookieを送信します。</li></ul>`,
    `<table><tr><th>Google アナリティクス</th><td>送信先: Google LLC ／ 目的: ${purpose}。 閲覧したURLが送信されます。</td></tr></table>`,
  ])("is whole: %s", (html) => {
    const [entry] = entriesIn(html, knowledge)
    expect(entry?.information).toEqual(["閲覧したURL"])
    expect(entry?.purposes.map((each) => each.normalize("NFKC").replace(/。$/u, ""))).toEqual([
      purpose.normalize("NFKC"),
    ])
  })
})
