import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, entriesIn, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const mail = { operator: undefined, information: ["メールアドレス", "本文"], purposes: ["お知らせの送信"] }

describe("services that nobody knows beside one that is known", () => {
  test("rows of one table in a policy that speaks of sending in another chapter", () => {
    const html = `<h1>プライバシーポリシー</h1><h2>使っているサービス</h2><table><tr><th>サービス</th><th>使う目的</th><th>扱う情報</th></tr>
      <tr><td>Mailful（米国）</td><td>お知らせの送信</td><td>メールアドレス、本文</td></tr>
      <tr><td>Google（米国、Google LLC）</td><td>アクセス解析（Googleアナリティクス）</td><td><a href="#a">2.</a> の情報</td></tr></table>
      <h2>2. アクセス解析（Googleアナリティクス）</h2><p>利用者のブラウザから次の情報が送信されます（電気通信事業法の外部送信に関する公表）。</p>
      <ul><li>送信先：Google LLC</li><li>送信される情報：閲覧したページのURL、IPアドレス</li><li>利用目的：利用状況の把握</li></ul>`
    const entries = readNotice(candidate(html), knowledge).entries
    expect(entries.map(({ operator, service, information }) => [operator, service, information])).toEqual([
      [undefined, "Mailful", ["メールアドレス", "本文"]],
      ["Google LLC", "Googleアナリティクス", ["閲覧したページのURL", "IPアドレス"]],
    ])
  })

  test.each(["扱う情報", "取り扱うデータ", "預ける情報"])("%s is what is sent", (label) => {
    const html = `<h2>Mailful</h2><p>使う目的：お知らせの送信</p><p>${label}：メールアドレス、本文</p>
      <h2>Hostful</h2><p>使う目的：サイトの運用</p><p>${label}：IPアドレス</p>`
    expect(entriesIn(html, knowledge)).toMatchObject([
      { service: "Mailful", ...mail },
      { service: "Hostful", information: ["IPアドレス"] },
    ])
  })
})

describe("a product in the brackets of what it is for", () => {
  test.each([
    "<table><tr><th>事業者</th><th>目的</th><th>送信する情報</th></tr><tr><td>Google LLC</td><td>アクセス解析（Googleアナリティクス）</td><td>閲覧したURL</td></tr><tr><td>Google LLC</td><td>広告の配信（Google AdSense）</td><td>閲覧したURL</td></tr></table>",
    "<h2>解析</h2><p>送信先：Google</p><p>利用目的：アクセス解析（Googleアナリティクス）</p><p>送信する情報：閲覧したURL</p><h2>広告</h2><p>送信先：Google</p><p>利用目的：広告の配信（Google AdSense）</p><p>送信する情報：閲覧したURL</p>",
  ])("is the service of the company: %s", (html) => {
    expect(entriesIn(html, knowledge)).toMatchObject([
      { service: "Googleアナリティクス", purposes: ["アクセス解析"] },
      { service: "Google AdSense", purposes: ["広告の配信"] },
    ])
  })
})

describe("chapters referred to by their number", () => {
  test.each([
    ["1. 外部送信の一覧", "2. の情報", "2. アクセス解析について"],
    ["（1）外部送信の一覧", "下記（2）に記載の項目", "（2）解析について"],
  ])("%s: %s", (one, reference, other) => {
    const html = `<h2>${one}</h2><table><tr><th>送信先</th><th>目的</th><th>送信する情報</th></tr><tr><td>Google LLC</td><td>アクセス解析</td><td>${reference}</td></tr></table>
      <h2>${other}</h2><p>次の情報が送信されます。</p><ul><li>閲覧したURL</li><li>IPアドレス</li></ul>`
    expect(entriesIn(html, knowledge)[0]).toMatchObject({ information: ["閲覧したURL", "IPアドレス"] })
  })
})
