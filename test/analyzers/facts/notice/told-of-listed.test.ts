import { describe, expect, test } from "vitest"
import { entriesIn, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const told = (information: readonly string[], more: readonly string[] = []) => [
  { operator: undefined, service: "Google Fonts", information, purposes: [...more, "文字の表示"] },
  { operator: "jsDelivr", service: undefined, information, purposes: [...more, "部品の配信"] },
]
const sent = ["IPアドレス", "閲覧したページのURL"]
const list = "<ul><li>Google Fonts（文字の表示）</li><li>jsDelivr（部品の配信）</li></ul>"

describe("what is sent, told once beside items that say who and what for", () => {
  test("in a chapter of its own, with what all of it is for", () => {
    const html = `<h2>利用している外部サービス</h2>${list}<h2>送信される可能性のある情報</h2><ul><li>IPアドレス</li><li>閲覧したページのURL</li></ul>
      <p>これらの情報は表示の速さの改善を目的とした範囲で利用し、個人を調べる目的では使いません。</p>`
    expect(entriesIn(html, knowledge)).toEqual(told(sent, ["表示の速さの改善"]))
  })

  test.each([
    "<p>送信される情報は次のとおりです。</p><ul><li>IPアドレス</li><li>閲覧したページのURL</li></ul>",
    "<p>次の情報が送信されることがあります。</p><p>・IPアドレス<br>・閲覧したページのURL</p>",
    "<p>送信される情報：IPアドレス、閲覧したページのURL</p>",
    "<p>いずれのサービスにも、IPアドレスと閲覧したページのURLが送信されます。</p>",
  ])("below the list: %s", (below) => {
    const html = `<p>次の外部サービスに情報を送信しています。</p>${list}${below}`
    expect(entriesIn(html, knowledge)).toEqual(told(sent))
  })
})
