import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const entriesOf = (html: string) => readNotice(candidate(html), knowledge).entries

describe("running text", () => {
  test("what a cookie is says nothing of what is sent", () => {
    const [entry, ...more] = entriesOf(
      `<h1>プライバシーポリシー</h1><p>当店では、ヤフー株式会社をはじめとする第三者が配信する広告を掲載する場合があり、当該第三者が閲覧者のクッキー情報等を取得し、利用する場合があります。<br>
      クッキーとは、ページを開いたときに端末とサーバーの間でやりとりした入力内容や利用履歴を、端末に保存しておく仕組みです。次に同じページを開くと、サーバーはクッキーの情報をもとに表示を変えられます。</p>`,
    )
    expect(more).toEqual([])
    expect(entry?.operator).toBe("ヤフー株式会社")
    expect(entry?.information).toHaveLength(1)
    expect(entry?.information[0]).toContain("クッキー情報")
  })

  test("what the cookies could be stopped from being used for is what they are used for", () => {
    const [entry] = entriesOf(
      `<h1>プライバシーポリシー</h1><p>当院のサイトでは、LINEヤフー株式会社等の第三者が閲覧者のCookie情報を取得し、利用する場合があります。閲覧者は、当該第三者のページから、Cookie情報の広告配信への利用を停止することができます。</p>`,
    )
    expect(Object.values(entry?.purposeWords ?? {}).flat()).toEqual(["広告配信"])
  })

  test("what a tool does is not the destination's own purpose", () => {
    const [entry] = entriesOf(
      `<h1>プライバシーポリシー</h1><p>本アプリは、Google社が提供する広告サービス「Google AdMob」を利用しています。AdMobは、広告の表示と不正の検知のために、広告識別子とIPアドレスを利用することがあります。</p>`,
    )
    expect(entry?.service).toBe("Google AdMob")
    expect(entry?.purposeWords.destination).toEqual([])
    expect(entry?.purposeWords.unassigned).toEqual(["広告の表示と不正の検知のため"])
  })

  test("what is kept with someone was sent there", () => {
    const entries = entriesOf(
      `<h1>プライバシーポリシー</h1><p>申込ページではGoogleフォームを利用しています。フォームに記入された内容はGoogleのサーバーに保存されます。</p>`,
    )
    expect(entries.map(({ information }) => information)).toEqual([["フォームに記入された内容"]])
  })

  const policy = "<h1>プライバシーポリシー</h1><p>株式会社みせは、個人情報を適切に取り扱います。</p>"
  const menu = `<a href="/p">個人情報保護方針</a> <a href="/e">外部送信について</a>`

  test("the site's own footer is no part of what is told", () => {
    const footer = `<footer><p>みせ編集部（株会社みせ社）</p>${menu} © 2026 株式会社みせ</footer>`
    expect(entriesOf(policy + footer)).toEqual([])
    for (const name of ['class="l-footer"', 'id="siteFooter"', 'class="foot"'])
      expect(
        entriesOf(`${policy}<div ${name}><p>運営：みせ合同会社</p>${menu} メールアドレスの登録</div>`),
      ).toEqual([])
    const arrow = `<h1>外部送信</h1><dl><dt>送信先</dt><dd>→</dd></dl>`
    expect(entriesOf(arrow)).toEqual([])
  })

  test("a sentence or a table in the footer is read", () => {
    const told =
      "当サイトではGoogle LLCのGoogle アナリティクスを利用し、閲覧したページのURLを送信しています。"
    expect(entriesOf(`<h1>みせ</h1><footer>${menu}<p>${told}</p></footer>`)).toHaveLength(1)
    const table =
      "<table><tr><th>送信先</th><th>送信される情報</th></tr><tr><td>Google LLC</td><td>IPアドレス</td></tr></table>"
    expect(entriesOf(`<footer>${menu}<h2>外部送信</h2>${table}</footer>`)).toHaveLength(1)
    expect(
      entriesOf(`<div class="footnotes">${menu}</div><div class="foot">${menu}${table}</div>`),
    ).toHaveLength(1)
  })

  test("a brand with its company and country in brackets is one receiver", () => {
    const entries = entriesOf(
      `<h1>外部送信について</h1><p>Google（Google LLC／米国）：広告の配信のため、閲覧したページのURL、IPアドレスなどが送信されます。</p>
      <p>Stripe（Stripe, Inc.、米国）：決済のため、カード番号が送信されます。</p>`,
    )
    expect(entries.map(({ operator, country }) => [operator, country])).toEqual([
      ["Google LLC", "US"],
      ["Stripe, Inc.", "US"],
    ])
  })

  test("a service that comes back in a later chapter is told of once", () => {
    const entries = entriesOf(
      `<h1>プライバシーポリシー</h1><h2>アクセス解析</h2><p>当ブログでは、Google アナリティクスを利用しています。</p><p>閲覧したページのURLがGoogle アナリティクスに送信されます。</p>
      <h2>外部送信</h2><p>Google アナリティクスには、リンク元のURLも送信されます。</p>`,
    )
    expect(entries).toHaveLength(1)
    expect(entries[0]?.information).toEqual(["閲覧したページのURL", "リンク元のURL"])
  })

  test("whole sentences under a heading like a label are read as sentences", () => {
    const entries = entriesOf(
      `<h1>外部送信について</h1><h2>日本語</h2><h3>外部サービスへ送信される情報</h3><p>地図を開いたときだけ、次の方法で取得します。</p><p>表示した場所の緯度経度がGoogle LLCに送信されます。</p>`,
    )
    expect(entries.map(({ operator, information }) => [operator, information])).toEqual([
      ["Google LLC", ["表示した場所の緯度経度"]],
    ])
  })

  const told = (html: string) =>
    entriesOf(html).map(({ operator, service, information, purposeWords }) => [
      operator,
      service,
      information,
      Object.values(purposeWords).flat(),
    ])

  test("whoever something is sent to is named, and what is done with the answer is what it is for", () => {
    expect(
      told(
        `<h1>プライバシーポリシー</h1><h2>外部サービスの利用</h2><p>翻訳の機能では、入力された文章を解析モデル（Nozuchi, Kawasemi Language）に送信し、訳文の作成を行います。</p><p>地図の検索では、入力した地名を geo.nozuchi.jp に送信して緯度と経度を調べています。</p><p>ミズナラ気象が提供する天気APIへ、現在地の座標を送信して予報を表示します。</p>`,
      ),
    ).toEqual([
      ["Nozuchi", undefined, ["入力された文章"], ["訳文の作成"]],
      ["Kawasemi Language", undefined, ["入力された文章"], ["訳文の作成"]],
      ["geo.nozuchi.jp", undefined, ["入力した地名"], ["緯度と経度を調べ"]],
      ["ミズナラ気象", "天気API", ["現在地の座標"], ["予報を表示"]],
    ])
  })

  test("the same names in a chapter about something else are no entries", () => {
    expect(
      told(
        `<h1>プライバシーポリシー</h1><h2>開発の記録</h2><p>試作では、文章を解析モデル（Nozuchi, Kawasemi Language）に送信し、訳文の作成を行いました。</p>`,
      ),
    ).toEqual([])
  })

  test("what users have with a company names nobody who receives", () => {
    expect(
      told(
        `<h1>プライバシーポリシー</h1><h2>外部送信</h2><ul><li>LINE情報: LINE表示名、LINEユーザーID</li><li>利用ログ: アクセス日時、エラー情報</li></ul><p>写真の変換 (任意): 選んだ写真を中継サーバー経由でGoogle Vertex Imaging 2 に送信します。</p>`,
      ),
    ).toEqual([["Google", "Google Vertex Imaging 2", ["選んだ写真"], ["写真の変換"]]])
  })

  test("a sentence over items of its own is read as one", () => {
    expect(
      told(
        `<h1>小さな地図</h1><h2>プライバシーポリシー</h2><ul><li>外部送信<ul><li>端末の位置情報を、ノヅチ測量が提供する標高APIに送信して標高を表示しています。<ul><li><a href="https://geo.nozuchi.jp/">標高API</a></li></ul></li></ul></li></ul>`,
      ),
    ).toEqual([["ノヅチ測量", "標高API", ["端末の位置情報"], ["標高を表示"]]])
  })

  test("a product and the family it is of, in one sentence, are one receiver", () => {
    expect(
      told(
        `<h1>プライバシーポリシー</h1><h2>外部送信</h2><p>本アプリはFirebase Analyticsを使用しており、端末の機種名が自動的に収集され、GoogleのFirebaseへ送信されます。収集したデータは画面の改善に使われます。</p>`,
      ),
    ).toEqual([["Google", "Firebase Analytics", ["端末の機種名"], ["画面の改善"]]])
  })
})
