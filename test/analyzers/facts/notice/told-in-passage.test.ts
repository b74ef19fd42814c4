import { describe, expect, test } from "vitest"
import { entriesIn, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const told = (body: string) => entriesIn(body, knowledge)

describe("running text under a heading", () => {
  test("announces items that are sent in whatever words, and is headed by what it is for", () => {
    const entries = told(
      `<h2>来店予約の受付</h2><p>ミクステンド株式会社の TimeRex を埋め込んでおり、次の情報が同社に送られます。</p>
      <ul><li>お名前</li><li>来店の希望</li></ul>
      <h2>閲覧状況の計測について</h2><p>Google LLC が提供する Google アナリティクスに、以下の情報を送信しています。</p>
      <ul><li>ご覧になったページのURL</li></ul>`,
    )
    expect(entries).toEqual([
      {
        operator: "ミクステンド株式会社",
        service: "TimeRex",
        information: ["お名前", "来店の希望"],
        purposes: ["来店予約の受付"],
      },
      {
        operator: "Google LLC",
        service: "Google アナリティクス",
        information: ["ご覧になったページのURL"],
        purposes: ["閲覧状況の計測"],
      },
    ])
  })

  test("says itself what is sent to the company of the heading, whatever leads to all of them", () => {
    const entries = told(
      `<p>利便性の向上のため、お客様の端末から次の事業者に情報を送信しています。</p>
      <h2>Functional Software, Inc.</h2><p>不具合の修正のため、Sentryを導入しており、エラーの内容を同社に送信しています。</p>
      <h2>株式会社MAKE room</h2><p>家具の提案のため、閲覧履歴、会員番号を同社に送信しています。</p>`,
    )
    expect(entries.map(({ operator, information, purposes }) => [operator, information, purposes])).toEqual([
      ["Functional Software, Inc.", ["エラーの内容"], ["不具合の修正のため"]],
      ["株式会社MAKE room", ["閲覧履歴", "会員番号"], ["家具の提案のため"]],
    ])
  })
})
