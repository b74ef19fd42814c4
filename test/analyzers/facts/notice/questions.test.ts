import { expect, test } from "vitest"
import { nameInAnswer } from "../../../../src/analyzers/facts/notice/names/name-in-answer.ts"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const told = (body: string) =>
  readNotice(candidate(`<h1>外部送信について</h1>${body}`), knowledge).entries.map((entry) => [
    entry.operator,
    entry.service,
    entry.country,
    entry.information,
    Object.values(entry.purposeWords).flat(),
  ])

test("a sentence that answers where to gives the name in it, whatever its verb", () => {
  expect(nameInAnswer("Google LLC（米国）のサーバーに送られます。")).toBe("Google LLC（米国）")
  expect(nameInAnswer("送信先はStripe, Inc.です。")).toBe("Stripe, Inc.")
  expect(nameInAnswer("株式会社みせが受け取ります")).toBe("株式会社みせ")
  expect(nameInAnswer("Google LLC")).toBe("Google LLC")
  expect(nameInAnswer("分析のため、X社の製品を利用します。")).toBe("分析のため、X社の製品を利用します。")
})

test("questions in bold, with A. before the answers", () => {
  expect(
    told(`<h2>Google アナリティクス</h2><p><b>Q. どこへ送られますか？</b></p><p>A. Google LLC（米国）に送られます。</p>
      <p><b>Q. 送信される情報は何ですか？</b></p><p>A. 閲覧したページのURLとCookieの値が送られます。</p>
      <p><b>Q. なぜですか？</b></p><p>A. アクセス数を数えるためです。</p>`),
  ).toEqual([
    [
      "Google LLC",
      "Google アナリティクス",
      "US",
      ["閲覧したページのURL", "Cookieの値"],
      ["アクセス数を数えるためです。"],
    ],
  ])
})

test("questions as headings below what opens an accordion", () => {
  const one = (name: string, to: string, what: string, why: string) =>
    `<details><summary>${name}</summary><h4>誰に届きますか</h4><p>${to}</p><h4>何が届きますか</h4><p>${what}</p><h4>何のためですか</h4><p>${why}</p></details>`
  expect(
    told(
      one("Vimeo", "Vimeo.com, Inc.が受け取ります。", "IPアドレスです。", "動画を流すためです。") +
        one("reCAPTCHA", "Google LLCに届きます。", "マウスの動きです。", "ロボットを見分けるためです。"),
    ),
  ).toEqual([
    ["Vimeo.com, Inc.", "Vimeo", undefined, ["IPアドレス"], ["動画を流すためです。"]],
    ["Google LLC", "reCAPTCHA", undefined, ["マウスの動き"], ["ロボットを見分けるためです。"]],
  ])
})

test("a stroke without spaces parts a label and its value", () => {
  expect(
    told(
      "<h2>地図</h2><p>送信先｜Google LLC（Google マップ）</p><p>送られる情報｜IPアドレス</p><p>何のため｜地図の表示</p>",
    ),
  ).toEqual([["Google LLC", "Google マップ", undefined, ["IPアドレス"], ["地図の表示"]]])
})
