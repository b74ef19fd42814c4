import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const entriesOf = (html: string) =>
  readNotice(candidate(`<h1>プライバシーポリシー</h1>${html}`), knowledge).entries.map(
    ({ operator, service, information }) => [operator, service, information],
  )

describe("someone named in brackets", () => {
  test.each([
    "<p>1. 氏名、住所<br>2. 決済情報（カード番号は代行会社が取得します。代行会社：Stripe, Inc.）<br>3. 注文履歴、購入商品</p>",
    "<ul><li>氏名、住所</li><li>決済情報（Stripe, Inc.が取得し、当社は保持しません）</li><li>注文履歴、購入商品</li></ul>",
    "<p>・氏名、住所</p><p>・決済情報（決済代行会社のStripe, Inc.を利用しています）</p><p>・注文履歴、購入商品</p>",
  ])("of one item receives none of the items below: %s", (list) => {
    const html = `<h2>取得する情報</h2><p>当社は以下の情報を取得します。</p>${list}<h2>外部送信について</h2><p>Google Analyticsへ閲覧したページのURLを送信します。</p>`
    expect(entriesOf(html)).toEqual([[undefined, "Google Analytics", ["閲覧したページのURL"]]])
  })

  test("behind another name in brackets is who the product is of", () => {
    const html = `<h2>外部送信について</h2><p>閲覧したページのURLを次の送信先へ送信します。Google Analytics（GA4）（利用状況の分析目的。送信先：Google LLC）、Metaピクセル（広告の効果測定目的。送信先：Meta Platforms, Inc.）。</p>`
    expect(entriesOf(html).map(([operator, service]) => [operator, service])).toEqual([
      ["Google LLC", "Google Analytics"],
      ["Meta Platforms, Inc.", "Metaピクセル"],
    ])
  })
})
