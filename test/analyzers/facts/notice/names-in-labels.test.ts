import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const read = (body: string) =>
  readNotice(candidate(`<h1>外部送信について</h1>${body}`), knowledge).entries.map((entry) => [
    entry.operator ?? entry.service,
    entry.information.join("、"),
    entry.purposeWords,
  ])
const open = (...unassigned: readonly string[]) => ({ own: [], destination: [], unassigned })

describe("a heading that says in one whom and what", () => {
  test("is a name over a label, for names nobody knows as well; lists say behind the name what for", () => {
    expect(
      read(`<h2>送信先および目的</h2><ul>
        <li>Google LLC<ul><li>Google アナリティクス（閲覧の集計のため）</li></ul></li>
        <li>株式会社ことり<ul><li>ことりボード（掲示板の表示のため）</li></ul></li></ul>
        <h3>Google アナリティクスが取得する情報</h3><p>エラーの内容、IPアドレス</p>
        <h3>ことりボードが取得する情報</h3><ul><li>投稿した内容</li><li>表示名</li></ul>`),
    ).toEqual([
      ["Google LLC", "エラーの内容、IPアドレス", open("閲覧の集計のため")],
      ["株式会社ことり", "投稿した内容、表示名", open("掲示板の表示のため")],
    ])
  })

  test("two labels of one name are one entry", () => {
    expect(
      read(`<h2>Mixpanelに送る情報</h2><p>画面名、操作の内容</p><h2>Mixpanelに送る目的</h2><p>機能の改善</p>
        <h2>Sentryに送る情報</h2><p>エラーの内容</p><h2>Sentryに送る目的</h2><p>不具合の調査</p>`),
    ).toEqual([
      ["Mixpanel", "画面名、操作の内容", open("機能の改善")],
      ["Sentry", "エラーの内容", open("不具合の調査")],
    ])
  })

  test("is a label alone where nobody is named", () => {
    expect(
      read(`<h2>Sentry</h2><h3>外部に送る情報</h3><p>エラーの内容</p><h3>利用目的</h3><p>不具合の調査</p>`),
    ).toEqual([["Sentry", "エラーの内容", open("不具合の調査")]])
  })
})

describe("a purpose", () => {
  const purpose = (words: string, label = "目的") =>
    read(
      `<h2>Sentry</h2><ul><li><b>送信する情報</b>：エラーの内容</li><li><b>${label}</b>：${words}</li></ul>`,
    )[0]?.[2]

  test("says itself whose it is on either side of a stroke", () => {
    expect(purpose("当店では、不具合を直すため／先方では、検知の精度を上げるため")).toEqual({
      own: ["不具合を直すため"],
      destination: ["検知の精度を上げるため"],
      unassigned: [],
    })
    expect(purpose("広告の配信／効果の測定")).toEqual(open("広告の配信／効果の測定"))
  })

  test("is the receiver's by a label that says who takes the information", () => {
    expect(purpose("検知の改善", "受け取る側の目的")).toMatchObject({ destination: ["検知の改善"] })
    expect(purpose("検知の改善", "情報を受領する会社の利用目的")).toMatchObject({
      destination: ["検知の改善"],
    })
  })

  test("is not when it is sent, unless nothing else is said", () => {
    expect(purpose("申込みの画面を開いたとき。料金の支払い。")).toEqual(open("料金の支払い。"))
    expect(purpose("地図を表示するとき。")).toEqual(open("地図を表示するとき。"))
  })
})

describe("information", () => {
  const information = (body: string) => read(body).map(([, said]) => said)

  test("is nothing that is not used, and no word of where to look", () => {
    expect(
      information(
        `<h2>Sentry</h2><h3>送信する情報</h3><p>エラーの内容。Cookieは使われません。</p><p>詳しくは各社の案内を見てください。</p>`,
      ),
    ).toEqual(["エラーの内容"])
  })

  test("is an item among others, whatever it is called", () => {
    expect(
      information(
        `<div><h2>Square (Square, Inc.)</h2><p>事前決済をお受けするために、次の情報を送信します。</p>
        <ul><li>カード番号</li><li>お名前</li><li>お支払い金額</li></ul></div>`,
      ),
    ).toEqual(["カード番号、お名前、お支払い金額"])
  })
})

