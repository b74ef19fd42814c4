import { describe, expect, test } from "vitest"
import { entriesIn, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const shop = {
  operator: "Lightspeed Commerce",
  service: "Shopful",
  information: ["IPアドレス"],
  purposes: ["注文の受付"],
}
const table = (shopful: string, known: string) =>
  `<table><tr><th>送信先</th><th>送信される情報</th><th>利用目的</th></tr><tr><td>${shopful}</td><td>IPアドレス</td><td>注文の受付</td></tr>
  <tr><td>${known}</td><td>閲覧したURL</td><td>タグの管理</td></tr></table>`

describe("X（Y） of which the knowledge has neither", () => {
  test.each([
    ["Shopful（Lightspeed Commerce）", "Google タグマネージャー（Google LLC）"],
    ["Shopful（ショップ機能）<br>（Lightspeed Commerce）", "Google タグマネージャー<br>（Google LLC）"],
    ["Lightspeed Commerce（Shopful）", "Google LLC（Google タグマネージャー）"],
  ])("a row is read as the one below: %s", (one, other) => {
    expect(entriesIn(table(one, other), knowledge)[0]).toEqual(shop)
  })

  test.each([
    (name: string) => `<h2>${name}</h2><p>送信する情報：IPアドレス</p><p>目的：注文の受付</p>`,
    (name: string) => `<ul><li>送信先：${name}<br>送信する情報：IPアドレス<br>目的：注文の受付</li></ul>`,
  ])("headings and labels as those beside them", (entry) => {
    const html = entry("Shopful（Lightspeed Commerce）") + entry("Google アナリティクス（Google LLC）")
    expect(entriesIn(html, knowledge)[0]).toEqual(shop)
  })

  test("stays as written where nothing beside it tells", () => {
    const html = table("Shopful（Lightspeed Commerce）", "Mailful（Hostful）")
    expect(entriesIn(html, knowledge)[0]?.operator).toBe("Shopful（Lightspeed Commerce）")
  })
})

test.each(["アフィリエイト管理サービス", "成果の計測ツール", "ショップ機能"])(
  "%s in brackets is no service's name",
  (kind) => {
    expect(entriesIn(table(`Affiliatly（${kind}）`, "Google LLC"), knowledge)[0]).toMatchObject({
      operator: "Affiliatly",
      service: undefined,
    })
  },
)
