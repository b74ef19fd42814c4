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
const row = (cells: readonly string[], name: "td" | "th") =>
  `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join("")}</tr>`
const table = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
  `<table>${row(header, "th")}${rows.map((cells) => row(cells, "td")).join("")}</table>`

test("a table that names nobody is of the one whom its heading names, one entry", () => {
  const one = table(["機能", "送信する情報"], ["要約", "入力した文章"], ["翻訳", "言語の設定"])
  const other = table(["画面", "送信する情報", "利用目的"], ["質問", "質問の文章", "回答の作成"])
  const body = `<h2>外部サービスへ送信する情報</h2><h3>Vimeo</h3>${one}<h3>OpenAI API</h3>${other}`
  expect(told(body)).toEqual([
    ["Vimeo", undefined, ["入力した文章", "言語の設定"], ["要約", "翻訳"]],
    ["OpenAI", "OpenAI API", ["質問の文章"], ["回答の作成"]],
  ])
})

const leads = [
  "<p>翻訳のため、IPアドレスを次の事業者へ送信します。</p>",
  "<p>翻訳のため、IPアドレスが以下のいずれかに送信されます。</p>",
  "<p>翻訳のため、IPアドレスを下表の会社に送っています。</p>",
]

test.for(leads)("%s leads to a table of names", (lead) => {
  const body = table(["提供者", "規約"], ["株式会社みはらし", "利用規約"], ["Kestrel, Inc.", "Terms"])
  expect(told(`<h2>外部サービスへの送信</h2>${lead}${body}`)).toEqual([
    ["株式会社みはらし", undefined, ["IPアドレス"], ["翻訳のため"]],
    ["Kestrel, Inc.", undefined, ["IPアドレス"], ["翻訳のため"]],
  ])
})

test("how long the operator's own cookies last says nothing of the entries beside it", () => {
  const sent = table(
    ["送信先", "送信される情報"],
    ["株式会社みはらし", "IPアドレス"],
    ["Kestrel, Inc.", "閲覧履歴"],
  )
  const kept = table(
    ["Cookie", "用途", "保存期間"],
    ["session", "ログインの維持", "1日"],
    ["theme", "表示", "1年"],
  )
  expect(told(`<h2>送信先</h2>${sent}<h2>Cookie</h2>${kept}`)).toEqual([
    ["株式会社みはらし", undefined, ["IPアドレス"], []],
    ["Kestrel, Inc.", undefined, ["閲覧履歴"], []],
  ])
})

test("a table of periods leaves the answers above it what they are", () => {
  const block =
    "<h3>Vimeo</h3><h4>どこに送られるか</h4><p>Vimeo.com, Inc.</p><h4>何が送られるか</h4><p>閲覧履歴</p><h4>何のためか</h4><p>動画の再生</p>"
  const kept = table(["サービス", "期間"], ["Vimeo", "14か月"], ["Google Fonts", "非公開"])
  expect(told(`${block}<h3>保存期間</h3>${kept}`)).toEqual([
    ["Vimeo.com, Inc.", "Vimeo", ["閲覧履歴"], ["動画の再生"]],
  ])
})
