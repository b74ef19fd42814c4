import { expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const told = (html: string) =>
  readNotice(candidate(html), knowledge).entries.map(({ operator, service, information, purposeWords }) => [
    operator ?? service,
    information.join(),
    Object.values(purposeWords).flat().join(),
  ])

test.each([
  [
    "<li>地図の下書き：訪ねた場所（Sentry）</li><li>会員の照合の時：会員番号（株式会社はまかぜのサーバー）</li>",
  ],
  ["<li>地図の下書き — Sentry：訪ねた場所</li><li>会員の照合 — 株式会社はまかぜ：会員番号</li>"],
  ["<li>【地図の下書き】Sentry：訪ねた場所</li><li>【会員の照合】株式会社はまかぜ：会員番号</li>"],
])("a chapter for what is sent outside lists it with its receivers: %s", (items) => {
  const page = `<h1>プライバシーポリシー</h1><h2>外部に送信される情報</h2><ul>${items}</ul>`
  expect(told(page)).toEqual([
    ["Sentry", "訪ねた場所", "地図の下書き"],
    ["株式会社はまかぜ", "会員番号", "会員の照合"],
  ])
})

test("what is done before a dash and a sentence is what for", () => {
  const page = `<h1>外部送信について</h1><ul><li>地図の表示 — 現在地を Google Maps に送信</li><li>不具合の調査 — エラーの内容を Sentry に送信</li></ul>`
  expect(told(page).map(([, information]) => information)).toEqual(["現在地", "エラーの内容"])
})

test("a sentence in brackets is no part of a name", () => {
  const page = `<h1>外部送信について</h1><p>送信先：当店（当店が借りているサーバーに送信します）<br>送信される情報：注文の内容<br>利用目的：献立の見直し</p>`
  expect(told(page)).toEqual([["当店", "注文の内容", "献立の見直し"]])
})
