import { describe, expect, it } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { bundledKnowledge } from "../../evidence-builder.ts"
import { candidate } from "./known.ts"

/** One notice in further ways in which people write: two sends, of a known service and of one that no table has. */
const sends = [
  {
    name: "Googleアナリティクス",
    by: "Google LLC",
    sent: ["閲覧したページのURL", "IPアドレス"],
    for: "アクセス解析",
  },
  {
    name: "ヌノメトーク",
    by: "株式会社ヌノメ",
    sent: ["入力した質問", "端末の種類"],
    for: "問い合わせへの回答",
  },
] as const
type Send = (typeof sends)[number]

const list = (of: readonly string[]) => of.map((each) => `<li>${each}</li>`).join("")
const lead = "<p>当サイトでは、利用者の情報を次の事業者に送信しています。</p>"
const ways: Readonly<Record<string, (send: Send) => string>> = {
  "a heading that says what for, over a name and a list": (send) =>
    `<section><h3>${send.for}</h3><p>${send.name}（${send.by}）</p><ul>${list(send.sent)}</ul></section>`,
  "questions without a verb": (send) =>
    `<h2>${send.name}</h2><h3>どの会社に？</h3><p>${send.by}</p><h3>どんな情報を？</h3><p>${send.sent.join("、")}</p><h3>何のために？</h3><p>${send.for}のため</p>`,
  "a chip beside the name, over labels": (send) =>
    `<div><div>${send.name}<span>${send.by}</span></div><div><div><small>送信情報</small><p>${send.sent.join("、")}</p></div><div><small>目的</small><p>${send.for}</p></div></div></div>`,
  "what for in brackets at the end": (send) =>
    `<p>${send.name}（${send.by}）に${send.sent.join("、")}を送信（目的：${send.for}）</p>`,
  "what for in brackets behind the verb": (send) =>
    `<p>${send.name}（${send.by}）に${send.sent.join("、")}を送信しています（${send.for}のため）。</p>`,
  "a heading …のために over sentences": (send) =>
    `<h3>${send.for}のために</h3><p>${send.by}が提供する「${send.name}」を利用しています。このとき、次の情報が同社へ送られます。</p><ul>${list(send.sent)}</ul>`,
  "one label for what is sent and what for": (send) =>
    `<h2>${send.by}</h2><p>利用サービス：${send.name}</p><p>送信する情報とその目的：${send.sent.join("、")}を、${send.for}のために送信します。</p>`,
  "a line parted by dashes": (send) =>
    `<p>${send.name} - ${send.by} - ${send.sent.join("、")} - ${send.for}</p>`,
  "the product before a colon, and provided in the sentence": (send) =>
    `<p>${send.name}：${send.for}のため、${send.by}に${send.sent.join("、")}を提供します。</p>`,
  "what for first, what is sent in brackets": (send) =>
    `<ul><li>${send.for}：${send.by}「${send.name}」（${send.sent.join("、")}）</li></ul>`,
  "what a product is, and the rest in the next sentence": (send) =>
    `<p>${send.name}は、${send.by}が提供するサービスです。${send.for}のため、${send.sent.join("、")}を同社に送信しています。</p>`,
  "a heading …への送信 over labels": (send) =>
    `<h3>${send.by}への送信</h3><p>サービス名：${send.name}<br>情報：${send.sent.join("、")}<br>目的：${send.for}</p>`,
  "a name with X社提供 in brackets": (send) =>
    `<h3>${send.name}（${send.by}提供）</h3><p>利用目的：${send.for}</p><p>送信情報：${send.sent.join("、")}</p>`,
  "what for with には": (send) =>
    `<p>${send.for}には、${send.by}の${send.name}を利用しています。${send.sent.join("、")}は、${send.by}のサーバーに送信されます。</p>`,
  "a company's product in use": (send) =>
    `<p>当サイトは${send.for}のために${send.by}の${send.name}を利用しており、${send.sent.join("および")}が${send.by}に送信されます。</p>`,
}

const knowledge = bundledKnowledge()

const rowsOfKinds = `<table><tr><th>分類</th><th>サービス</th><th>事業者</th><th>送信される情報</th></tr>${sends
  .map(
    (send) =>
      `<tr><td>${send.for}</td><td>${send.name}</td><td>${send.by}</td><td>${send.sent.join("、")}</td></tr>`,
  )
  .join("")}</table>`
const read = (body: string) =>
  readNotice(candidate(`<main><h1>外部送信について</h1>${body}</main>`), knowledge).entries.map((entry) => ({
    name: entry.service,
    by: entry.operator,
    sent: entry.information,
    for: Object.values(entry.purposeWords)
      .flat()
      .map((words) => words.replace(/のため$/u, ""))
      .join("、"),
  }))

describe("one notice in other ways", () => {
  it.each(Object.entries(ways))("%s", (_, way) => {
    const each = sends.map(way).join("")
    expect(read(each.startsWith("<ul>") ? lead + each.replaceAll("</ul><ul>", "") : lead + each)).toEqual(
      sends,
    )
  })

  it("a column of kinds that are what is done", () => {
    expect(read(rowsOfKinds)).toEqual(sends)
  })

  it.each([
    ["Vision API", "Vision API"],
    ["ヌノメトーク", "ヌノメトーク"],
    ["クラウドサービス", undefined],
    ["Cookie", undefined],
  ])("of a company's %s in use, a kind of product is no name of one", (product, service) => {
    const [entry] = read(
      `<p>当社は株式会社ヌノメの${product}を利用しており、閲覧履歴が株式会社ヌノメに送信されます。</p>`,
    )
    expect(entry).toMatchObject({ by: "株式会社ヌノメ", name: service })
  })

  it("what it goes through is not what goes", () => {
    const [entry] = read("<p>氏名及び来店日が、すずめの窓口を通じて合同会社ツキノワに送信されます。</p>")
    expect(entry).toMatchObject({ by: "合同会社ツキノワ", sent: ["氏名", "来店日"] })
  })

  it("what a tool is used to do is what for", () => {
    const [entry] = read(
      "<p>Microsoft Clarityを使って利用状況の分析を行っています。閲覧したURLがMicrosoft Corporationに送られます。</p>",
    )
    expect(entry).toMatchObject({ for: "利用状況の分析" })
  })
})
