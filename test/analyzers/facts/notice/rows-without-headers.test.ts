import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const told = (body: string) =>
  readNotice(candidate(`<h1>外部送信について</h1>${body}`), knowledge).entries.map(
    ({ operator, service, information, purposeWords }) => [
      operator,
      service,
      information,
      Object.values(purposeWords).flat(),
    ],
  )

const parts = [
  ["Plausible", "Plausible Insights OÜ", "閲覧したページのURL、参照元", "閲覧数の集計"],
  ["こよみ配信", "株式会社こよみ工房", "IPアドレス、画面の大きさ", "祝日の表示のため"],
]
const both = [
  ["Plausible Insights OÜ", "Plausible", ["閲覧したページのURL", "参照元"], ["閲覧数の集計"]],
  ["株式会社こよみ工房", "こよみ配信", ["IPアドレス", "画面の大きさ"], ["祝日の表示のため"]],
]
const lines = (sign: string) => parts.map((line) => line.join(sign))

describe("rows without headers", () => {
  test("what stands in the columns of a table tells what they are", () => {
    const rows = parts.map((line) => `<tr><td>${line.join("</td><td>")}</td></tr>`).join("")
    expect(told(`<table>${rows}</table>`)).toEqual(both)
  })

  test("a first column that says what for stands over the names beside it", () => {
    expect(
      told(`<table><tr><th>地図の表示</th><td>Google マップ（Google LLC）<br>Mapbox（Mapbox, Inc.）</td><td>IPアドレス、閲覧URL</td></tr>
        <tr><th>決済</th><td>Stripe（Stripe, Inc.）</td><td>カード番号</td></tr></table>`),
    ).toEqual([
      ["Google LLC", "Google マップ", ["IPアドレス", "閲覧URL"], ["地図の表示"]],
      ["Mapbox, Inc.", "Mapbox", ["IPアドレス", "閲覧URL"], ["地図の表示"]],
      ["Stripe, Inc.", "Stripe", ["カード番号"], ["決済"]],
    ])
  })

  test.each([
    [
      "paragraphs, wide spaces",
      `<div>${lines("　")
        .map((line) => `<p>${line}</p>`)
        .join("")}</div>`,
    ],
    [
      "items, strokes",
      `<ul>${lines(" / ")
        .map((line) => `<li>${line}</li>`)
        .join("")}</ul>`,
    ],
    ["broken lines below a sentence", `<p>送信先は次のとおりです。<br>${lines("｜").join("<br>")}</p>`],
    ["preformatted text", `<pre>送信先\n\n${lines("　　").join("\n")}\n\n以上</pre>`],
    ["a row of labels first", `<p>名称　送信先　情報　目的<br>${lines("　").join("<br>")}</p>`],
    [
      "links and spans",
      `<ul>${lines("</span>　<span>")
        .map((line) => `<li><span>${line}</span></li>`)
        .join("")}</ul>`,
    ],
  ])("lines that one sign parts are rows: %s", (_, markup) => {
    expect(told(markup)).toEqual(both)
  })

  test("labels one behind the other on a line, a wide space between", () => {
    expect(
      told(
        `<p>サービス：こよみ配信　提供元：株式会社こよみ工房　情報：IPアドレス、画面の大きさ　目的：祝日の表示のため</p>`,
      ),
    ).toEqual(both.slice(1))
  })

  test("what says nothing of sending stays as it is", () => {
    expect(
      told(
        `<p>東京店　千代田区　電話 03-0000-0000　月曜定休<br>大阪店　北区　電話 06-0000-0000　火曜定休</p>`,
      ),
    ).toEqual([])
  })
})
