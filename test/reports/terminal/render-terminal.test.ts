import { describe, expect, it } from "vitest"
import type { Result } from "../../../src/analyzers/result.ts"
import type { Language } from "../../../src/reports/prose.ts"
import { columns } from "../../../src/reports/terminal/columns.ts"
import { renderTerminal } from "../../../src/reports/terminal/render-terminal.ts"
import { names } from "../fixture/names.ts"
import { portal } from "../fixture/result.ts"
import { hostile, hostileStrings, large, silent } from "../fixture/variants.ts"
import { forbiddenWords } from "../forbidden-words.ts"

const languages: readonly Language[] = ["ja", "en"]

const render = (result: Result, more: { language?: Language; color?: boolean; width?: number } = {}) =>
  renderTerminal(result, { language: "ja", color: false, width: 80, names, ...more })

describe("the summary in a terminal", () => {
  it("says the verdict, the counts, the work and what could not be seen", () => {
    const text = render(portal)
    for (const said of [
      "公表に記載を確認できない送信先が 3 件あります。",
      "該当する記載を確認できず      2",
      "本文（通知・公表）           11",
      "[公表に追記] Meta Platforms, Inc. / Meta ピクセル",
      "同意操作の後にのみ観測（偶然の差の可能性）    1",
      "観測できなかった状態：拒否",
      "観測できなかった訪問 1 件",
    ])
      expect(text).toContain(said)
    expect(text.endsWith("本書は観測結果であり、法的判断ではありません。\n")).toBe(true)
  })

  it("has room for more of the work where nothing was chosen", () => {
    const { runsNotMade: _, ...rest } = portal
    const assessments = portal.assessments.map(({ states: __, ...assessment }) => assessment)
    const text = render({ ...rest, assessments })
    expect(text).toContain("[ベンダーに照会] Criteo OneTag")
    expect(text).not.toContain("選択と送信")
  })

  it.each(languages)("fits on one screen whatever was found (%s)", (language) => {
    for (const result of [portal, silent, large(400, 800)]) {
      const lines = render(result, { language }).split("\n")
      expect(lines.length).toBeLessThanOrEqual(50)
      for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(80)
    }
  })

  it("says so where no send was seen and nobody declared the service", () => {
    expect(render(silent)).toContain("本観測では送信を確認していません。")
    expect(render(silent)).toContain("対象役務か未判定")
  })

  it.each(languages)("uses none of the words only a person may say (%s)", (language) => {
    for (const result of [portal, silent]) expect(render(result, { language })).not.toMatch(forbiddenWords)
  })

  it.each(hostileStrings)("passes no control of a page on to the terminal: %j", (text) => {
    expect(render(hostile(text))).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u,
    )
  })

  it("colours without changing a word", () => {
    const painted = render(portal, { color: true })
    expect(painted).toContain("\u001b[31m")
    expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(render(portal))
  })
})
