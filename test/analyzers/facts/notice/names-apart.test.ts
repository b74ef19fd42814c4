import { describe, expect, test } from "vitest"
import { entriesIn, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const sent = "<dl><dt>送信される情報</dt><dd>閲覧したページのURL</dd></dl>"
const other = `<h2>Cloudflare Turnstile（Cloudflare, Inc.）</h2>${sent}`

describe("names beside what is done, in one heading", () => {
  test.each([
    ["予約システム - ヨヤクル / 株式会社はまかぜ", "株式会社はまかぜ", "ヨヤクル", "予約システム"],
    [
      "【アクセス解析】Googleアナリティクス（Google LLC）",
      "Google LLC",
      "Googleアナリティクス",
      "アクセス解析",
    ],
    ["チャットボット「トイカケ」（株式会社はまかぜ）", "株式会社はまかぜ", "トイカケ", "チャットボット"],
    ["エラー監視：Sentry（Functional Software, Inc.）", "Functional Software, Inc.", "Sentry", "エラー監視"],
    ["地図表示（Googleマップ / Google LLC）", "Google LLC", "Googleマップ", "地図表示"],
    [
      "Microsoft Clarity（Microsoft Corporation、操作の記録）",
      "Microsoft Corporation",
      "Microsoft Clarity",
      "操作の記録",
    ],
    ["LINE Tag（LINEヤフー株式会社）による広告効果測定", "LINEヤフー株式会社", "LINE Tag", "広告効果測定"],
    ["動画配信 YouTube〔Google LLC〕", "Google LLC", "YouTube", "動画配信"],
    ["YouTubeの利用について（Google LLC）", "Google LLC", "YouTube", undefined],
  ])("%s", (heading, operator, service, purpose) => {
    const [entry] = entriesIn(`<h2>${heading}</h2>${sent}${other}`, knowledge)
    expect(entry).toMatchObject({ operator, service })
    expect(entry?.purposes).toEqual(purpose === undefined ? [] : [purpose])
  })

  test("what a product of someone does is part of its name", () => {
    const [entry] = entriesIn(`<h2>はまかぜのウィジェット（株式会社はまかぜ）</h2>${sent}${other}`, knowledge)
    expect(entry).toMatchObject({ operator: "株式会社はまかぜ", service: "はまかぜのウィジェット" })
  })

  test("a policy whose chapters stand in boxes of their own is no label", () => {
    const entries = entriesIn(
      `<div><h1>プライバシーポリシー</h1><section><h2>情報の外部送信</h2><h3>Googleアナリティクス（Google LLC）</h3>
      <p>送信される情報</p><ul><li>閲覧したページのURL</li></ul></section><section><h2>免責</h2><p>責任を負いません。</p></section></div>`,
      knowledge,
    )
    expect(entries).toMatchObject([{ operator: "Google LLC", information: ["閲覧したページのURL"] }])
  })
})
