import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const told = (body: string) =>
  readNotice(candidate(`<h1>外部送信ポリシー</h1>${body}`), knowledge).entries.map(
    ({ operator, service, information, purposeWords }) => [
      operator,
      service,
      information.join("、"),
      Object.values(purposeWords).flat().join("、"),
    ],
  )

describe("chapters that each say one thing of all services", () => {
  test("are told together by the names they use, in lists and in sentences", () => {
    const entries = told(
      `<h2>1. 利用しているサービス</h2><ul><li>Google アナリティクス（Google LLC）</li>
      <li>Microsoft Clarity（Microsoft Corporation）</li><li>ちずボックス（株式会社まちの地図）</li></ul>
      <h2>2. 送信される情報</h2><dl><dt>アナリティクス</dt><dd>閲覧したページ、参照元</dd><dt>Clarity</dt><dd>マウスの動き</dd>
      <dt>ちずボックス</dt><dd>表示した地図の範囲</dd></dl>
      <h2>3. 利用目的</h2><p>アナリティクスは、よく読まれるページを知るために使っています。Clarityは、画面の使いにくいところを見つけるために使っています。</p>
      <p>ちずボックスは、お店の場所をご案内するためのものです。</p>`,
    )
    expect(entries).toEqual([
      ["Google LLC", "Google アナリティクス", "閲覧したページ、参照元", "よく読まれるページを知るため"],
      ["Microsoft Corporation", "Microsoft Clarity", "マウスの動き", "画面の使いにくいところを見つけるため"],
      ["株式会社まちの地図", "ちずボックス", "表示した地図の範囲", "お店の場所をご案内するため"],
    ])
  })

  test("may name the parts of the list", () => {
    const entries = told(
      `<h2>どこに送られるか</h2><h3>広告配信</h3><ul><li>Criteo（Criteo S.A.）</li><li>Logly lift（ログリー株式会社）</li></ul>
      <h3>アクセス解析</h3><ul><li>User Insight（株式会社ユーザーローカル）</li></ul>
      <h2>送られる情報</h2><p>広告配信の2社には、閲覧したページのURL、広告識別子が送信されます。</p>
      <p>User Insightには、マウスの動きが送信されます。</p>
      <h2>使いみち</h2><p>広告配信：記事の内容に合った広告を出すため</p><p>アクセス解析：読まれ方を調べるため</p>`,
    )
    const ofAdvertising = ["閲覧したページのURL、広告識別子", "記事の内容に合った広告を出すため"]
    expect(entries).toEqual([
      ["Criteo S.A.", "Criteo", ...ofAdvertising],
      ["ログリー株式会社", "Logly lift", ...ofAdvertising],
      ["株式会社ユーザーローカル", "User Insight", "マウスの動き", "読まれ方を調べるため"],
    ])
  })
})
