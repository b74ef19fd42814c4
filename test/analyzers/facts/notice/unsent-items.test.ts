import { describe, expect, test } from "vitest"
import { entriesIn, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const summary = {
  operator: "OpenAI",
  service: undefined,
  information: ["文章の本文", "要約の長さ"],
  purposes: ["文章の要約"],
}

describe("what a notice says it does not send", () => {
  test.each([
    "送信しないことを原則とする情報",
    "原則として外部へ送信しない項目",
    "送信の対象外とする情報",
    "送信内容に含めないもの",
    "外部には渡さないデータ",
  ])("a label beside what is sent: %s", (label) => {
    const html = `<h2>OpenAI</h2><ul><li>送信する情報：文章の本文、要約の長さ</li><li>${label}：会員番号、表示名</li><li>利用目的：文章の要約</li></ul>`
    expect(entriesIn(html, knowledge)).toEqual([summary])
  })

  test.each([
    "会員番号はOpenAIへ送信しない設計です。",
    "会員番号は送信の対象に含めていません。",
    "会員番号は送らないようにしています。",
    "なお、会員番号は対象外です。",
    "会員番号は取り除く仕様です。",
  ])("a sentence behind what is sent: %s", (sentence) => {
    const html = `<h2>OpenAI</h2><p>送信する情報：文章の本文、要約の長さ。${sentence}</p><p>利用目的：文章の要約</p>`
    expect(entriesIn(html, knowledge)).toEqual([summary])
  })
})
