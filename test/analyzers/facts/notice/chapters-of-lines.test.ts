import { expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()

interface Chapter {
  readonly head: string
  readonly body: readonly string[]
}

const chapters: readonly Chapter[] = [
  { head: "はじめに", body: ["このアプリは、みなと工房がつくる献立の記録です。"] },
  {
    head: "収集する情報",
    body: [
      "次の情報を収集します。",
      "【自動で付くもの】",
      "・端末を見分ける番号",
      "【入力するもの】",
      "・献立の名前",
    ],
  },
  { head: "使いみち", body: ["記録の表示と、不具合の調査に使用します。"] },
  {
    head: "第三者サービスへの情報提供",
    body: [
      "以下のサービスを利用しています。",
      "【Sentry（Functional Software, Inc.）】",
      "不具合の調査に使用します。クラッシュログを収集します。",
      "【Ivory Cloud, Inc.】",
      "献立の保管に使用します。献立の名前が Ivory Cloud のサーバーに保存されます。",
    ],
  },
  { head: "安全管理", body: ["通信は暗号化しています。"] },
  { head: "対象年齢", body: ["13歳未満の方がデータを提供していることが判明した場合は削除します。"] },
]

const drawn: Readonly<Record<string, (chapter: Chapter, number: number) => string>> = {
  "text with its line feeds shown, below a bold line": ({ head, body }, at) =>
    `<div><div style="font-weight:700">${at}. ${head}</div><div style="white-space:pre-wrap">${body.join("\n")}</div></div>`,
  "a button that folds each chapter": ({ head, body }, at) =>
    `<div><button><span>${at}. ${head}</span></button><div style="white-space:pre-wrap">${body.join("\n")}</div></div>`,
  "plain paragraphs and breaks": ({ head, body }, at) => `<p>${at}．${head}</p><p>${body.join("<br>")}</p>`,
  "articles as rules have them": ({ head, body }, at) =>
    `<div class="t">第${at}条 ${head}</div>${body.map((line) => `<div>${line}</div>`).join("")}`,
}

test.each(Object.entries(drawn))("chapters are lines that count up: %s", (_, draw) => {
  const page = `<h2>プライバシーポリシー</h2>${chapters.map((one, at) => draw(one, at + 1)).join("")}`
  const { entries } = readNotice(candidate(page), knowledge)
  expect(
    entries.map(({ operator, service, information, purposeWords }) => ({
      operator,
      service,
      information,
      purposes: Object.values(purposeWords).flat(),
    })),
  ).toEqual([
    {
      operator: "Functional Software, Inc.",
      service: "Sentry",
      information: ["クラッシュログ"],
      purposes: ["不具合の調査"],
    },
    {
      operator: "Ivory Cloud, Inc.",
      service: undefined,
      information: ["献立の名前"],
      purposes: ["献立の保管"],
    },
  ])
})
