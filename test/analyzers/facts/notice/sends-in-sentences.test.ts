import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const told = (text: string) =>
  readNotice(candidate(`<h1>外部送信について</h1><p>${text}</p>`), knowledge).entries.map(
    ({ operator, information, purposeWords }) => ({
      operator,
      information,
      purposes: Object.values(purposeWords).flat(),
    }),
  )

describe("sends told in sentences", () => {
  test("what a service is used at is what it is used for, unless that is a place", () => {
    const sent = "閲覧履歴が送信されます。"
    expect(told(`アクセス解析でVimeoを利用しており、${sent}`)[0]?.purposes).toEqual(["アクセス解析"])
    expect(told(`フォームのスパム対策でVimeoを使用し、${sent}`)[0]?.purposes).toEqual([
      "フォームのスパム対策",
    ])
    expect(told(`当サイトでVimeoを利用しており、${sent}`)[0]?.purposes).toEqual([])
  })

  test("a company's name in hiragana goes on over letters that stand behind names", () => {
    expect(
      told("閲覧履歴を株式会社みなと銀行と株式会社はとバスに送信します。").map(({ operator }) => operator),
    ).toEqual(["株式会社みなと銀行", "株式会社はとバス"])
  })

  test("one sentence may tell of two sends, each with its own things", () => {
    expect(told("閲覧履歴はGoogle LLCへ、きょうの献立名はLINEヤフー株式会社へ送信されます。")).toEqual([
      { operator: "Google LLC", information: ["閲覧履歴"], purposes: [] },
      { operator: "LINEヤフー株式会社", information: ["きょうの献立名"], purposes: [] },
    ])
    expect(
      told("Google LLCへは検索語を送信し、LINEヤフー株式会社へは店名と電話番号を送信します。"),
    ).toMatchObject([
      { operator: "Google LLC", information: ["検索語"] },
      { operator: "LINEヤフー株式会社", information: ["店名", "電話番号"] },
    ])
  })

  test("what is done at the head of the sentence is what for", () => {
    expect(told("最寄り駅の検索では、いまいる地点の緯度経度をMapbox, Inc.へ送信します。")).toEqual([
      { operator: "Mapbox, Inc.", information: ["いまいる地点の緯度経度"], purposes: ["最寄り駅の検索"] },
    ])
    expect(told("本サービスでは、閲覧履歴をGoogle LLCへ送信します。")).toMatchObject([{ purposes: [] }])
  })

  test.each([
    ["店の案内にGoogleマップを埋め込んでおり、ページを開いた方のIPアドレスが送られます。", ["店の案内"]],
    ["料理の紹介にはYouTubeを組み込んでいます。IPアドレスが送られます。", ["料理の紹介"]],
    ["不具合の原因を調べるのにSentryを使い、IPアドレスを送っています。", ["不具合の原因を調べる"]],
    [
      "どの記事が読まれているか知りたいので、Google アナリティクスを入れています。IPアドレスが送られます。",
      ["どの記事が読まれているか知りたいので"],
    ],
    [
      "反応を見比べたり、一度いらした方に広告をお見せしたりするのにMetaピクセルを使っています。IPアドレスがMeta社に送信されます。",
      ["反応を見比べたり", "一度いらした方に広告をお見せしたりする"],
    ],
    ["文字の配信はGoogle Fontsによるもので、IPアドレスがGoogle LLCに送られます。", ["文字の配信"]],
    [
      "数式の表示にMathJaxを使っており、jsDelivrから読み込んでいます。IPアドレスがjsDelivrに伝わります。",
      ["数式の表示"],
    ],
    ["当サイトの各ページにGoogleマップを埋め込んでおり、IPアドレスが送られます。", []],
  ])("%s says what for without the word", (text, purposes) => {
    const [entry, ...others] = told(text)
    expect(others).toEqual([])
    expect(entry).toMatchObject({ information: ["IPアドレス"], purposes })
  })

  test("， and ． part sentences as 、 and 。 do", () => {
    expect(
      told("本サイトは，会員証を表示します．写真の確認のため，選んだ写真をGoogle LLCへ送信します．"),
    ).toEqual([{ operator: "Google LLC", information: ["選んだ写真"], purposes: ["写真の確認のため"] }])
  })

  test("a size ends no list", () => {
    const things = ["閲覧したページのURL", "画面の大きさ", "言語設定"]
    expect(
      told(`${things.join("、")}がGoogle LLCに送信され、同社のサービスの改善に利用されます。`),
    ).toMatchObject([{ operator: "Google LLC", information: things }])
  })

  test("a name in brackets behind a word for a receiver is one", () => {
    expect(
      told("地図の表示のため、地図画像の配信元（Tilehaus）へ接続します。この際、IPアドレスが送信されます。"),
    ).toMatchObject([{ operator: "Tilehaus", information: ["IPアドレス"], purposes: ["地図の表示のため"] }])
  })

  test("what is not to be sent is none of the things sent", () => {
    const [entry] = told(
      "閲覧履歴をGoogle LLCへ送信します。氏名と住所はGoogle LLCに送信しないよう運用しています。",
    )
    expect(entry?.information).toEqual(["閲覧履歴"])
    const sent = told("閲覧履歴をGoogle LLCへ送信します。日記の本文は取り除いてから送信します。")
    expect(sent).toMatchObject([{ information: ["閲覧履歴"] }])
  })
})

