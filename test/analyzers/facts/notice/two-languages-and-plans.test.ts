import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const entriesOf = (body: string) =>
  readNotice(candidate(`<h1>外部送信について</h1>${body}`), knowledge).entries

describe("a notice in two languages", () => {
  const once = [["Mapbox, Inc.", ["IPアドレス", "表示した範囲"], ["地図の表示"]]]
  test.each([
    [
      "cells of two lines",
      `<table><tr><th>送信先<br>Recipient</th><th>送信する情報<br>Information sent</th><th>利用目的<br>Purpose</th></tr>
      <tr><td>Mapbox, Inc.</td><td>IPアドレス、表示した範囲<br><i>IP address, area shown</i></td><td>地図の表示<br><i>Displaying maps</i></td></tr></table>`,
    ],
    [
      "a label and a line in each",
      "<h2>Mapbox</h2><p>送信先：Mapbox, Inc.</p><p>Recipient: Mapbox, Inc.</p><p>送信する情報：IPアドレス、表示した範囲</p><p>Information: IP address, area shown</p><p>目的：地図の表示</p><p>Purpose: To display maps</p>",
    ],
  ])("says each thing once: %s", (_, markup) => {
    expect(
      entriesOf(markup).map(({ operator, information, purposeWords }) => [
        operator,
        information,
        purposeWords.unassigned,
      ]),
    ).toEqual(once)
  })

  test("English words beside Japanese ones are information of their own", () => {
    const [entry] = entriesOf(
      "<h2>Mapbox</h2><p>提供元：Mapbox, Inc.</p><p>送信する情報：</p><ul><li>閲覧したページのURL</li><li>User-Agent</li><li>Device ID</li></ul><p>目的：地図の表示</p>",
    )
    expect(entry?.information).toEqual(["閲覧したページのURL", "User-Agent", "Device ID"])
  })
})

describe("what is planned", () => {
  const sentry = ["Functional Software, Inc.", "Sentry", ["不具合の調査"], "planned"]
  test.each([
    [
      "below the name",
      "<h2>Sentry</h2><p>導入を予定しています。</p><ul><li>送信先：Functional Software, Inc.</li><li>送信する情報：エラーの内容</li><li>目的：不具合の調査</li></ul>",
    ],
    [
      "in brackets behind the name",
      "<dl><dt>Sentry（Functional Software, Inc.）【導入予定】</dt><dd>送信する情報：エラーの内容</dd><dd>目的：不具合の調査</dd></dl>",
    ],
    [
      "in a row, behind what for",
      "<table><tr><th>サービス</th><th>会社</th><th>送信する情報</th><th>目的</th></tr><tr><td>Sentry</td><td>Functional Software, Inc.</td><td>エラーの内容</td><td>不具合の調査（利用を予定しています）</td></tr></table>",
    ],
    [
      "in a cell with the name",
      "<table><tr><th>サービス</th><th>会社</th><th>送信する情報</th><th>目的</th></tr><tr><td>Sentry（2027年4月開始予定）</td><td>Functional Software, Inc.</td><td>エラーの内容</td><td>不具合の調査</td></tr></table>",
    ],
  ])("%s", (_, markup) => {
    const other =
      "<h2>Stripe</h2><ul><li>送信先：Stripe, Inc.</li><li>送信する情報：カード番号</li><li>目的：決済</li></ul>"
    const told = entriesOf(markup + other).map(({ operator, service, purposeWords, status }) => [
      operator,
      service,
      purposeWords.unassigned,
      status,
    ])
    expect(told).toEqual([sentry, ["Stripe, Inc.", "Stripe", ["決済"], "current"]])
  })

  test("an end that is planned is no plan to begin", () => {
    const [entry] = entriesOf(
      "<h2>Hotjar</h2><p>2027年3月で利用を終了する予定です。</p><ul><li>送信先：Contentsquare SAS</li><li>送信する情報：クリックした場所</li></ul>",
    )
    expect(entry?.status).toBe("current")
  })
})
