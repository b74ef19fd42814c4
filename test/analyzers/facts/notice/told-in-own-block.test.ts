import { describe, expect, test } from "vitest"
import { entriesIn, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const told = (body: string) => entriesIn(body, knowledge)

describe("sentences beside the labels of one entry", () => {
  test("say what it is used for and who offers it", () => {
    const entries = told(
      `<h2>Mixpanel</h2><p>Mixpanel, Inc.のサービスです。機能の使われ方の把握に利用しています。</p>
      <table><tr><th>送信される情報</th><td>画面名、操作の内容</td></tr></table>
      <h2>はたラボ解析</h2><p>株式会社はたラボが運営する解析ツールです。どのページがよく見られているかを知るために使っています。</p>
      <ul><li>送られる情報：閲覧したページのURL</li></ul>
      <h2>Sentry（Functional Software, Inc.）</h2><p>不具合の調査を目的に導入しています。</p>
      <ul><li>送られる情報：エラーの内容</li></ul>`,
    )
    expect(entries).toEqual([
      {
        operator: "Mixpanel, Inc.",
        service: "Mixpanel",
        information: ["画面名", "操作の内容"],
        purposes: ["機能の使われ方の把握"],
      },
      {
        operator: "株式会社はたラボ",
        service: "はたラボ解析",
        information: ["閲覧したページのURL"],
        purposes: ["どのページがよく見られているかを知るため"],
      },
      {
        operator: "Functional Software, Inc.",
        service: "Sentry",
        information: ["エラーの内容"],
        purposes: ["不具合の調査"],
      },
    ])
  })

  test("do not name the operator where they speak of someone else", () => {
    const [entry] = told(
      `<h2>予約ボタン</h2><p>Expedia, Inc.からのご予約には同社の規約が適用されます。</p>
      <ul><li>送信先：株式会社とまり木</li><li>送信される情報：宿泊日</li><li>利用目的：予約の受付</li></ul>`,
    )
    expect(entry?.operator).toBe("株式会社とまり木")
  })

  test("name whoever offers what boxes without labels are headed by", () => {
    const entries = told(
      `<h2>はたラボ解析</h2><p>よく見られる頁の把握のため、株式会社はたラボが提供するはたラボ解析を利用しています。</p>
      <p>送信される情報は次のとおりです。</p><ul><li>閲覧したページのURL</li><li>滞在した時間</li></ul>
      <h2>Datadog RUM</h2><p>不具合の検知のため、Datadog, Inc.が提供するDatadog RUMを利用しています。</p>
      <p>送信される情報は次のとおりです。</p><ul><li>エラーの内容</li></ul>`,
    )
    expect(entries.map(({ operator, service, purposes }) => [operator, service, purposes])).toEqual([
      ["株式会社はたラボ", "はたラボ解析", ["よく見られる頁の把握のため"]],
      ["Datadog, Inc.", "Datadog RUM", ["不具合の検知のため"]],
    ])
  })
})
