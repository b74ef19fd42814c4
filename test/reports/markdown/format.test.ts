import { load } from "cheerio"
import MarkdownIt from "markdown-it"
import { describe, expect, it } from "vitest"
import { madeText } from "../fixture/made-report.ts"
import { portal } from "../fixture/result.ts"
import { hostile, hostileStrings, large, silent } from "../fixture/variants.ts"
import { forbiddenWords } from "../forbidden-words.ts"

// As lenient as a place that shows Markdown can be: markup let through, addresses made links.
const lenient = new MarkdownIt({ html: true, linkify: true })

const hostileText = [
  ...hostileStrings,
  "[a](javascript:alert(1)) ![x](https://evil.example/p.png) <https://evil.example/>",
  "@someone #1 www.evil.example http://evil.example/ a@evil.example",
  "a | b || c\n# head\n- item\n```\ncode",
]

describe("the report in Markdown", () => {
  it("answers first what was found, then what to do", async () => {
    const $ = load(lenient.render(await madeText("markdown", portal)))
    expect($("h1").text()).toBe("外部送信 観測報告")
    expect($("strong").first().text()).toBe("公表に記載を確認できない送信先が 3 件あります。")
    expect($("h2").first().text()).toBe("作業一覧")
    const first = $("h2:contains('作業一覧') + table tbody tr").first().text()
    expect(first).toContain("公表に追記")
    expect(first).toContain("タグマネージャー GTM-EXAMPLE から設置")
    expect($("p").last().text()).toBe("本書は観測結果であり、法的判断ではありません。")
  })

  it("is whole where nothing was sent", async () => {
    const text = await madeText("markdown", silent, { language: "en" })
    expect(text).not.toMatch(/undefined|\{\w+\}|NaN/)
    expect(text.match(forbiddenWords)?.[0]).toBeUndefined()
    expect(load(lenient.render(text))("h2")).toHaveLength(7)
  })

  it.each(hostileText)("makes nothing of what a page says: %j", async (text) => {
    const $ = load(lenient.render(await madeText("markdown", hostile(text))))
    const plain = load(lenient.render(await madeText("markdown", portal)))
    const tags = new Set(
      $("body *")
        .map((_, it) => $(it).prop("tagName"))
        .get(),
    )
    expect([...tags].sort()).toEqual(
      ["BR", "H1", "H2", "HR", "LI", "P", "STRONG", "TABLE", "TBODY", "TD", "TH", "THEAD", "TR", "UL"].sort(),
    )
    expect($("h2")).toHaveLength(plain("h2").length)
    expect($("th")).toHaveLength(plain("th").length)
    expect($.text()).not.toMatch(/[@#][\p{L}\p{N}]/u)
  })

  it("fits into an issue with 400 destinations, and says what it leaves out", async () => {
    const text = await madeText("markdown", large(400, 20_000))
    expect(text.length).toBeLessThan(65_000)
    expect(text).toContain("ほか 340 件は report.json にあります。")
  })
})
