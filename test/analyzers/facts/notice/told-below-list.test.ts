import { expect, test } from "vitest"
import { bundledKnowledge } from "../../evidence-builder.ts"
import { entriesIn } from "./known.ts"

const table = `<table><tr><th>送信先</th><th>送信される情報</th><th>利用目的</th></tr>
<tr><td>株式会社あおば解析</td><td>閲覧したページのURL</td><td>アクセス解析</td></tr></table>`

const listed = (body: string) => entriesIn(`${table}${body}`, bundledKnowledge()).slice(1)

test("names of an announced list beside a table take what the sentence below says of each of them", () => {
  const told = { information: ["Cookie"], purposes: ["成果を計測するため"] }
  expect(
    listed(`<h2>アフィリエイト</h2><p>当サイトでは、次の広告サービスを利用しています。</p>
<ul><li>みのりアド（株式会社みのり）</li><li>ツバメナビ（つばめ株式会社）</li></ul>
<p>各社は、成果を計測するためにCookieを利用します。</p>`),
  ).toEqual([
    { operator: "株式会社みのり", service: "みのりアド", ...told },
    { operator: "つばめ株式会社", service: "ツバメナビ", ...told },
  ])
})

test("the sentence may say what is sent to those above, under lines with bullets", () => {
  const told = {
    service: undefined,
    information: ["クリックしたリンクのURL"],
    purposes: ["料金の計算のため"],
  }
  expect(
    listed(`<h2>アフィリエイト</h2><p>以下の事業者のプログラムを利用しています。<br>・株式会社みのり<br>・つばめ株式会社<br>
上記の事業者には、料金の計算のため、クリックしたリンクのURLが送信されます。</p>`),
  ).toEqual([
    { operator: "株式会社みのり", ...told },
    { operator: "つばめ株式会社", ...told },
  ])
})

test("items in use beside a table say what for themselves and take what is sent from below", () => {
  expect(
    listed(`<h2>そのほか</h2><p>下記の外部サービスも利用しています。</p>
<ul><li>株式会社みのり：お申し込みの受付</li><li>Hoshizora Inc.：画像の配信</li></ul>
<p>これらの会社には、IPアドレスとアクセス日時が送られます。</p>`),
  ).toEqual([
    {
      operator: "株式会社みのり",
      service: undefined,
      information: ["IPアドレス", "アクセス日時"],
      purposes: ["お申し込みの受付"],
    },
    {
      operator: "Hoshizora Inc.",
      service: undefined,
      information: ["IPアドレス", "アクセス日時"],
      purposes: ["画像の配信"],
    },
  ])
})

test("what may come, where their policies stand and what is denied below a list makes no entry", () => {
  const names = "<ul><li>株式会社みのり</li><li>つばめ株式会社</li></ul>"
  for (const around of [
    [`<p>今後、以下のサービスを導入する可能性があります。</p>`, `<p>各社にはCookieが送信されます。</p>`],
    [
      `<p>以下のサービスを利用しています。</p>`,
      `<p>各社のCookieの扱いは各社のポリシーをご確認ください。</p>`,
    ],
    [`<p>以下のサービスを利用しています。</p>`, `<p>これらのサービスには氏名を送信しません。</p>`],
  ])
    expect(listed(`<h2>そのほか</h2>${around.join(names)}`)).toEqual([])
})
