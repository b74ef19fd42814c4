import { describe, expect, test } from "vitest"
import { entriesIn, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const purposesOf = (body: string) => entriesIn(body, knowledge).map(({ purposes }) => purposes)

describe("a purpose said once, in the sentence that leads to those below", () => {
  test.each([
    [
      "items",
      `<p>店の案内を見やすくするため、以下の事業者へ情報を送信しています。</p><ul><li>Sentry（Functional Software, Inc.）：エラーの内容</li>
      <li>Google アナリティクス（Google LLC）：閲覧したURL</li></ul>`,
    ],
    [
      "names over what is sent",
      `<p>店の案内を見やすくするため、以下の事業者へ情報を送信しています。</p><ul><li>Sentry（Functional Software, Inc.）<br>エラーの内容</li>
      <li>Google アナリティクス（Google LLC）<br>閲覧したURL</li></ul>`,
    ],
    [
      "lines",
      `<p>店の案内を見やすくするため、次の2社に情報を送信します。広告には使いません。</p><p>Sentry（Functional Software, Inc.）：エラーの内容。</p>
      <p>Google アナリティクス（Google LLC）：閲覧したURL。</p>`,
    ],
  ])("over %s", (_, body) => {
    const said = ["店の案内を見やすくするため"]
    expect(purposesOf(body)).toEqual([said, said])
  })

  test("questions and things before it are part of it", () => {
    const [asked] = purposesOf(
      "<p>どの献立が読まれているか、どこから来られたかを知るため、Google LLCのGoogle Analyticsに閲覧したページのURLを送信しています。</p>",
    )
    expect(asked).toEqual(["どの献立が読まれているか、どこから来られたかを知るため"])
    const [listed] = purposesOf(
      `<h2>Google Analytics（Google LLC）</h2><p>来店の回数、混み合う時刻などを調べ、献立の見直しに役立てるために、Google Analyticsへ情報を送信しています。</p>
      <p>送信される情報</p><ul><li>Cookie</li></ul>`,
    )
    expect(listed).toEqual(["来店の回数、混み合う時刻などを調べ、献立の見直しに役立てるため"])
  })
})

describe("whom sentences in place of a name name", () => {
  const rest =
    "<h2>送信される情報</h2><p>次の情報が送信されます。</p><ul><li>閲覧したページのURL</li></ul><h2>利用目的</h2><ul><li>献立の見直し</li></ul>"
  test.each(["利用しているサービス", "送信先", "送信先の事業者"])("under %s", (label) => {
    const said = "当店では、Microsoft Corporation が提供する「Microsoft Clarity」を利用しています。"
    expect(entriesIn(`<h2>${label}</h2><p>${said}</p>${rest}`, knowledge)).toMatchObject([
      { operator: "Microsoft Corporation", service: "Microsoft Clarity", purposes: ["献立の見直し"] },
    ])
  })

  test("a heading that says what kind of tool takes the one that its sentence names", () => {
    const [entry] = entriesIn(
      `<h2>アクセス解析ツールについて</h2><p>当店では、Google LLCが提供する「Googleアナリティクス」を使用しています。</p>
      <h3>送信される情報</h3><ul><li>閲覧したページのURL</li></ul><h3>利用目的</h3><ul><li>献立の見直し</li></ul>`,
      knowledge,
    )
    expect(entry).toMatchObject({ operator: "Google LLC", service: "Googleアナリティクス" })
  })
})

describe("bold letters", () => {
  test.each(['class="mt-2 font-bold"', 'class="fw-bold"', 'style="font-weight: 700"'])(
    "drawn by %s",
    (drawn) => {
      const entries = entriesIn(
        `<div><p ${drawn}>はまかぜ計測（株式会社はまかぜ）</p><p>閲覧したページのURLを送信します。</p></div>
      <div><p ${drawn}>Sentry（Functional Software, Inc.）</p><p>エラーの内容を送信します。</p></div>`,
        knowledge,
      )
      expect(entries.map(({ operator }) => operator)).toEqual([
        "株式会社はまかぜ",
        "Functional Software, Inc.",
      ])
    },
  )
})
