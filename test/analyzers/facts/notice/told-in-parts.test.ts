import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const policy = (body: string) =>
  readNotice(candidate(`<h1>プライバシーポリシー</h1>${body}`), knowledge).entries
const told = (body: string) =>
  policy(body).map(({ operator, service, information, purposeWords }) => ({
    ...(operator === undefined ? {} : { operator }),
    ...(service === undefined ? {} : { service }),
    information,
    purposes: Object.values(purposeWords).flat(),
  }))

describe("what stands in several parts of a page", () => {
  test("items that say what for before whom, and what a chapter of its own says is sent", () => {
    const entries = told(
      `<h2>取得する情報</h2><p>次の情報をいただきます。</p><ul><li>お名前、住所</li><li>ご相談の内容</li></ul>
      <h2>第三者への提供と外部サービスの利用</h2><p>同意なく第三者に提供しません。なお、運営には次の外部サービスを使っています。</p>
      <ul><li>予約の受付：Formrun（フォームサービス）</li><li>利用状況の解析：Microsoft Clarity（Microsoft Corporation）</li></ul>
      <h2>解析について</h2><p>当サイトでは Microsoft Clarity を利用しています。Microsoft Clarity は、クリックした位置、スクロールの動き、IPアドレスを取得します。</p>
      <p>入力の途中の内容は、ご利用のブラウザの中に保存されます。</p>`,
    )
    expect(entries).toContainEqual({
      operator: "Microsoft Corporation",
      service: "Microsoft Clarity",
      information: ["クリックした位置", "スクロールの動き", "IPアドレス"],
      purposes: ["利用状況の解析"],
    })
    expect(entries.flatMap(({ information }) => information)).not.toContain("お名前")
  })

  test("what a cookie of a kind is for is not what is sent", () => {
    const entries = told(
      `<h2>クッキーの種類</h2><h3>計測クッキー</h3><p>閲覧のされ方を調べ、内容の改善に生かすためのクッキーです。Google Analyticsなどを使用しています。</p>`,
    )
    expect(entries.flatMap(({ information }) => information)).toEqual([])
  })

  test("blocks that have a piece of information as their heading are told by destination", () => {
    const entries = told(
      `<h2>計測について</h2>
      <h3>1. 起動の記録</h3><ul><li>利用目的：不具合の調査</li><li>送信先：Google LLC</li></ul>
      <h3>2. 端末の機種名</h3><ul><li>利用目的：表示の最適化</li><li>送信先：Google LLC</li></ul>
      <h3>3. 広告ID</h3><ul><li>利用目的：広告の効果測定</li><li>送信先：Adjust GmbH</li></ul>`,
    )
    expect(entries).toEqual([
      {
        operator: "Google LLC",
        information: ["起動の記録", "端末の機種名"],
        purposes: ["不具合の調査", "表示の最適化"],
      },
      { operator: "Adjust GmbH", information: ["広告ID"], purposes: ["広告の効果測定"] },
    ])
  })

  test("what stands before a dash is what the sentence behind it sends", () => {
    const entries = told(
      `<h2>外部へ送られる情報</h2><ul>
      <li>翻訳する文章 — 訳文を作るため、OpenAI社へ送信します。</li>
      <li>地図の表示 — 地図を開くと Mapbox, Inc. のサーバーに接続し、その際にIPアドレスが同社に届きます。</li></ul>
      <p>入力欄には電話番号を書かないでください。</p>`,
    )
    expect(entries).toEqual([
      { operator: "OpenAI", information: ["翻訳する文章"], purposes: ["訳文を作るため"] },
      { operator: "Mapbox, Inc.", information: ["IPアドレス"], purposes: ["地図の表示"] },
    ])
  })

  test("a remark that denies one thing leaves the entry in use", () => {
    const [entry] = policy(
      `<h2>外部送信について</h2><h3>Sentry（Functional Software, Inc.）</h3><dl><dt>送信する情報</dt><dd>エラーの内容、OSの種類</dd>
      <dt>利用目的</dt><dd>不具合の調査</dd><dt>備考</dt><dd>日記の本文は送信しません。</dd></dl>`,
    )
    expect(entry?.status).toBe("current")
  })

  test("a kind in brackets is no purpose where the item says what for", () => {
    const entries = told(
      `<h2>外部サービスへの提供</h2><p>以下の外部サービスへ情報を送信します。</p><ul>
      <li>Deepgram（音声AI）：録音した音声（文字起こしのため）</li><li>Stripe（決済）：支払いに必要な情報</li></ul>`,
    )
    expect(entries.map(({ purposes }) => purposes)).toEqual([["文字起こしのため"], ["決済"]])
  })

  test("what the same service does is not the purpose of whoever provides it", () => {
    const [entry] = policy(
      `<h2>計測</h2><p>表示の速さを把握するため、Cloudflare Web Analyticsを利用します。同サービスは、表示速度の計測のためにアクセス元のURLを取得します。</p>`,
    )
    expect(entry?.purposeWords.destination).toEqual([])
  })

  test("a chapter of what is not sent denies none of the cards above it, whose names stand beside chips", () => {
    const card = (name: string, chip: string, [who, what, why]: readonly string[]) =>
      `<div><div><p>${name}</p><span class="chip">${chip}</span></div><div><div>送信先</div><div>${who}</div><div>送信される情報</div>
      <div>${what}</div><div>利用目的</div><div>${why}</div></div></div>`
    const entries =
      policy(`<main><section><h1>外部送信について</h1><p>次の会社へ送信しています。</p></section><div>
      ${card("Zendesk", "窓口", ["Zendesk, Inc.", "メールアドレス、閲覧したページのURL", "ご質問に答えるため"])}
      ${card("PAY.JP", "支払い", ["PAY株式会社", "カード番号、IPアドレス", "代金をいただくため"])}</div>
      <section><h2>送信しない情報</h2><p>勤怠の記録は、上記のいずれの事業者にも送信していません。</p></section></main>`)
    expect(entries.map(({ operator, status }) => [operator, status])).toEqual([
      ["Zendesk, Inc.", "current"],
      ["PAY株式会社", "current"],
    ])
  })
})
