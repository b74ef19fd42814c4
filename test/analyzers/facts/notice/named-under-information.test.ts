import { expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const told = (body: string) =>
  readNotice(candidate(`<h1>外部送信について</h1><h2>送信される情報</h2>${body}`), knowledge).entries.map(
    (entry) => [entry.operator, entry.service, entry.information, Object.values(entry.purposeWords).flat()],
  )

const ways = [
  "<ul><li><b>Google Analytics</b>：閲覧履歴（アクセス解析のため）</li><li>Vimeo：再生した動画（再生のため）</li></ul>",
  "<ul><li>Google Analytics（アクセス解析のため）：閲覧履歴</li><li>Vimeo（再生のため）：再生した動画</li></ul>",
]

test.for(ways)("%s", (body) => {
  expect(told(body)).toEqual([
    [undefined, "Google Analytics", ["閲覧履歴"], ["アクセス解析のため"]],
    ["Vimeo", undefined, ["再生した動画"], ["再生のため"]],
  ])
})

const plain = [
  "<ul><li>Google Analytics: 閲覧履歴、IPアドレス（匿名化済み）</li><li>Vimeo: 再生した動画</li></ul>",
  "<p>Google Analytics：閲覧履歴、IPアドレス（匿名化済み）<br>Vimeo：再生した動画</p>",
  "<p>次の情報が送信されます。</p><dl><dt>Google Analytics</dt><dd>閲覧履歴、IPアドレス（匿名化済み）</dd><dt>Vimeo</dt><dd>再生した動画</dd></dl>",
  "<table><tr><td>Google Analytics</td><td>閲覧履歴、IPアドレス（匿名化済み）</td></tr><tr><td>Vimeo</td><td>再生した動画</td></tr></table>",
  "<h3>Google Analytics</h3><ul><li>閲覧履歴</li><li>IPアドレス（匿名化済み）</li></ul><h3>Vimeo</h3><ul><li>再生した動画</li></ul>",
]

test.for(plain)("%s", (body) => {
  expect(told(body)).toEqual([
    [undefined, "Google Analytics", ["閲覧履歴", "IPアドレス（匿名化済み）"], []],
    ["Vimeo", undefined, ["再生した動画"], []],
  ])
})

test("things that are sent, one of them named after a service, are of nobody in particular", () => {
  expect(told("<ul><li>閲覧履歴</li><li>Google Analytics のクライアントID</li></ul>")).toEqual([])
})
