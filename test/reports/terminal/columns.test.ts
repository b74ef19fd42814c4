import { describe, expect, it } from "vitest"
import { columns, cut, padEnd, wrap } from "../../../src/reports/terminal/columns.ts"

describe("columns", () => {
  it.each([
    ["abc", 3],
    ["送信先", 6],
    ["ﾀｸﾞ", 3],
    ["Ｇｏｏｇｌｅ", 12],
    ["か\u3099", 2],
    ["👩‍💻", 2],
    ["é", 1],
    ["", 0],
  ])("counts %j as %i", (text, count) => {
    expect(columns(text)).toBe(count)
  })

  it("fills and cuts by columns, not characters", () => {
    expect(padEnd("送信", 6)).toBe("送信  ")
    expect(cut("該当する記載を確認できず", 11)).toBe("該当する...")
    expect(columns(cut("該当する記載を確認できず", 12))).toBeLessThanOrEqual(12)
  })

  it("wraps long lines without losing a character", () => {
    const text = "送信先 14 件、送信 61 件。https://www.akatsuki.example.jp/a/very/long/path/without/spaces"
    const lines = wrap(text, 30)
    expect(lines.every((line) => columns(line) <= 30)).toBe(true)
    expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""))
  })
})
