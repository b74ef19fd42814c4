import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()

const told = (html: string) =>
  readNotice(candidate(html), knowledge).entries.map(({ operator, service, information, purposeWords }) => [
    operator ?? service,
    information,
    Object.values(purposeWords).flat(),
  ])

const list = (items: readonly string[]) =>
  `<h1>プライバシーポリシー</h1><h2>外部送信</h2><p>次のとおり、お使いの端末から外部へ情報を送信しています。</p><ul>${items
    .map((item) => `<li>${item}</li>`)
    .join("")}</ul>`

describe("items that name the receiver behind what is sent", () => {
  test("an arrow leads from what is sent to whom", () => {
    expect(
      told(
        list([
          "質問文 → OpenAI（回答作成のため）",
          "エラーの記録（画面名・日時）→ Sentry（不具合の調査のため）",
        ]),
      ),
    ).toEqual([
      ["OpenAI", ["質問文"], ["回答作成のため"]],
      ["Sentry", ["エラーの記録(画面名・日時)"], ["不具合の調査のため"]],
    ])
  })

  test("the receiver stands in the bracket at the end, the occasion at the beginning", () => {
    expect(
      told(
        list([
          "会員登録時：メールアドレス（Supabase社のサーバー）",
          "翻訳機能の利用時：入力した文章（OpenAI社のサーバー）※有料会員のみ",
        ]),
      ),
    ).toEqual([
      ["Supabase", ["メールアドレス"], ["会員登録"]],
      ["OpenAI", ["入力した文章"], []],
    ])
  })

  test("what for stands behind a dash, what is sent labelled in the bracket at the end", () => {
    expect(
      told(
        list([
          "Sentry（Functional Software, Inc.） - 不具合の修正に利用（送信される情報：エラーの内容、IPアドレス）",
          "なかま分析（株式会社なかま） - 記事の並べ方の検討のために使用（送る情報：閲覧履歴）",
        ]),
      ),
    ).toEqual([
      ["Functional Software, Inc.", ["エラーの内容", "IPアドレス"], ["不具合の修正"]],
      ["株式会社なかま", ["閲覧履歴"], ["記事の並べ方の検討のため"]],
    ])
  })

  test("what the tool does stands before its name", () => {
    expect(
      told(list(["アクセス解析 — PostHog：閲覧ページ、操作履歴", "エラー監視 — Sentry（米国）：端末情報"])),
    ).toEqual([
      ["PostHog", ["閲覧ページ", "操作履歴"], ["アクセス解析"]],
      ["Sentry", ["端末情報"], ["エラー監視"]],
    ])
  })

  test("a way through settings is no entry", () => {
    expect(told(list(["設定 → Google → 広告", "設定 → プライバシー → トラッキング"]))).toEqual([])
  })
})

describe("text whose lines only the style sheet or a sign parts", () => {
  const entries = [
    ["Vercel", ["アクセスログ"], ["ページの配信のため"]],
    ["OpenAI", ["質問文"], ["回答の生成のため"]],
  ]
  const text = `お使いの端末から、以下のとおり外部に情報を送信しています。
・Vercel: ページの配信のため、アクセスログを送信
・OpenAI: 回答の生成のため、利用者の同意を得た上で質問文を送信（任意機能）`

  test("line feeds that the style shows", () => {
    expect(
      told(
        `<h1>プライバシーポリシー</h1><h2>外部送信規律</h2><div style="white-space: pre-line">${text}</div>`,
      ),
    ).toEqual(entries)
  })

  test("line feeds before the sign of an item", () => {
    expect(told(`<h1>プライバシーポリシー</h1><h2>外部送信規律</h2><p>${text}</p>`)).toEqual(entries)
  })
})

