import MarkdownIt from "markdown-it"
import { describe, expect, it } from "vitest"
import { renderDraft } from "../../../src/reports/draft/render-draft.ts"
import { markdownLink, markdownText } from "../../../src/reports/markdown/markdown-text.ts"
import { portal } from "../fixture/result.ts"
import { hostile, hostileStrings } from "../fixture/variants.ts"
import { draftOf } from "./made-draft.ts"

// As lenient as a place that shows Markdown can be: markup let through, addresses made links.
const lenient = new MarkdownIt({ html: true, linkify: true })

const hostileText = [
  ...hostileStrings,
  "[a](javascript:alert(1))",
  "![x](https://evil.example/p.png)",
  "<https://evil.example/>",
  "www.evil.example http://evil.example/ a@evil.example",
  "a | b || c",
  "`code` **bold** _em_ ~~gone~~",
  "&lt;b&gt; &#x3c;i&#x3e;",
  "\\[a\\](b)",
  "1. one\n# two\n- three\n---\n```\n",
]

describe("text in Markdown", () => {
  it.each(hostileText)("is shown as itself: %j", (text) => {
    const html = lenient.renderInline(markdownText(text))
    expect(html).not.toMatch(/<[a-z/!]/i)
  })

  it("stays in its cell", () => {
    for (const text of hostileText) {
      const html = lenient.render(`| a | b |\n| --- | --- |\n| ${markdownText(text)} | end |`)
      expect(html.match(/<td>/g)).toHaveLength(2)
      expect(html).toContain("<td>end</td>")
    }
  })

  it("of a link cannot leave it", () => {
    const html = lenient.renderInline(markdownLink("a](b) <i>", "https://a.example/x)y?a=<b>|c"))
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html).toContain('href="https://a.example/x)y?a=%3Cb%3E%7Cc"')
    expect(html).not.toContain("<i>")
  })
})

describe("the draft in Markdown", () => {
  it("is a table with a row per tag", () => {
    const draft = draftOf(portal, { whole: true })
    const html = lenient.render(renderDraft(draft, "md", "ja"))
    const [notice = ""] = html.split("<hr>")
    expect(notice.match(/<tr>/g)).toHaveLength(draft.rows.length + 1)
    expect(notice).toContain('<a href="https://policies.google.com/privacy?hl=ja">')
  })

  it.each(hostileStrings)("makes nothing of what a page says: %j", (text) => {
    const html = lenient.render(renderDraft(draftOf(hostile(text)), "md", "ja"))
    expect(html).not.toMatch(/<(script|img|svg|style|iframe)/i)
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    const ours = [
      "https://policies.google.com/privacy?hl=ja",
      "https://tools.google.com/dlpage/gaoptout?hl=ja",
    ]
    expect(links.filter((href) => !ours.includes(href ?? ""))).toEqual([])
  })
})
