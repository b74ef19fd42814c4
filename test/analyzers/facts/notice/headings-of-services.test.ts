import { expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const told = (body: string) =>
  readNotice(candidate(`<h1>外部送信について</h1>${body}`), knowledge).entries.map((entry) => [
    entry.operator,
    entry.service,
    entry.information,
    Object.values(entry.purposeWords).flat(),
  ])

test("an article that has a service in brackets is of that service", () => {
  const body =
    "<h2>第 8 条（Google Analytics の利用について）</h2><ul><li>送信される情報：閲覧履歴</li><li>送信先は Google LLC（米国）です。</li></ul>"
  expect(told(body)).toEqual([["Google LLC", "Google Analytics", ["閲覧履歴"], []]])
})

test("items that only hold a name over its provider are the chapter's entries, with what leads to them", () => {
  const item = (name: string, company: string) =>
    `<li><strong>${name}</strong><ul><li>提供者: ${company}</li><li><a href="/p">ポリシー</a></li></ul></li>`
  const items = `<ul>${item("Google AdMob", "Google LLC")}${item("Kestrel Ads", "Kestrel, Inc.")}</ul>`
  const lead = "<p>広告の配信のために以下の情報収集モジュールを組み込んでいます。</p>"
  expect(told(`<h2>情報収集モジュール</h2>${lead}${items}`)).toEqual([
    ["Google LLC", "Google AdMob", [], ["広告の配信のため"]],
    ["Kestrel, Inc.", "Kestrel Ads", [], ["広告の配信のため"]],
  ])
})

test("a label with a long remark over a nested list says what is sent", () => {
  const body =
    "<h2>Kestrel Analytics</h2><ul><li>送信される主なイベント名と例（アプリの中の名前をそのまま記載しており、版により変わることがあります）：<ul><li>app_open</li><li>memo_created</li></ul></li><li>目的：改善のための集計</li></ul>"
  expect(told(body)).toEqual([
    [undefined, "Kestrel Analytics", ["app_open", "memo_created"], ["改善のための集計"]],
  ])
})
