import { describe, expect, it } from "vitest"
import { companiesOnPages } from "../../../../src/analyzers/facts/party/company-on-pages.ts"
import { bundledKnowledge, snapshot } from "../../evidence-builder.ts"

const labels = bundledKnowledge().vocabulary.operatorCompanyLabels
const found = (...texts: readonly string[]) =>
  companiesOnPages(
    texts.map((text) => ({ ...snapshot("https://www.mise.jp/", []), text })),
    labels,
  )

// As the text of a page in a browser comes out: cells of a table parted by tabs, terms and footers by line ends.
describe("the company a page says runs it", () => {
  it.each([
    ["運営会社：株式会社みせ", "株式会社みせ"],
    ["会社概要\n運営会社\t株式会社みせ\n所在地\t東京都港区", "株式会社みせ"],
    ["運営会社\n株式会社みせ\n", "株式会社みせ"],
    ["運営者: みせ株式会社（東京都）", "みせ株式会社"],
    ["サイト運営会社　㈱みせ", "株式会社みせ"],
    ["運営：（株）みせ | 利用規約", "株式会社みせ"],
    ["運営会社： 株式会社 みせ\n", "株式会社 みせ"],
    ["運営会社：株式会社みせ\n運営会社\t株式会社 みせ\n", "株式会社みせ"],
    ["運営団体\n一般財団法人みせ協会", "一般財団法人みせ協会"],
    ["Operated by: Mise Holdings, Inc.", "Mise Holdings, Inc"],
  ])("%j", (text, company) => expect(found(text)).toEqual([company]))

  it.each([
    ["a link of that name", "運営会社\n利用規約\nプライバシーポリシー"],
    ["a sentence about it", "運営会社である株式会社みせは"],
    ["another label", "会社名：株式会社みせ\n提供会社：株式会社みせ"],
    ["a longer word", "共同運営会社：株式会社みせ"],
    ["no company form", "運営者：みせ太郎"],
    ["several companies: a list of services", "A\n運営会社：株式会社あ\nB\n運営会社：株式会社い"],
    ["nothing", ""],
  ])("is not read from %s", (_, text) => expect(found(text)).toEqual([]))

  it("is gathered over pages, each once", () => {
    expect(found("運営会社：株式会社みせ", "運営会社：株式会社みせ", "")).toEqual(["株式会社みせ"])
  })

  it("takes no more than a blink for a long page", () => {
    const started = performance.now()
    found(
      `${"運営 ".repeat(200_000)}\n${"運営会社：株式会社".repeat(100_000)}\nOperated by ${"A ".repeat(300_000)}`,
    )
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