describe("names over sentences without labels", () => {
  const written = "書いた下書きと、直す前の原稿を送信します。"
  const shown = "ページを表示するため、IPアドレスやブラウザの種類を受け取ります。"
  const entries = (html: string) =>
    readNotice(candidate(html), knowledge).entries.map(({ operator, information, purposeWords }) => [
      operator,
      information.join("、"),
      Object.values(purposeWords).flat().join("／"),
    ])
  const read = [
    ["OpenAI", "書いた下書き、直す前の原稿", "文章の校正"],
    ["Vercel", "IPアドレスやブラウザの種類", "ページを表示するため"],
  ]

  test.each([
    ["headings", `<h2>OpenAI（文章の校正）</h2><p>${written}</p><h2>Vercel</h2><p>${shown}</p>`],
    [
      "a definition list",
      `<dl><dt>OpenAI（文章の校正）</dt><dd>${written}</dd><dt>Vercel</dt><dd>${shown}</dd></dl>`,
    ],
    ["items", `<ul><li><b>OpenAI — 文章の校正</b><br>${written}</li><li><b>Vercel</b><br>${shown}</li></ul>`],
    [
      "lines of their own",
      `<p><b>OpenAI（文章の校正）</b></p><p>${written}</p><p><b>Vercel</b></p><p>${shown}</p>`,
    ],
  ])("as %s", (_, body) => {
    expect(entries(`<h1>外部送信について</h1>${body}`)).toEqual(read)
  })

  test("in a list that its heading announces", () => {
    const list = `<dl><div><dt>OpenAI（文章の校正）</dt><dd>${written}</dd></div><div><dt>Vercel</dt><dd>${shown}</dd></div></dl>`
    expect(entries(`<h1>プライバシーポリシー</h1><h2>利用する外部サービスと送信先</h2>${list}`)).toEqual(read)
  })

  test("言語 and 操作 are things sent where they stand among others", () => {
    const items = [
      "<h3>OpenAI</h3><p>下書き、言語、日時を送信します。</p>",
      "<h3>Vercel</h3><p>画面名、操作、日時を送信します。</p>",
    ]
    expect(entries(`<h1>外部送信について</h1>${items.join("")}`)).toEqual([
      ["OpenAI", "下書き、言語、日時", ""],
      ["Vercel", "画面名、操作、日時", ""],
    ])
  })

  test("chapters are no names", () => {
    const chapter = "<h2>クッキーについて</h2><p>閲覧履歴を保存します。</p>"
    const other = "<h2>マイページ</h2><p>お名前とご住所を保存します。</p>"
    expect(entries(`<h1>外部送信について</h1>${chapter}${other}`)).toEqual([])
  })
})
