import { describe, expect, it } from "vitest"
import { csvText } from "../../../src/reports/csv/csv-text.ts"

describe("CSV", () => {
  it("is quoted, ends its lines as the standard has it, and says that it is UTF-8", () => {
    const rows = [
      ["名称", 'a "b"'],
      ["一,二", "三\n四"],
    ]
    expect(csvText(rows)).toBe('\uFEFF"名称","a ""b"""\r\n"一,二","三\n四"\r\n')
  })

  it.each([
    "=1+1",
    "+81-3-0000-0000",
    "-2",
    "@SUM(A1)",
    "|cmd",
    "%0A=1",
    "\t=1",
    "\r=1",
    " =1",
    "\u200b=1",
    "＝１",
    "＠SUM",
    "＋1",
    "－1",
    "﹦1",
    "\u3000＝1",
    "\n=1",
    '=HYPERLINK("http://evil.example")',
  ])("never begins a cell as a formula: %j", (text) => {
    const [cell] = csvText([[text]])
      .slice(1)
      .split("\r\n")
    expect(cell?.startsWith(`"'`)).toBe(true)
  })

  it.each(["Google LLC", "株式会社みせ", "https://www.example.jp/", "a=b", "'quoted", ""])(
    "leaves other text as it is: %j",
    (text) => {
      expect(csvText([[text]])).toBe(`\uFEFF"${text}"\r\n`)
    },
  )

  it("leaves numbers as numbers, negative ones too", () => {
    expect(csvText([[-1.5, 0, 20_000]])).toBe('\uFEFF"-1.5","0","20000"\r\n')
  })
})
