import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const entriesOf = (html: string) =>
  readNotice(candidate(`<h1>外部送信について</h1>${html}`), knowledge).entries

interface Told {
  readonly name: string
  readonly operator: string
  readonly sent: string
  readonly purpose: string
}

const told: readonly Told[] = [
  {
    name: "そくていタグ",
    operator: "株式会社そくてい",
    sent: "閲覧したページのURL、IPアドレス",
    purpose: "来訪の解析",
  },
  { name: "うごき録画", operator: "うごき株式会社", sent: "マウスの動き、クリック", purpose: "画面の改善" },
]

const ways: Readonly<Record<string, (one: Told, number: number) => string>> = {
  "ア　label　value, an element each": ({ name, operator, sent, purpose }, at) =>
    `<h2>${at}　${name}</h2><p>ア　送信先　${operator}</p><p>イ　送信する情報　${sent}</p><p>ウ　利用目的　${purpose}</p>`,
  "（ア）label　value between breaks": ({ name, operator, sent, purpose }, at) =>
    `<h2>（${at}）${name}</h2><p>（ア）送信先の名称　${operator}<br>（イ）送信する情報　${sent}<br>（ウ）利用目的　${purpose}</p>`,
  "a label value between breaks": ({ name, operator, sent, purpose }, at) =>
    `<p>(${at}) ${name}<br>a 送信先 ${operator}<br>b 送信する情報 ${sent}<br>c 利用目的 ${purpose}</p>`,
  "all in one paragraph": ({ name, operator, sent, purpose }, at) =>
    `<p>(${at}) ${name}　ア　送信先　${operator}　イ　送信する情報　${sent}　ウ　利用目的　${purpose}</p>`,
  "in the brackets behind the name": ({ name, operator, sent, purpose }) =>
    `<p>${name}（送信先 ${operator} ／ 送信する情報 ${sent} ／ 利用目的 ${purpose}）</p>`,
  "as a sentence": ({ name, operator, sent, purpose }) =>
    `<p>${name}　送信先は${operator}、送信する情報は${sent}、利用目的は${purpose}です。</p>`,
}

describe("labels as rules and contracts number them", () => {
  test.each(Object.entries(ways))("%s", (_, write) => {
    const entries = entriesOf(told.map((one, at) => write(one, at + 1)).join(""))
    expect(
      entries.map(({ operator, service, information, purposeWords }) => ({
        name: service,
        operator,
        sent: information.join("、"),
        purpose: purposeWords.unassigned.join("、"),
      })),
    ).toEqual(told)
  })

  test.each(["同上", "前号に同じ。", "上記と同一です", "前項と同様とする。", "直上に同じ"])(
    "%s stands for what the entry before says",
    (same) => {
      const entries = entriesOf(
        `<dl><dt>(1)　解析の仕組み</dt><dd>ア　送信先　株式会社そくてい</dd><dd>イ　送信する情報　Cookie</dd><dd>ウ　利用目的　来訪の解析</dd>
        <dt>(2)　広告の仕組み</dt><dd>ア　送信先　${same}</dd><dd>イ　送信する情報　IPアドレス</dd><dd>ウ　利用目的　広告の表示</dd></dl>`,
      )
      expect(entries.map(({ operator }) => operator)).toEqual(["株式会社そくてい", "株式会社そくてい"])
    },
  )

  test("送信される情報は in sentences that go on is read as sentences", () => {
    const [entry] = entriesOf(
      "<h2>株式会社そくてい</h2><p>送信される情報は次のとおりです。利用目的は来訪の解析に利用します。</p><ul><li>Cookie</li></ul>",
    )
    expect(entry?.information).toEqual(["Cookie"])
  })
})
