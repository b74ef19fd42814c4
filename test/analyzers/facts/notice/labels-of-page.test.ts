import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const entriesOf = (body: string) =>
  readNotice(
    candidate(`<title>外部送信について</title><h1>外部送信について</h1>${body}`),
    knowledge,
  ).entries.map(({ operator, service, information, purposeWords }) => ({
    who: [operator, service].filter(Boolean).join(" / "),
    what: information,
    why: [...purposeWords.own, ...purposeWords.unassigned],
  }))

describe("a page's own words for labels", () => {
  const block = ([name, who, what, why]: readonly string[]) =>
    `<section><h3>${name}</h3><p>受け持ち</p><p>${who}</p><p>飛んでいくもの</p><p>${what}</p><p>わけ</p><p>${why}</p><p>ひとこと</p><p>くわしくはお店まで</p></section>`
  const told = [
    ["Googleアナリティクス", "Google LLC", "閲覧したページのURL、IPアドレス、Cookie", "記事を選ぶため"],
    ["Clarity", "Microsoft Corporation", "クリックした場所、スクロール、画面サイズ", "画面を直すため"],
    ["Facebookピクセル", "Meta Platforms, Inc.", "Cookie、閲覧したページのURL", "広告の効果を知るため"],
  ]

  test("are known by what stands under them each time", () => {
    expect(entriesOf(told.map(block).join(""))).toEqual([
      {
        who: "Google LLC / Googleアナリティクス",
        what: ["閲覧したページのURL", "IPアドレス", "Cookie"],
        why: ["記事を選ぶため"],
      },
      {
        who: "Microsoft Corporation / Clarity",
        what: ["クリックした場所", "スクロール", "画面サイズ"],
        why: ["画面を直すため"],
      },
      {
        who: "Meta Platforms, Inc. / Facebookピクセル",
        what: ["Cookie", "閲覧したページのURL"],
        why: ["広告の効果を知るため"],
      },
    ])
  })

  test("head columns too", () => {
    const row = (cells: readonly string[], cell: string) =>
      `<tr>${cells.map((text) => `<${cell}>${text}</${cell}>`).join("")}</tr>`
    const header = row(["道具", "受け持ち", "飛んでいくもの", "わけ"], "th")
    const entries = entriesOf(`<table>${header}${told.map((cells) => row(cells, "td")).join("")}</table>`)
    expect(entries.map(({ what }) => what.length)).toEqual([3, 3, 2])
    expect(entries.map(({ why }) => why)).toEqual([
      ["記事を選ぶため"],
      ["画面を直すため"],
      ["広告の効果を知るため"],
    ])
  })

  test("are not made of lines that come back over all kinds of things", () => {
    const card = (title: string, text: string) => `<div><p>おすすめ</p><p>${title}</p><p>${text}</p></div>`
    const page = `${card("春の旅", "電車で行く")}${card("夏の旅", "船で行く")}<p>送信はありません。</p>`
    expect(entriesOf(page)).toEqual([])
  })
})
