import { expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()

const told = (html: string) =>
  readNotice(candidate(`<h1>外部送信について</h1>${html}`), knowledge).entries.map(
    ({ operator, service, information, purposeWords }) => [
      operator,
      service,
      information,
      Object.values(purposeWords).flat(),
    ],
  )

test("第三者への情報提供（送信先） heads receivers with a heading, a place and a purpose each; the sentence above says what is sent", () => {
  const html = `<h2>6. 第三者への情報提供（送信先）</h2><p>入力された文章、設定言語を、以下の外部サービスに送信します。</p><ul>
    <li><strong>DeepL SE（DeepL API）</strong><br>所在地: ドイツ ケルン<br>利用目的: 文章の翻訳。翻訳の結果は端末にのみ残ります。</li>
    <li><strong>Ivory Cloud, Inc.（Ivory TTS）</strong><br>所在地: 米国 オレゴン州<br>利用目的: 文章の読み上げ</li></ul>`
  const sent = ["入力された文章", "設定言語"]
  expect(told(html)).toEqual([
    ["DeepL SE", "DeepL API", sent, ["文章の翻訳。"]],
    ["Ivory Cloud, Inc.", "Ivory TTS", sent, ["文章の読み上げ"]],
  ])
})

test("the same in boxes with definition lists, and with the receivers before what is sent", () => {
  const box = (name: string, place: string, purpose: string) =>
    `<div class="b"><h3>${name}</h3><dl><dt>本社所在地</dt><dd>${place}</dd><dt>利用目的</dt><dd>${purpose}</dd></dl></div>`
  const boxes = box("株式会社アドうみ", "大阪府", "広告の配信") + box("Ivory Ads, Inc.", "米国", "効果の測定")
  const html = `<h2>送信先への提供</h2><p>以下の事業者に、閲覧履歴および広告IDを送信しています。</p>${boxes}`
  expect(told(html)).toEqual([
    ["株式会社アドうみ", undefined, ["閲覧履歴", "広告ID"], ["広告の配信"]],
    ["Ivory Ads, Inc.", undefined, ["閲覧履歴", "広告ID"], ["効果の測定"]],
  ])
})

test("a numbered line is a heading as those before it, however long the brackets behind its name", () => {
  const html = `<p>1. Firebase Analytics（提供者：Google LLC）<br>・送信される情報：画面遷移<br>・利用目的：利用状況の解析<br>
    2. プッシュ通知の土台（Apple Push Notification service、Firebase Cloud Messaging、および自社の中継サーバー）（提供者：Apple Inc.、Google LLC）<br>・送信される情報：デバイストークン<br>・利用目的：お知らせの配信</p>`
  expect(told(html).map(([operator, , information]) => [operator, information])).toEqual([
    ["Google LLC", ["画面遷移"]],
    ["Apple Inc.、Google LLC", ["デバイストークン"]],
  ])
})

test("among blocks headed by what is sent, a heading in words of its own is what is sent too", () => {
  const block = (what: string, who: string, purpose: string) =>
    `<div><p>${what}</p><p>送信先: ${who}</p><p>目的: ${purpose}</p></div>`
  const html =
    block("購入の履歴", "Apple Inc.", "購入の復元のため") +
    block("撮った写真、題名、備考", "Ivory Cloud, Inc.", "写真の保管のため。写真は30日で消します") +
    block("合言葉", "Ivory Cloud, Inc.", "部屋に入るため") +
    block("メールアドレス", "Ivory Cloud, Inc.", "返信のため")
  expect(told(html)).toEqual([
    ["Apple Inc.", undefined, ["購入の履歴"], ["購入の復元のため"]],
    [
      "Ivory Cloud, Inc.",
      undefined,
      ["撮った写真", "題名", "備考", "合言葉", "メールアドレス"],
      ["写真の保管のため。", "部屋に入るため", "返信のため"],
    ],
  ])
})

test("a remark in brackets behind a receiver is no part of its name", () => {
  const row = (name: string) => `<tr><td>${name}</td><td>IPアドレス</td><td>店の検索</td></tr>`
  const html = `<table><tr><th>送信先</th><th>送信される情報</th><th>利用目的</th></tr>${row("Ivory Cloud, Inc.（データの保管を委託。保存先は国内）")}${row("お店の予約サイト（店ごとに違います）")}</table>`
  expect(told(html).map(([operator, service]) => [operator, service])).toEqual([
    ["Ivory Cloud, Inc.", undefined],
    ["お店の予約サイト", undefined],
  ])
})

test("次の情報 sent to all of a table's receivers is the list below the sentence", () => {
  const html = `<p>上表のすべての会社に対して、次の情報を送信します。</p><ul><li>閲覧したページのURL</li><li>端末の種類</li></ul>`
  const table = `<table><tr><th>送信先</th><th>利用目的</th></tr><tr><td>株式会社アドうみ</td><td>広告の配信</td></tr><tr><td>Ivory Ads, Inc.</td><td>効果の測定</td></tr></table>`
  expect(told(table + html).map(([, , information]) => information)).toEqual([
    ["閲覧したページのURL", "端末の種類"],
    ["閲覧したページのURL", "端末の種類"],
  ])
})
