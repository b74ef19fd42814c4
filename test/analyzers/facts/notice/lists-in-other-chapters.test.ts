import { expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { bundledKnowledge } from "../../evidence-builder.ts"
import { candidate } from "./known.ts"

const read = (collected: string, named: string) =>
  readNotice(
    candidate(`<h1>プライバシーポリシー</h1><h2>1. 集める情報</h2>${collected}
<h2>2. 第三者への提供</h2><p>法令に基づく場合を除き、第三者に提供しません。</p>${named}`),
    bundledKnowledge(),
  ).entries.map(({ operator, information, purposeWords }) => [
    operator,
    information,
    Object.values(purposeWords).flat(),
  ])

const items = (...lines: readonly string[]) => `<ul>${lines.map((line) => `<li>${line}</li>`).join("")}</ul>`

test("a line 利用している外部サービス in any chapter of a policy heads a list of who is used, and what for", () => {
  const expected = [
    ["Fuji Pay LLC", [], ["決済"]],
    ["Hoshizora Inc.", [], ["サーバーの運用"]],
  ]
  const policy = (name: string) => `<a href="https://${name}.example/privacy">プライバシーポリシー</a>`
  for (const named of [
    `<p><b>利用している外部サービス：</b></p>${items(`<b>Fuji Pay LLC</b>（決済）：${policy("fuji")}`, `<b>Hoshizora Inc.</b>（サーバーの運用）：${policy("hoshi")}`)}`,
    `<p>【使用している第三者サービス】</p>${items("Fuji Pay LLC（決済 ※有料会員のみ）", "Hoshizora Inc.（サーバーの運用）")}`,
    `<p><strong>利用する外部ツール</strong></p>${items("Fuji Pay LLC：決済", "Hoshizora Inc.：サーバーの運用")}`,
  ])
    expect(read("<p>お問い合わせの内容を集めます。</p>", named)).toEqual(expected)
})

test("an item of what is collected that says who keeps it tells what that one is sent", () => {
  const named = `<p>利用している外部サービス：</p>${items("Fuji Pay LLC（決済）", "Hoshizora Inc.（サーバーの運用）")}`
  for (const collected of [
    items(
      "購入の記録：氏名・住所・金額（決済会社 Fuji Pay LLC が管理。カード番号は当店では持ちません）",
      "閲覧の記録：IPアドレス、閲覧日時（Hoshizora Inc.により自動で記録）",
      "設定：文字の大きさ（お客様の端末が保存）",
    ),
    items(
      "購入の記録：氏名、住所、金額（Fuji Pay LLCが保管）",
      "閲覧の記録：IPアドレス、閲覧日時（サーバー会社のHoshizora Inc.が取得します）",
      "ご相談：ご相談の内容（当店が管理）",
    ),
  ])
    expect(read(`<p>【集める情報】</p>${collected}`, named)).toEqual([
      ["Fuji Pay LLC", ["氏名", "住所", "金額"], ["決済"]],
      ["Hoshizora Inc.", ["IPアドレス", "閲覧日時"], ["サーバーの運用"]],
    ])
})

test("who keeps what is collected makes no notice of a policy alone", () => {
  const collected = items(
    "購入の記録：氏名、金額（Fuji Pay LLCが管理）",
    "ご相談：ご相談の内容（当店が管理）",
  )
  expect(read(`<p>【集める情報】</p>${collected}`, "")).toEqual([])
})
