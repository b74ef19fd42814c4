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
