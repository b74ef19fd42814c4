import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const lead = "<p>当サイトでは、利用者の端末から外部の事業者へ次のとおり情報が送信されます。</p>"
const entriesOf = (html: string) =>
  readNotice(candidate(`<h1>外部送信について</h1>${lead}${html}`), knowledge).entries.map(
    ({ service, operator, information, purposeWords }) => ({
      name: service,
      operator,
      sent: information,
      purpose: Object.values(purposeWords)
        .flat()
        .map((words) => words.replace(/のため$|^当サイトの/u, "")),
    }),
  )

interface Told {
  readonly name: string
  readonly operator: string
  readonly sent: readonly string[]
  readonly purpose: readonly string[]
}

/** The one purpose has words that no table knows. */
const told: readonly Told[] = [
  {
    name: "Microsoft Clarity",
    operator: "Microsoft Corporation",
    sent: ["マウスの動き", "クリックした位置"],
    purpose: ["読みにくい箇所の発見"],
  },
  {
    name: "Google アナリティクス",
    operator: "Google LLC",
    sent: ["閲覧したページのURL", "IPアドレス"],
    purpose: ["アクセス状況の分析"],
  },
]

const ways: Readonly<Record<string, (one: Told) => string>> = {
  "offered by, used for, sent to the same": ({ name, operator, sent, purpose }) =>
    `<h2>${name}</h2><p>${operator}が提供するサービスです。${purpose[0]}のために導入しており、${sent.join("、")}が同社に送信されます。</p>`,
  "receiver, things and purpose in a sentence each": ({ name, operator, sent, purpose }) =>
    `<h2>${name}</h2><p>送信先は${operator}（<a href="https://privacy.example/">プライバシーポリシー</a>）です。送信される情報は、${sent.join("、")}です。当サイトでは${purpose[0]}に使います。</p>`,
  "all in a paragraph": ({ name, operator, sent, purpose }) =>
    `<p>「${name}」は${operator}のサービスで、当サイトの${purpose[0]}に役立てています。当サイトを開くと、${sent.join("、")}などが${operator}のサーバーに記録されます。</p>`,
  "question and answer": ({ name, operator, sent, purpose }) =>
    `<h2>Q. ${name}には何が送られますか？</h2><p>A. ${sent.join("、")}が${operator}に送られます。${purpose[0]}のためです。</p>`,
  "the purpose before a colon": ({ name, operator, sent, purpose }) =>
    `<p>${purpose[0]}のため：${name}（${operator}）に${sent.join("、")}を送信します。</p>`,
  "an item with dots": ({ name, operator, sent, purpose }) =>
    `<li>${name}（${operator}）… ${purpose[0]}。送信情報は${sent.join("、")}。</li>`,
  "a line parted by strokes": ({ name, operator, sent, purpose }) =>
    `<p>・${name} / ${operator} / ${sent.join("、")} / ${purpose[0]}</p>`,
  "an item without its verb": ({ name, operator, sent, purpose }) =>
    `<ul><li><a href="https://company.example/">${operator}</a>（${name}）：${sent.join("、")}を、${purpose[0]}のために送信</li></ul>`,
}

describe("plain sentences about services that are not the same twice", () => {
  test.each(Object.entries(ways))("%s", (_, write) => {
    expect(entriesOf(told.map(write).join(""))).toEqual(told)
  })

  test("a company's name ends before です, and what is sent begins behind のは", () => {
    expect(
      entriesOf(
        "<h2>よみもの解析</h2><p>送信先は株式会社そくていです。送信されるのはマウスの動き、クリックした位置のみです。</p>",
      ),
    ).toMatchObject([
      { name: "よみもの解析", operator: "株式会社そくてい", sent: ["マウスの動き", "クリックした位置"] },
    ])
  })
})