describe("what stands beside the name", () => {
  test("the kind of service in the bracket is what for", () => {
    expect(
      told(
        `<h1>外部送信について</h1><table><tr><th>送信先</th><th>送信される情報</th></tr>
        <tr><td>Stripe, Inc.（決済・請求管理）</td><td>メールアドレス</td></tr>
        <tr><td>Functional Software, Inc.（Sentry・障害検知）</td><td>端末情報</td></tr></table>`,
      ),
    ).toEqual([
      ["Stripe, Inc.", ["メールアドレス"], ["決済・請求管理"]],
      ["Functional Software, Inc.", ["端末情報"], ["障害検知"]],
    ])
  })

  test("a purpose behind the name, then a label for what is sent", () => {
    expect(
      told(
        list([
          "<strong>Meta Platforms, Inc.（Meta ピクセル）：</strong>広告の効果測定のため。送信データ：閲覧URL、Cookie。",
          "<strong>Google LLC（Google Forms）：</strong>アンケートの受付のため。送信データ：回答の内容。",
        ]),
      ),
    ).toEqual([
      ["Meta Platforms, Inc.", ["閲覧URL", "Cookie"], ["広告の効果測定のため"]],
      ["Google LLC", ["回答の内容"], ["アンケートの受付のため"]],
    ])
  })

  test("a receiver in Latin letters that no table has", () => {
    const html = `<h1>外部送信について</h1><p>撮影した画像は、品種を調べるためLeafFinderへ送信されます。画像はPDFに変換して保存します。</p>`
    expect(told(html)).toEqual([["LeafFinder", ["撮影した画像"], ["品種を調べるため"]]])
  })

  test("what these services are said to send is of the list below, not of the next", () => {
    const item = (name: string) => `<ul><li>${name}<br>利用目的：アクセス解析</li></ul>`
    const html = `<h1>外部送信について</h1><p>これらのサービスは、閲覧ページとIPアドレスを提供事業者へ送信します。</p>
      <ul><li>Google Analytics（提供者：Google LLC）<br>利用目的：アクセス解析</li><li>Clarity（提供者：Microsoft Corporation）<br>利用目的：画面の改善</li></ul>
      <p>不正な投稿を防ぐため、次のサービスも使っています。</p>${item("Turnstile（提供者：Cloudflare, Inc.）")}`
    expect(told(html).map(([name, information]) => [name, information])).toEqual([
      ["Google LLC", ["閲覧ページ", "IPアドレス"]],
      ["Microsoft Corporation", ["閲覧ページ", "IPアドレス"]],
      ["Cloudflare, Inc.", []],
    ])
  })
})

describe("items that name someone and go on in sentences", () => {
  const used = (items: readonly string[]) =>
    list(items).replace(/次のとおり[^<]*/u, "当アプリは次の外部サービスと通信します。")

  test("behind a colon or a dash, whether or not the knowledge has the name", () => {
    expect(
      told(
        used([
          "<b>Kawasemi Route</b>：経路の検索のために、出発地と目的地の座標を送信します。",
          "<b>Hibari Forms</b> — お問い合わせの受付のため。入力された氏名とメールアドレスを保存します。",
          "<b>ミズナラ翻訳（株式会社水楢）</b>：メモの翻訳のため。入力されたメモの文章を訳文の作成に使用します。",
        ]),
      ),
    ).toEqual([
      ["Kawasemi Route", ["出発地と目的地の座標"], ["経路の検索のため"]],
      ["Hibari Forms", ["入力された氏名", "メールアドレス"], ["お問い合わせの受付のため"]],
      ["株式会社水楢", ["入力されたメモの文章"], ["メモの翻訳のため"]],
    ])
  })

  test("the receiver in the sentence is the operator of the service in front; what it is used as says what for", () => {
    expect(
      told(
        used([
          "Google Analytics — 閲覧の傾向を把握するために利用しています。閲覧したページのURLを取得し、Googleに送信しています。",
          "Supabase — 予定表の保存先として利用しています。",
          "運送会社：商品の配達のため。",
        ]),
      ),
    ).toEqual([
      ["Google", ["閲覧したページのURL"], ["閲覧の傾向を把握するため"]],
      ["Supabase", [], ["予定表の保存先"]],
    ])
  })
})

