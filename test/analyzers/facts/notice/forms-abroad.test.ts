import { describe, expect, test } from "vitest"
import { entriesIn, knownFacts } from "./known.ts"

const knowledge = knownFacts()

describe("a company by its legal form abroad, in a sentence", () => {
  test.each([
    ["FOSSGIS e.V.", "（ドイツ。OpenStreetMap の道案内サーバーの運営団体）"],
    ["Kartenhaus UG", "（ドイツの会社）"],
    ["Mapbox Kft.", ""],
    ["Roadful Sdn. Bhd.", "（OpenStreetMapを提供している会社）"],
  ])("%s%s", (name, who) => {
    const html = `<p>道順の検索では、当社のサーバーから ${name}${who}へ、出発地の緯度・経度のみを送信します。</p>`
    expect(entriesIn(html, knowledge)).toMatchObject([
      { operator: name, information: ["出発地の緯度・経度"], purposes: ["道順の検索"] },
    ])
  })

  test("is an entry beside a table that leaves it out", () => {
    const html = `<table><tr><th>送信先</th><th>送信される情報</th><th>目的</th></tr><tr><td>Google LLC</td><td>閲覧したURL</td><td>アクセス解析</td></tr></table>
      <p>このほか、道順の検索では、利用者の端末から Roadful e.V.（ドイツ）へ、出発地の緯度・経度のみを送信します。</p>`
    expect(entriesIn(html, knowledge).slice(1)).toEqual([
      {
        operator: "Roadful e.V.",
        service: undefined,
        information: ["出発地の緯度・経度"],
        purposes: ["道順の検索"],
      },
    ])
  })
})
