import { describe, expect, it } from "vitest"
import {
  categoryName,
  citation,
  countryName,
  reasonText,
  reasonTexts,
  wordsOf,
} from "../../src/reports/naming.ts"
import { names } from "./fixture/names.ts"

const ja = wordsOf("ja", names)
const en = wordsOf("en", names)

describe("reasonText", () => {
  it("puts a code into a sentence of the report's language", () => {
    expect(reasonText("purpose-missing", ja)).toBe("利用目的の記載を確認できません。")
    expect(reasonText("purpose-missing", en)).toBe("No purpose of use was found.")
  })

  it.each(["information-missing:page_url", "information-missing: page_url"])(
    "names the category of %s",
    (reason) => {
      expect(reasonText(reason, ja)).toBe(
        "送信を観測した次の情報の記載を確認できません：閲覧したページのURL。",
      )
    },
  )

  it("puts a detail where the sentence has a place for it", () => {
    expect(reasonText("operator-named-by-former-name: ヤフー株式会社", ja)).toContain("「ヤフー株式会社」")
  })

  it("names the category that a collective word stands for", () => {
    const reason = "umbrella-warns: page_url (利用者情報)"
    expect(reasonText(reason, ja)).toContain("：閲覧したページのURL（利用者情報）。")
    expect(reasonText(reason, en)).toContain(": Page address (利用者情報).")
  })

  it("says of all alike at once what is said of each", () => {
    const reasons = ["purpose-missing", "information-missing: page_url", "information-missing: referrer"]
    expect(reasonTexts(reasons, ja)).toEqual([
      "利用目的の記載を確認できません。",
      "送信を観測した次の情報の記載を確認できません：閲覧したページのURL、参照元。",
    ])
  })

  it("does not lose a detail the sentence has no place for", () => {
    expect(reasonText("chained: タグA", ja)).toContain("（タグA）")
  })

  it.each(["something-new: 12", "自由な文", "constructor", ""])("shows %j as it is", (reason) => {
    expect(reasonText(reason, ja)).toBe(reason)
  })
})

describe("names", () => {
  it("fall back on the id", () => {
    expect(categoryName("page_url", en)).toBe("Page address")
    expect(categoryName("toString", en)).toBe("toString")
    expect(citation("R99", ja)).toBe("R99")
  })

  it("give countries by code and leave other words alone", () => {
    expect(countryName("US", ja)).toBe("アメリカ合衆国")
    expect(countryName("米国", en)).toBe("米国")
    expect(countryName("QQ", en)).toBe("QQ")
  })
})
