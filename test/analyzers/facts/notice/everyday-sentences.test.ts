import { expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const told = (body: string) =>
  readNotice(candidate(`<h1>外部送信について</h1>${body}`), knowledge).entries.map(
    ({ operator, information, purposeWords }) => [operator, information, Object.values(purposeWords).flat()],
  )

test("items that say in everyday verbs what goes to whom, and the reason in a sentence of its own", () => {
  expect(
    told(`<p>写真はこの端末の中で加工し、どこにも送りません。</p><ul>
      <li>Vercel Inc.（Vercel）に、IPアドレスと表示したページのURLが届きます。ページを配るためです。</li>
      <li>Google LLC（Google アナリティクス）へ、閲覧したページと滞在時間を送ります。どの記事が読まれているかを調べる目的です。</li>
      <li>株式会社はてな（はてなブックマーク）に、見ている記事のURLを渡します。これは件数を出すためです。</li></ul>`),
  ).toEqual([
    ["Vercel Inc.", ["IPアドレス", "表示したページのURL"], ["ページを配るため"]],
    ["Google LLC", ["閲覧したページ", "滞在時間"], ["どの記事が読まれているかを調べる目的"]],
    ["株式会社はてな", ["見ている記事のURL"], ["件数を出すため"]],
  ])
})

test("what something is needed for is told, that it is needed is not", () => {
  expect(
    told("<p>Vimeo.com, Inc.へIPアドレスを伝えます。動画を流すために必要なためです。</p>").map(
      ([, , purposes]) => purposes,
    ),
  ).toEqual([["動画を流すため"]])
})

test("times and things whose names end like verbs are things, and end no list", () => {
  const things = "参照元、閲覧日時、マウスの動き、問い合わせ、画面の大きさ"
  expect(
    told(
      `<p>Google LLCの「Google アナリティクス」を利用しています。これにより、${things}がGoogle LLCに送信されます。</p>`,
    ).map(([, information]) => information),
  ).toEqual([things.split("、")])
})
