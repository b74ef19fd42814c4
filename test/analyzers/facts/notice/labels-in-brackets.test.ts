import { describe, expect, test } from "vitest"
import { entriesIn, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const page = "閲覧したページのURL"
const both = [
  {
    operator: "Google LLC",
    service: "Google アナリティクス（GA4）",
    information: [page],
    purposes: ["利用状況の分析"],
  },
  {
    operator: "Meta Platforms, Inc.",
    service: "Metaピクセル",
    information: [page],
    purposes: ["広告の効果測定"],
  },
]

describe("labels in the brackets of a name", () => {
  test.each([
    [
      `目的：利用状況の分析。送信先：Google LLC。送信する情報：${page}`,
      `目的：広告の効果測定。送信先：Meta Platforms, Inc.。送信する情報：${page}`,
    ],
    [
      `提供者：Google LLC／用途：利用状況の分析／送る情報：${page}`,
      `提供者：Meta Platforms, Inc.／用途：広告の効果測定／送る情報：${page}`,
    ],
    [
      `利用状況の分析。送信先：Google LLC、送信する情報：${page}`,
      `広告の効果測定。送信先：Meta Platforms, Inc.、送信する情報：${page}`,
    ],
  ])("with all of an item: %s", (one, other) => {
    const html = `<ul><li>Google アナリティクス（GA4）（${one}）</li><li>Metaピクセル（${other}）</li></ul>`
    expect(entriesIn(html, knowledge)).toEqual(both)
  })

  test("beside a sentence that says what is sent to all of them", () => {
    const html = `<p>当サイトでは次のツールを使い、${page}を送信しています。</p>
      <ul><li>Google アナリティクス（GA4）（利用状況の分析。送信先：Google LLC）</li><li>Metaピクセル（広告の効果測定。送信先：Meta Platforms, Inc.）</li></ul>`
    expect(entriesIn(html, knowledge)).toEqual(both)
  })

  test("behind a sentence, with は in place of the colon", () => {
    const html = `<p>地図の画面では、${page}を送信します（送信先はMapbox, Inc.、利用目的は地図の表示）。</p>`
    expect(entriesIn(html, knowledge)).toMatchObject([{ operator: "Mapbox, Inc.", information: [page] }])
  })
})
