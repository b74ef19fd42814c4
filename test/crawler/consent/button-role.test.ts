import { expect, test } from "vitest"
import { roleOf } from "../../../src/crawler/consent/in-page/button-role.ts"
import { consentWordsOf } from "../../../src/crawler/consent/words.ts"
import { bundledKnowledge } from "../../analyzers/evidence-builder.ts"

const words = consentWordsOf(bundledKnowledge().vocabulary)

/** Labels as banners have them, sorted by hand. */
const labels = {
  accept: [
    "すべてのCookieを受け入れる",
    "同意して続ける",
    "設定に同意する",
    "はい、同意します",
    "使用を許可",
    "すべて許可して閉じる",
    "もちろん！",
    "使ってもいいよ",
    "かまいません",
    "ぜんぶ使う",
  ],
  reject: [
    "必要なもののみ",
    "同意しない",
    "許 可 し な い",
    "同意せずに進む",
    "必須以外を拒否する",
    "いいえ、結構です",
    "I do not agree",
    "Only essential cookies",
    "不許可",
    "やめとく",
    "今回は遠慮しておきます",
    "渡したくない",
    "使わないでほしい",
    "Cookieなしで見る",
  ],
  settings: [
    "詳細設定",
    "許可する項目を選択",
    "同意設定",
    "Cookie を管理",
    "Manage my choices",
    "もっと詳しく",
  ],
  save: [
    "この設定で保存",
    "選択した項目を許可する",
    "Accept selected",
    "選択内容で確定",
    "この内容で設定する",
  ],
  close: ["閉じる ×", "✖", "[×]", "あとで", "次回から表示しない"],
  acknowledge: ["ＯＫ！", "OK、閉じる", "わかりました", "Got it!"],
  unsafe: ["規約に同意して登録する", "同意して購入する", "アプリで開く", "許可して通知を受け取る"],
  other: ["Cookieポリシー", "プライバシーポリシーを確認", "お客様の声"],
} as const

test.each(Object.entries(labels).flatMap(([role, all]) => all.map((label) => [label, role] as const)))(
  "%s is %s",
  (label, role) => {
    expect(roleOf(label, words)).toBe(role)
  },
)
