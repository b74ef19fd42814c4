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
})
