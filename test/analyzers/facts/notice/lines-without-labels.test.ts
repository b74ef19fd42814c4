import { expect, test } from "vitest"
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
const both = [
  ["Contentsquare SAS", "Hotjar", ["クリックした場所", "IPアドレス"], ["画面の改善のため"]],
  ["株式会社こよみ工房", "コヨミ便", ["画面の大きさ"], ["祝日を表示するため"]],
]
const names = ["Hotjar（Contentsquare SAS）", "コヨミ便（株式会社こよみ工房）"] as const

test.each([
  [
    "lines one below the other",
    `<p>${names[0]}</p><p>クリックした場所、IPアドレス</p><p>画面の改善のため</p><p>${names[1]}</p><p>画面の大きさ</p><p>祝日を表示するため</p>`,
  ],
  [
    "items of broken lines",
    `<ul><li>${names[0]}<br>クリックした場所、IPアドレス<br>画面の改善のため</li><li>${names[1]}<br>画面の大きさ<br>祝日を表示するため</li></ul>`,
  ],
  [
    "items behind a dash",
    `<ul><li>${names[0]} — クリックした場所、IPアドレス。画面の改善のため</li><li>${names[1]} — 画面の大きさ。祝日を表示するため</li></ul>`,
  ],
  [
    "a bold name, the rest beside a stroke",
    `<p><b>Hotjar</b>（Contentsquare SAS）<br>クリックした場所、IPアドレス / 画面の改善のため</p><p><b>コヨミ便</b>（株式会社こよみ工房）<br>画面の大きさ / 祝日を表示するため</p>`,
  ],
  [
    "boxes of lines",
    `<div><div><p>Hotjar</p><p>Contentsquare SAS</p><p>クリックした場所、IPアドレス</p><p>画面の改善のため</p></div><div><p>コヨミ便</p><p>株式会社こよみ工房</p><p>画面の大きさ</p><p>祝日を表示するため</p></div></div>`,
  ],
  [
    "boxes that run into the next",
    "<div><div>Hotjar</div><div>Contentsquare SAS</div><div>クリックした場所、IPアドレス</div><div>画面の改善のため</div><div>コヨミ便</div><div>株式会社こよみ工房</div><div>画面の大きさ</div><div>祝日を表示するため</div></div>",
  ],
])("entries that run one into the next without headings or labels: %s", (_, markup) => {
  expect(told(markup)).toEqual(both)
})

test("lines that say nothing of what is sent are no entries", () => {
  expect(told("<p>Google LLC</p><p>アクセス解析のため</p><p>Stripe, Inc.</p><p>決済のため</p>")).toEqual([])
})
