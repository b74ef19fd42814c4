import { describe, expect, it } from "vitest"
import { entriesIn, knownFacts } from "./known.ts"

interface Destination {
  readonly service: string
  readonly operator: string
  readonly information: readonly string[]
  readonly purpose: string
}

/** One service that everybody knows and two that nobody does. */
const told: readonly Destination[] = [
  {
    service: "Microsoft Clarity",
    operator: "Microsoft Corporation",
    information: ["スクロールした量", "押したボタン", "参照元のURL"],
    purpose: "離脱の多い箇所の確認",
  },
  {
    service: "ミチシルベ",
    operator: "株式会社みちくさ計測",
    information: ["閲覧したページのURL", "IPアドレス"],
    purpose: "アクセス数の集計",
  },
  {
    service: "Tayori Box",
    operator: "Kazeno Tayori, Inc.",
    information: ["エラーの内容", "OSの種類", "ブラウザの言語"],
    purpose: "不具合の早期発見",
  },
]

const things = ({ information }: Destination) => information.join("、")
const items = ({ information }: Destination) => information.map((each) => `<li>${each}</li>`).join("")
const each = (write: (one: Destination) => string) => told.map(write).join("\n")

/** The same three destinations, written as people do who know no template. */
const ways: Readonly<Record<string, string>> = {
  "a label in polite words over marked lines": each(
    (one) =>
      `<p><strong>${one.service}</strong><br>提供：${one.operator}<br>お渡しする情報：${one.information.map((thing) => `<br>・${thing}`).join("")}<br>使いみち：${one.purpose}</p>`,
  ),
  "a list without a label": each(
    (one) =>
      `<section><h4>${one.operator}</h4><p>ツール：${one.service}</p><p>利用目的：${one.purpose}</p><ul>${items(one)}</ul></section>`,
  ),
  "the tool in brackets behind what for": `<table><tr><th>提供会社</th><th>用途（サービス名）</th><th>送信項目</th></tr>${each(
    (one) =>
      `<tr><td>${one.operator}</td><td>${one.purpose}（${one.service}）</td><td>${things(one)}</td></tr>`,
  )}</table>`,
  "the maker behind by": each(
    (one) =>
      `<div><p><b>${one.service}</b> by ${one.operator}</p><p>送信する情報 - ${things(one)}</p><p>目的 - ${one.purpose}</p></div>`,
  ),
  "the company behind its label and a space": each(
    (one) =>
      `<h3>${one.service}</h3><p>提供会社 ${one.operator}</p><p>${one.purpose}のため、以下の情報を送信します。</p><ul>${items(one)}</ul>`,
  ),
  "both names in the heading, and lines without labels": each(
    (one) => `<h3>${one.service}（${one.operator}）</h3><p>${things(one)}</p><p>${one.purpose}</p>`,
  ),
  "what for in the term, the names and things below it": `<dl>${each(
    (one) => `<dt>${one.purpose}</dt><dd>${one.service}（提供元：${one.operator}）<br>${things(one)}</dd>`,
  )}</dl>`,
  "lines between breaks": each(
    (one) => `<p>${one.service}<br>${one.operator}<br>${things(one)}<br>${one.purpose}</p>`,
  ),
  "rows of a label and a value between rules": each(
    (one) =>
      `<div><div>サービス</div><div>${one.service}</div></div><div><div>事業者</div><div>${one.operator}</div></div><div><div>取得する情報</div><div>${things(one)}</div></div><div><div>目的</div><div>${one.purpose}</div></div><hr>`,
  ),
}

describe("the same destinations told in plain ways", () => {
  const knowledge = knownFacts()
  const expected = told.map(({ service, operator, information, purpose }) => ({
    operator,
    service,
    information: [...information],
    purposes: [purpose],
  }))

  it.each(Object.entries(ways))("%s", (_, body) => {
    const read = entriesIn(body, knowledge).map(({ operator, service, information, purposes }) => ({
      operator,
      service,
      information,
      purposes: purposes.map((words) => words.replace(/のため$/u, "")),
    }))
    expect(read).toEqual(expected)
  })
})