describe("who is named apart from the entries", () => {
  const described = `<h3>Rust Playground</h3><h4>目的</h4><p>コードの実行</p><h4>送信の内容</h4><p>IPアドレス</p>
    <h3>giscus</h3><h4>目的</h4><p>コメント欄の表示</p><h4>送信の内容</h4><p>書いたコメント</p>`

  test.each([
    [
      "companies over their services",
      "<ul><li>The Rust Foundation<ul><li>Rust Playground</li></ul></li><li>GitHub, Inc.<ul><li>giscus</li></ul></li></ul>",
    ],
    [
      "services over their company",
      "<ul><li>Rust Playground<ul><li>The Rust Foundation</li></ul></li><li>giscus<ul><li>GitHub, Inc.</li></ul></li></ul>",
    ],
  ])("is found in a list without a heading of its own: %s", (_, list) => {
    const named = read(`<p>次のサービスに情報が送られます。</p>${list}${described}`)
    expect(named.map(([operator]) => operator)).toEqual(["The Rust Foundation", "GitHub, Inc."])
  })

  test("is a row of several services of one company", () => {
    const table = `<table><tr><th>事業者</th><th>使用しているサービス</th></tr>
      <tr><td>Google LLC</td><td>Google アナリティクス、Google AdSense</td></tr></table>`
    const entry = (name: string) =>
      `<h3>${name}</h3><h4>目的</h4><p>集計</p><h4>送信する情報</h4><p>IPアドレス</p>`
    expect(
      read(
        `<h2>事業者とサービス</h2>${table}<h2>詳細</h2>${entry("Google アナリティクス")}${entry("Google AdSense")}`,
      ).map(([operator]) => operator),
    ).toEqual(["Google LLC", "Google LLC"])
  })

  test("is a company beside 提供, or with its place", () => {
    expect(
      read(`<h3>nend</h3><p>提供：株式会社ファンコミュニケーションズ</p><p><b>送信する情報</b><br>広告識別子</p><p><b>目的</b><br>広告の表示</p>
        <h3>AdMob</h3><p>提供：Google LLC（アメリカ）</p><p><b>送信する情報</b><br>広告識別子</p><p><b>目的</b><br>広告の表示</p>`).map(
        ([operator]) => operator,
      ),
    ).toEqual(["株式会社ファンコミュニケーションズ", "Google LLC"])
    expect(
      read(`<table><tr><th>サービス</th><th>運営会社・所在地</th><th>送信の内容</th><th>目的</th></tr>
        <tr><td>Rollbar</td><td>Rollbar, Inc.<br>米国カリフォルニア州</td><td>エラーの内容</td><td>不具合の修正</td></tr></table>`)[0]?.[0],
    ).toBe("Rollbar, Inc.")
  })
})

test("a sentence that only says that a list is sent is the list", () => {
  expect(
    read(
      `<h3>Datadog</h3><p><b>届く情報</b>：開いたページのURL、直前に見ていたページ、画面の大きさが届きます。</p><p><b>送る目的</b>：不具合の発見</p>`,
    )[0]?.[1],
  ).toBe("開いたページのURL、直前に見ていたページ、画面の大きさ")
})

test("a header says that what stands in brackets behind a name is what for", () => {
  expect(
    read(`<table><tr><th>送信先</th><th>サービス<br>（利用目的）</th><th>送信する情報</th></tr>
      <tr><td>Apple Inc.</td><td>iCloud<br>（予定の同期）</td><td>予定の内容</td></tr>
      <tr><td>株式会社こよみ</td><td>こよみAPI（祝日の表示）</td><td>IPアドレス</td></tr></table>`).map(
      ([, , purposes]) => purposes,
    ),
  ).toEqual([open("予定の同期"), open("祝日の表示")])
})

test("a table of the operator's own cookies names no destination, one of others' does", () => {
  const cookies = (heading: string, row: string) =>
    `<h2>${heading}</h2><table><tr><th>名称</th><th>用途</th><th>期間</th></tr>${row}</table>`
  const named = (heading: string) =>
    read(
      `<h2>Sentry</h2><ul><li>送信する情報：エラーの内容</li><li>目的：不具合の調査</li></ul>
        ${cookies(heading, "<tr><td>Hotjar</td><td>閲覧の分析</td><td>1年</td></tr><tr><td>Intercom</td><td>チャット</td><td>9か月</td></tr>")}`,
    ).map(([operator]) => operator)
  expect(named("当店が発行するCookie")).toEqual(["Sentry"])
  expect(named("外部サービスのCookie")).toContain("Hotjar")
})
