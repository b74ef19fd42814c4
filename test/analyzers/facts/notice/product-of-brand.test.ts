import { expect, test } from "vitest"
import { productOfBrand } from "../../../../src/analyzers/facts/notice/names/product-of-brand.ts"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { readingOf } from "../../../../src/analyzers/facts/notice/reading.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const { companies } = readingOf(knowledge)

test.for([
  ["OpenAI Whisper API", "OpenAI", "OpenAI Whisper API", "Whisper API"],
  ["ＯｐｅｎＡＩ　ＡＰＩ", "OpenAI", "OpenAI API", "API"],
  ["GitHub Releases", "GitHub", "GitHub Releases", "Releases"],
  ["Anthropic 社 Claude API", "Anthropic 社", "Claude API", "Claude API"],
  ["楽天API", "楽天", "楽天API", "API"],
] as const)("%s", ([text, operator, service, bare]) => {
  expect(productOfBrand(text, companies)).toEqual({ operator, service, bare })
})

test.for([
  "OpenAI",
  "Google LLC",
  "Google Chrome",
  "Googleアカウント",
  "GitHub Privacy Statement",
  "GitHubのサーバー",
  "OpenAI へ送信",
  "みはらしAPI",
])("%s names no product of a brand", (text) => {
  expect(productOfBrand(text, companies)).toBeUndefined()
})

const bodies: readonly (readonly [string, string, string])[] = [
  [
    "<ul><li>送信先：OpenAI社のChatGPT API</li><li>送信される情報：質問の文章</li></ul>",
    "OpenAI社",
    "ChatGPT API",
  ],
  [
    "<dl><dt>送信先</dt><dd>Anthropic 社 Claude API（自社サーバー経由）</dd><dt>送信される情報</dt><dd>質問の文章</dd></dl>",
    "Anthropic 社",
    "Claude API",
  ],
  [
    "<table><tr><th>サービス</th><th>送信される情報</th></tr><tr><td>OpenAI Whisper API</td><td>質問の文章</td></tr></table>",
    "OpenAI",
    "OpenAI Whisper API",
  ],
  [
    "<table><tr><th>サービス</th><td>GitHub Releases</td></tr><tr><th>提供者</th><td>GitHub, Inc.</td></tr><tr><th>送信される情報</th><td>質問の文章</td></tr></table>",
    "GitHub, Inc.",
    "GitHub Releases",
  ],
]

test.for(bodies)("%s", ([body, operator, service]) => {
  const { entries } = readNotice(candidate(`<h1>外部送信について</h1>${body}`), knowledge)
  expect(entries.map((entry) => [entry.operator, entry.service])).toEqual([[operator, service]])
})

test("a product told of twice, with its brand and without, is one entry", () => {
  const { entries } = readNotice(
    candidate(
      "<h1>外部送信について</h1><h2>AIの回答</h2><ul><li>送信先：Anthropic 社 Claude API</li><li>送信される情報：質問の文章</li></ul><h2>利用するサービス</h2><table><tr><th>サービス</th><th>利用目的</th></tr><tr><td>Anthropic Claude API</td><td>回答の作成</td></tr></table>",
    ),
    knowledge,
  )
  expect(
    entries.map(({ operator, service, purposeWords }) => [operator, service, purposeWords.unassigned]),
  ).toEqual([["Anthropic 社", "Anthropic Claude API", ["回答の作成"]]])
})
