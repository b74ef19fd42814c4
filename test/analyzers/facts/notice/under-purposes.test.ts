import { expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const told = (body: string) =>
  readNotice(candidate(`<h1>外部送信について</h1>${body}`), knowledge).entries.map(
    ({ operator, service, purposeWords }) => [operator, service, Object.values(purposeWords).flat()],
  )
const sent = "<h2>送信される情報</h2><ul><li>閲覧したページのURL</li><li>IPアドレス</li></ul>"
const three = [
  ["Google LLC", "Google 広告", ["広告の配信"]],
  ["Criteo S.A.", "Criteo", ["広告の配信"]],
  ["株式会社ベーシック", "formrun", ["見学の申込受付"]],
]

test("one chapter for whom and what for: the purpose stands over the names it is said of", () => {
  expect(
    told(`${sent}<h2>送信先及び利用目的</h2><h3>広告の配信</h3>
      <ul><li>Google LLC（Google 広告）<ul><li><a href="https://policies.google.com/privacy">ポリシー</a></li></ul></li><li>Criteo S.A.（Criteo）</li></ul>
      <h3>見学の申込受付</h3><ul><li>株式会社ベーシック（formrun）</li></ul>`),
  ).toEqual(three)
  expect(
    told(`${sent}<h2>提供先・利用目的</h2><dl><dt>広告の配信</dt><dd>Google LLC（Google 広告）</dd><dd>Criteo S.A.（Criteo）</dd>
      <dt>見学の申込受付</dt><dd>株式会社ベーシック（formrun）</dd></dl>`),
  ).toEqual(three)
})

test("or beside each name, behind a dash or a colon", () => {
  expect(
    told(`${sent}<h2>利用しているサービスと目的</h2><p>Hotjar（Hotjar Ltd.）：画面の使いやすさの調査</p>
      <p>X Pixel（X Corp.） — X広告の成果の計測</p>`),
  ).toEqual([
    ["Hotjar Ltd.", "Hotjar", ["画面の使いやすさの調査"]],
    ["X Corp.", "X Pixel", ["X広告の成果の計測"]],
  ])
})

test("a heading below 送信先 that says what for is not whom", () => {
  expect(
    told(`${sent}<h2>送信先</h2><h3>広告の配信</h3><ul><li>Google LLC（Google 広告）</li><li>Criteo S.A.（Criteo）</li></ul>
      <h3>アクセス解析</h3><ul><li>Google LLC（Google アナリティクス）</li></ul>`),
  ).toEqual([
    ["Google LLC", "Google 広告", ["広告の配信"]],
    ["Criteo S.A.", "Criteo", ["広告の配信"]],
    ["Google LLC", "Google アナリティクス", ["アクセス解析"]],
  ])
})

test("the heading over a sentence says what for where the sentence does not; one over a chapter of a policy does not", () => {
  expect(
    told(`<h2>3. 地図の表示</h2><p>Mapbox, Inc. の Mapbox に、IPアドレスと表示した地図の範囲を送信します。</p>
      <h2>4. 個人情報の管理</h2><p>株式会社みせのサーバーに、お名前を送信します。</p>`),
  ).toEqual([
    ["Mapbox, Inc.", "Mapbox", ["地図の表示"]],
    ["株式会社みせ", undefined, []],
  ])
})

test("a chapter of names with what each is for: other chapters of the policy give nothing to them, one on sending does", () => {
  const entries = readNotice(
    candidate(`<h1>プライバシーポリシー（外部送信を含む）</h1>
      <h2>取得する情報</h2><h3>端末にだけ残る情報</h3><ul><li>体重の記録</li></ul>
      <h3>広告のために外部へ送信される情報</h3><p>Google AdMobを通じて広告を表示する際、以下の情報がGoogleに送信されます。</p><ul><li>広告識別子</li><li>IPアドレス</li></ul>
      <h2>利用する外部サービス</h2><ul><li><b>Google AdMob</b>（Google LLC）— バナー広告の配信。</li><li><b>Sentry</b>（Functional Software, Inc.）— 不具合の調査。</li></ul>`),
    knowledge,
  ).entries
  expect(
    entries.map(({ operator, service, information, purposeWords }) => [
      operator,
      service,
      information,
      Object.values(purposeWords).flat(),
    ]),
  ).toEqual([
    ["Google LLC", "Google AdMob", ["広告識別子", "IPアドレス"], ["バナー広告の配信"]],
    ["Functional Software, Inc.", "Sentry", [], ["不具合の調査"]],
  ])
})

test("a heading that says what for stands over entries that do not, in any markup", () => {
  const two = [
    ["Contentsquare SAS", "Hotjar", ["使い勝手の調査"]],
    ["Stripe, Inc.", "Stripe", ["代金を受け取るため"]],
  ]
  const rows = (...cells: readonly string[]) =>
    `<table><tr><th>サービス</th><th>会社</th><th>送る情報</th></tr><tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr></table>`
  expect(
    told(`<h2>使い勝手の調査</h2>${rows("Hotjar", "Contentsquare SAS", "画面の操作")}
      <h2>代金を受け取るために</h2>${rows("Stripe", "Stripe, Inc.", "カード番号")}`),
  ).toEqual(two)
  expect(
    told(`<h2>1. 使い勝手の調査</h2><h3>Hotjar</h3><p>提供元：Contentsquare SAS</p><p>送る情報：画面の操作</p>
      <h2>2. 代金を受け取るため</h2><h3>Stripe</h3><p>提供元：Stripe, Inc.</p><p>送る情報：カード番号</p>`),
  ).toEqual(two)
  expect(
    told(`<h2>使い勝手の調査</h2><ul><li>Contentsquare SAS「Hotjar」：閲覧したページ、IPアドレス</li></ul>
      <h2>代金を受け取るために</h2><ul><li>Stripe, Inc.「Stripe」：カード番号、氏名</li></ul>`),
  ).toEqual(two)
})

test("lists of names under headings that say what for; what is sent is told once, before or behind them", () => {
  const whole = (body: string) =>
    readNotice(candidate(`<h1>外部送信について</h1>${body}`), knowledge).entries.map(
      ({ operator, service, information, purposeWords }) => [
        operator,
        service,
        information,
        Object.values(purposeWords).flat(),
      ],
    )
  const things = ["IPアドレス", "閲覧したページのURL"]
  const all = [
    ["Hotjar Ltd.", "Hotjar", things, ["使い勝手の調査"]],
    ["株式会社こよみ工房", "こよみ配信", things, ["祝日の表示"]],
  ]
  const once = "<p>以下のサービスを利用し、IPアドレス、閲覧したページのURLを送信しています。</p>"
  const each = "<p>送られる情報はいずれもIPアドレスと閲覧したページのURLです。</p>"
  const headed =
    "<h2>使い勝手の調査</h2><ul><li>Hotjar（Hotjar Ltd.）</li></ul><h2>祝日の表示</h2><ul><li>こよみ配信（株式会社こよみ工房）</li></ul>"
  expect(whole(once + headed)).toEqual(all)
  expect(
    whole(
      `${each}<dl><dt>使い勝手の調査</dt><dd>Hotjar（Hotjar Ltd.）</dd><dt>祝日の表示</dt><dd>こよみ配信（株式会社こよみ工房）</dd></dl>`,
    ),
  ).toEqual(all)
  expect(
    whole(
      `${each}<p><b>使い勝手の調査</b><br>・Hotjar（Hotjar Ltd.）<br><b>祝日の表示</b><br>・こよみ配信（株式会社こよみ工房）</p>`,
    ),
  ).toEqual(all)
  expect(
    whole(
      `<p>次の会社に、IPアドレス、閲覧したページのURLを送ります。</p><table><tr><th>目的</th><th>会社</th></tr>
      <tr><td>使い勝手の調査</td><td>Hotjar（Hotjar Ltd.）</td></tr><tr><td>祝日の表示</td><td>こよみ配信（株式会社こよみ工房）</td></tr></table>`,
    ),
  ).toEqual(all)
  expect(
    whole(
      `<h2>Hotjar</h2><p>提供元：Hotjar Ltd.</p><p>目的：使い勝手の調査</p><h2>こよみ配信</h2><p>提供元：株式会社こよみ工房</p><p>目的：祝日の表示</p>${each}`,
    ),
  ).toEqual(all)
})

test("cards, terms and items under such headings say themselves what is sent", () => {
  const two = [
    ["Mapbox, Inc.", "Mapbox", ["地図を表示するため"]],
    ["Okta, Inc.", "Auth0", ["ログイン"]],
  ]
  const card = (...lines: readonly string[]) =>
    `<div><h3>${lines[0]}</h3>${lines
      .slice(1)
      .map((line) => `<p>${line}</p>`)
      .join("")}</div>`
  expect(
    told(`<section><h2>地図を表示するため</h2>${card("Mapbox", "Mapbox, Inc.", "IPアドレス、閲覧URL")}</section>
      <section><h2>ログインのため</h2>${card("Auth0", "Okta, Inc.", "メールアドレス")}</section>`),
  ).toEqual(two)
  expect(
    told(`<ul><li>地図を表示するため<ul><li>Mapbox（Mapbox, Inc.）… IPアドレス、閲覧URL</li></ul></li>
      <li>ログインのため<ul><li>Auth0（Okta, Inc.）… メールアドレス</li></ul></li></ul>`),
  ).toEqual(two)
  expect(
    told(`<h3>地図を表示するため</h3><dl><dt>Mapbox（Mapbox, Inc.）</dt><dd>IPアドレス、閲覧URL</dd></dl>
      <h3>ログインのため</h3><dl><dt>Auth0（Okta, Inc.）</dt><dd>メールアドレス</dd></dl>`),
  ).toEqual(two)
})