describe("receivers listed below a sentence", () => {
  const receivers = `<h2>送信先</h2><p>上記の情報は次のサービスに送信されます：</p><ul>
    <li><b>Hayabusa Time</b> (https://time.hayabusa.example/) - 時刻表の取得元</li><li><b>Kawasemi Route</b> (https://route.kawasemi.example/) - 経路の検索</li></ul>`

  test("each of them receives what the chapter above lists, for its own purpose", () => {
    expect(
      told(
        `<h1>プライバシーポリシー</h1><h2>第三者に送信される情報</h2><p>本ツールを使うと、以下の情報が自動的に外部へ送信されます：</p><ul><li><b>検索した駅名</b>: 入力欄に入れた駅の名前</li><li><b>IPアドレス</b>: 接続元の番号</li></ul>${receivers}`,
      ),
    ).toEqual([
      ["Hayabusa Time", ["検索した駅名", "IPアドレス"], ["時刻表の取得元"]],
      ["Kawasemi Route", ["検索した駅名", "IPアドレス"], ["経路の検索"]],
    ])
  })

  test("what other chapters say is for is not what they are for", () => {
    expect(
      told(
        `<h1>プライバシーポリシー</h1><h2>送信される情報</h2><ul><li>検索した駅名</li><li>IPアドレス</li></ul><h2>利用目的</h2><ul><li>会員の管理のため</li></ul>${receivers}`,
      ).map(([name, , purposes]) => [name, purposes]),
    ).toEqual([
      ["Hayabusa Time", ["時刻表の取得元"]],
      ["Kawasemi Route", ["経路の検索"]],
    ])
  })
})

describe("what the sentence over a list says is sent goes to each of its items", () => {
  const items =
    "<ul><li><strong>Sentry:</strong> 不具合の調査</li><li><strong>DeepL:</strong> 文章の翻訳</li></ul>"
  test.each([
    "案内を読み上げるため、録音した声は以下の外部サービスに送信される場合があります：",
    "録音した声は、次のAIサービスへ送信されることがあります。",
    "録音した声を以下の外部サービスに送信します。",
    "機能をご利用いただくため、録音した声は下記の事業者に転送されます。",
  ])("%s", (sentence) => {
    const page = `<h1>プライバシーポリシー</h1><h2>外部サービスへのデータ送信</h2><p>${sentence}</p>${items}`
    const { entries } = readNotice(candidate(page), knowledge)
    expect(entries.map(({ information }) => information)).toEqual([["録音した声"], ["録音した声"]])
    expect(entries.map(({ purposeWords }) => purposeWords.unassigned)).toEqual([
      ["不具合の調査"],
      ["文章の翻訳"],
    ])
  })
})

describe("a chapter on third parties that leads to services it uses", () => {
  const leading = "当社は、以下の外部サービスを利用しています。"
  const page = (heading: string, items: readonly string[]) =>
    `<h1>プライバシーポリシー</h1><h2>${heading}</h2><p>ご同意のない限り、第三者に提供しません。</p><p>${leading}</p>
    <ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul><h2>安全管理</h2><p>通信は暗号化しています。</p>`
  test.each(["第三者への提供", "第三者提供", "4. 第三者への情報の提供"])("%s", (heading) => {
    const items = [
      "DeepL：訳文の作成のため、入力された文章をDeepL社に送信します",
      "Sentry：不具合の調査に利用しています",
    ]
    expect(told(page(heading, items))).toEqual([
      ["DeepL", ["入力された文章"], ["訳文の作成のため"]],
      ["Sentry", [], ["不具合の調査"]],
    ])
  })

  test.each([
    "料金の決済のため、お支払い情報はStripe社によって安全に処理されます",
    "料金の決済のため、お支払い情報がStripeで処理されます",
    "料金の決済のため、お支払い情報を保存します",
  ])("Stripe：%s", (sentence) => {
    const items = [`Stripe：${sentence}`, "Sentry：不具合の調査に利用しています"]
    expect(told(page("第三者への提供", items))[0]).toEqual(["Stripe", ["お支払い情報"], ["料金の決済のため"]])
  })
})

test("a heading that says what the chapter is about names no service", () => {
  const labels =
    "<ul><li>送信されるデータ：入力した文章</li><li>提供先：DeepL SE</li><li>利用目的：文章の翻訳</li></ul>"
  for (const heading of [
    "翻訳サービスへのデータ送信と取り扱い",
    "翻訳AIへのデータ送信",
    "送信データの取扱い",
    "入力情報の取り扱い",
  ]) {
    const page = `<h1>プライバシーポリシー</h1><h2>${heading}</h2>${labels}`
    const services = readNotice(candidate(page), knowledge).entries.map(({ service }) => service)
    expect(services).toEqual([undefined])
  }
})
