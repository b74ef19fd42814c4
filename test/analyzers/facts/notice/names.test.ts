import { expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const rest = "<ul><li>送信される情報：閲覧履歴</li><li>利用目的：利用状況の把握</li></ul>"

function namesUnder(head: string): readonly (readonly [string | undefined, string | undefined])[] {
  const html = `<h1>外部送信について</h1>${head}`
  return readNotice(candidate(html), knowledge).entries.map(({ operator, service }) => [operator, service])
}

const heads: readonly (readonly [string, string, string])[] = [
  [`<h3>みはらし計測<br><small>株式会社みはらし</small></h3>${rest}`, "株式会社みはらし", "みはらし計測"],
  [`<h3>Kestrel, Inc.<br>Kestrel Maps</h3>${rest}`, "Kestrel, Inc.", "Kestrel Maps"],
  [
    `<h3>2. <span class="a">Kestrel Maps</span> <span class="b">Kestrel, Inc.</span></h3>${rest}`,
    "Kestrel, Inc.",
    "Kestrel Maps",
  ],
  [
    `<ul><li>サービス：Kestrel Maps</li><li>送信先：Kestrel, Inc.（ケストレル・インク）</li></ul>${rest}`,
    "Kestrel, Inc.",
    "Kestrel Maps",
  ],
  [
    `<ul><li>サービス：みはらし計測</li><li>送信先：株式会社みはらし（旧みはらし工房株式会社）</li></ul>${rest}`,
    "株式会社みはらし",
    "みはらし計測",
  ],
  [
    `<ul><li><span class="a">Kestrel Maps</span> <span class="b">Kestrel, Inc.</span>${rest}</li></ul>`,
    "Kestrel, Inc.",
    "Kestrel Maps",
  ],
  [
    `<dl><dt>みはらし計測 <a href="/x">合同会社みはらし</a></dt><dd>${rest}</dd></dl>`,
    "合同会社みはらし",
    "みはらし計測",
  ],
  [
    `<div><div>Kestrel, Inc.：Kestrel Maps</div><div>送信される情報</div><div>閲覧履歴</div><div>利用目的</div><div>計測</div></div>`,
    "Kestrel, Inc.",
    "Kestrel Maps",
  ],
  [`<h3>株式会社みはらしのミハラシタグ</h3>${rest}`, "株式会社みはらし", "ミハラシタグ"],
  [
    "<table><tr><th>送信先</th><th>送信される情報</th><th>利用目的</th></tr><tr><td>合同会社みはらし / ミハラシタグ</td><td>閲覧履歴</td><td>計測</td></tr></table>",
    "合同会社みはらし",
    "ミハラシタグ",
  ],
]

test.for(heads)("%s", ([head, operator, service]) => {
  expect(namesUnder(head)).toEqual([[operator, service]])
})

test("names parted by their style alone, the names of icons and addresses are told apart", () => {
  const card = (head: string) => namesUnder(`<div><div class="n">${head}</div>${rest}</div>`)
  expect(card("Unity Ads<small>Unity Technologies（米国）</small>")).toEqual([
    ["Unity Technologies", "Unity Ads"],
  ])
  const icon = '<h3><i class="material-icons">text_fields</i>Kestrel Maps</h3>'
  const places = ["San Francisco, CA, USA", "6140 Wellington, New Zealand", "東京都港区"]
  for (const place of places)
    expect(namesUnder(`${icon}<ul><li>送信先：Kestrel, Inc.<br>${place}</li></ul>${rest}`)).toEqual([
      ["Kestrel, Inc.", "Kestrel Maps"],
    ])
})

test("a company's グループ and サービス are none of its products", () => {
  const named = ["株式会社みはらしのサービス", "株式会社みはらしのグループ企業"]
  for (const name of named) {
    const [[, service] = []] = namesUnder(`<h3>${name}</h3>${rest}`)
    expect(["サービス", "グループ企業"]).not.toContain(service)
  }
})

test("a table under each heading, and a list of terms whose values explain themselves, are no rows of one table", () => {
  const table = (information: string) =>
    `<table><tr><th>送信される情報</th><td>${information}</td></tr><tr><th>送信先の利用目的</th><td>配信</td></tr></table>`
  const tables = `<h3>Kestrel Maps（Kestrel, Inc.）</h3>${table("広告ID")}<h3>ミハラシタグ（合同会社みはらし）</h3>${table("閲覧履歴")}`
  expect(namesUnder(tables)).toEqual([
    ["Kestrel, Inc.", "Kestrel Maps"],
    ["合同会社みはらし", "ミハラシタグ"],
  ])
  const terms = `<h3>ミハラシタグ</h3><dl><div><dt>提供者</dt><dd>合同会社みはらし</dd></div><div><dt>送信される情報</dt><dd>広告ID（送信先で暗号化します）、端末名</dd></div><div><dt>利用目的</dt><dd>計測</dd></div></dl>`
  expect(namesUnder(terms)).toEqual([["合同会社みはらし", "ミハラシタグ"]])
})
