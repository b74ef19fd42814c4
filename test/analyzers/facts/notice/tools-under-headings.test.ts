import { expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { bundledKnowledge } from "../../evidence-builder.ts"
import { candidate } from "./known.ts"

const read = (body: string) =>
  readNotice(candidate(`<h1>プライバシーポリシー</h1>${body}`), bundledKnowledge()).entries.map(
    ({ operator, service, information, purposeWords }) => [
      service ?? operator,
      information,
      Object.values(purposeWords).flat(),
    ],
  )

test("a sentence over headings says what the tools under them are for, where those leave it out", () => {
  const ga = "当サイトではGoogle Analyticsを利用し、閲覧したページのURLを収集しています。"
  const clarity = "当サイトでは、画面の操作を記録するMicrosoft Clarityを利用しています。"
  const expected = [
    ["Google Analytics", ["閲覧したページのURL"], ["使われ方を知り、改善に役立てるため"]],
    ["Microsoft Clarity", ["画面の操作"], ["使われ方を知り、改善に役立てるため"]],
  ]
  for (const body of [
    `<h2>1. ツールについて</h2><p>使われ方を知り、改善に役立てるため、以下の外部サービスを利用しています。</p>
<h3>Google Analytics</h3><p>${ga}</p><h3>Microsoft Clarity</h3><p>${clarity}</p>`,
    `<h2>ツール</h2><div><p>当社は、使われ方を知り、改善に役立てるため、次のツールを使用しています。</p>
<div><h4>(1) Google Analytics</h4><p>${ga}</p></div><div><h4>(2) Microsoft Clarity</h4><p>${clarity}</p></div></div>`,
  ])
    expect(read(body)).toEqual(expected)
})

test("what a tool under its heading says for itself stays alone", () => {
  expect(
    read(`<h2>ツール</h2><p>改善に役立てるため、以下の外部サービスを利用しています。</p><h3>Google Analytics</h3>
<p>混む時間を知るために、Google Analyticsを利用し、閲覧日時を収集しています。</p>`),
  ).toEqual([["Google Analytics", ["閲覧日時"], ["混む時間を知るため"]]])
})

test("a tool is told by what it records", () => {
  for (const [said, thing] of [
    ["閲覧の履歴を収集するツールであるMicrosoft Clarityを導入しています。", "閲覧の履歴"],
    [
      "マウスの動き（移動、クリックなど）を記録・再生する「Microsoft Clarity」を使用しています。",
      "マウスの動き(移動、クリックなど)",
    ],
    ["押したボタンの位置を取得できるMicrosoft Clarityを利用しています。", "押したボタンの位置"],
  ] as const)
    expect(
      read(
        `<h2>ツール</h2><p>改善のため、次のツールを使用しています。</p><h3>Microsoft Clarity</h3><p>当店では、${said}</p>`,
      ),
    ).toEqual([["Microsoft Clarity", [thing], ["改善のため"]]])
})
