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
