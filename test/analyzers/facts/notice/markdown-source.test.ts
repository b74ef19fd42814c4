import { describe, expect, test } from "vitest"
import { laidOutMarkdown } from "../../../../src/analyzers/facts/notice/layout/markdown-source.ts"
import { readDocument } from "../../../../src/analyzers/facts/notice/read-document.ts"
import { candidate, knownFacts, shownAsText } from "./known.ts"

const rows = `| 送信先 | 送信される情報 | 利用目的 |\r
| --- | :-- | ---: |\r
| Google LLC | 閲覧したページのURL、IPアドレス | アクセス解析 |\r
`

describe("Markdown shown as its source", () => {
  test("is read as its author laid it out, and says where it stands", () => {
    const shown = shownAsText(`---\r\ntitle: '外部送信について'\r\nlayout: page\r\n---\r\n\r\n${rows}`)
    const { notice } = readDocument(candidate(shown), knownFacts())
    expect(notice.title).toBe("外部送信について")
    expect(notice.digest).toBe(candidate(shown).digest)
    expect(notice.entries.map(({ operator, information, at }) => [operator, information, at])).toEqual([
      ["Google LLC", ["閲覧したページのURL", "IPアドレス"], "body > pre"],
    ])
  })

  test.each([
    ["a heading", "# 外部送信について\n"],
    ["a table", rows],
    ["a bold label in an item", "1つ目\n\n- **送信先**: Google LLC\n"],
  ])("is known by %s", (_, text) => {
    expect(laidOutMarkdown(candidate(shownAsText(text)))).toBeDefined()
  })

  test.each([
    ["plain text", shownAsText("外部送信について\n\n送信先：Google LLC\n---\n#1 a|b 2*3*4\n")],
    ["a page with preformatted text among others", `<body><h1>外部送信</h1><pre># 例</pre></body>`],
    ["a page whose text begins like Markdown", "<body><p># 外部送信について</p></body>"],
    ["nothing", ""],
  ])("is not made of %s", (_, html) => {
    expect(laidOutMarkdown(candidate(html))).toBeUndefined()
  })
})
