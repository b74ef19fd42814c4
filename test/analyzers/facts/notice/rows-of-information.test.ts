import { expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const told = (body: string) =>
  readNotice(candidate(`<h1>外部送信について</h1>${body}`), knowledge).entries.map((entry) => [
    entry.operator,
    entry.service,
    entry.information,
    Object.values(entry.purposeWords).flat(),
  ])
const used =
  "<p>当館は次のサービスを使っています。</p><ul><li>Google マップ（提供：Google LLC）</li><li>Vimeo（提供：Vimeo.com, Inc.）</li></ul>"
const table = (rows: readonly (readonly [string, string, string])[]) =>
  `<table><tr><th>送信される情報</th><th>利用するサービス</th><th>利用目的</th></tr>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
    .join("")}</table>`

test("rows per piece of information: each service in a cell is an entry, with its own of the purposes", () => {
  expect(
    told(
      used +
        table([
          ["IPアドレス", "Google マップ<br>Vimeo", "案内図の表示（Google マップ）、動画の再生（Vimeo）"],
          ["表示した地図の範囲", "Google マップ", "案内図の表示"],
          ["再生した動画", "Vimeo", "人気の動画の把握"],
        ]),
    ),
  ).toEqual([
    ["Google LLC", "Google マップ", ["IPアドレス", "表示した地図の範囲"], ["案内図の表示"]],
    ["Vimeo.com, Inc.", "Vimeo", ["IPアドレス", "再生した動画"], ["動画の再生", "人気の動画の把握"]],
  ])
})

test("services with commas between share what the row says of all", () => {
  expect(told(used + table([["IPアドレス", "Google マップ、Vimeo", "ページの表示"]]))).toEqual([
    ["Google LLC", "Google マップ", ["IPアドレス"], ["ページの表示"]],
    ["Vimeo.com, Inc.", "Vimeo", ["IPアドレス"], ["ページの表示"]],
  ])
})

const matters = ["送信される情報", "当店の利用目的", "送信先の利用目的"]
const spoken = [
  ["Google LLC", "Google マップ", "見た地図の範囲、日時", "来店の案内", "地図の改善"],
  ["Vimeo.com, Inc.", "Vimeo", "再生した動画", "動画の上映", "配信の改善"],
] as const

test.each([
  [
    "merged names under headers",
    "<tr><th>送信先</th><th>サービス</th><th>項目</th><th>内容</th></tr>",
    ([whom, service]: (typeof spoken)[number], at: number) =>
      at === 0 ? `<td rowspan="3">${whom}</td><td rowspan="3">${service}</td>` : "",
  ],
  ["names in each row", "", ([whom, service]: (typeof spoken)[number]) => `<td>${whom}<br>${service}</td>`],
  [
    "names of two lines, the rest blank",
    "<tr><th>事業者</th><th colspan=2>内容</th></tr>",
    ([whom, service]: (typeof spoken)[number], at: number) =>
      `<td>${at === 0 ? `${whom}（${service}）` : ""}</td>`,
  ],
])("a row per matter, below %s: each name is one entry", (_, header, before) => {
  const rows = spoken.flatMap((row) =>
    matters.map((label, at) => `<tr>${before(row, at)}<td>${label}</td><td>${row[at + 2]}</td></tr>`),
  )
  expect(told(`<table>${header}${rows.join("")}</table>`)).toEqual(
    spoken.map(([whom, service, sent, ...what]) => [whom, service, sent.split("、"), what]),
  )
})

test.each(["Apple, Stripe", "Apple、Stripe", "Apple，Stripe"])(
  "companies that all know are parted in the cell of a row per function: %s",
  (cell) => {
    const row = (...cells: readonly string[]) => `<tr>${cells.map((one) => `<td>${one}</td>`).join("")}</tr>`
    const html = `<h1>外部送信について</h1><table><tr><th>機能</th><th>送信される情報</th><th>送信先</th></tr>
      ${row("購入", "決済レシート", cell)}${row("翻訳", "入力した文章", "OpenAI, Inc.")}</table>`
    const { entries } = readNotice(candidate(html), knownFacts())
    expect(entries.map(({ operator, information }) => [operator, information])).toEqual([
      ["Apple", ["決済レシート"]],
      ["Stripe", ["決済レシート"]],
      ["OpenAI, Inc.", ["入力した文章"]],
    ])
  },
)
