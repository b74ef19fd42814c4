import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { redactedSample } from "../../../../src/analyzers/facts/information/sample.ts"

describe("samples", () => {
  const categories = [
    "page_url",
    "page_title",
    "event_action",
    "email",
    "client_id",
    "form_input",
    "hashed_contact",
    "no-such",
  ]
  it("never show an e-mail address, wherever it stands and however it is encoded", () => {
    const local = fc.stringMatching(/^[a-z0-9._-]{3,12}$/)
    const sign = fc.constantFrom("@", "%40", "%2540", "＠")
    const around = fc.constantFrom(
      (mail: string) => mail,
      (mail: string) => `https://www.mise.example/?m=${mail}&a=1`,
      (mail: string) => `click ${mail} now`,
    )
    fc.assert(
      fc.property(fc.constantFrom(...categories), local, sign, around, (category, name, at, wrap) => {
        const sample = redactedSample(category, wrap(`${name}${at}mail.example.jp`)) ?? ""
        expect(sample).not.toContain(`${name}${at}`)
        expect(sample).not.toContain("mail.example.jp")
      }),
    )
  })

  it.each([
    ["client_id", "1322031943.1795226104", "1322…(21)"],
    ["client_id", "ab", "…(2)"],
    ["email", "taro@mail.example.jp", "…(20)"],
    ["phone", "09012345678", "…(11)"],
    ["page_url", "https://www.mise.example/?tel=090-1234-5678", "https://www.mise.example/?tel=…"],
    ["page_url", "https://www.mise.example/", "https://www.mise.example/"],
    ["page_title", "あ".repeat(90), `${"あ".repeat(80)}…`],
    ["page_title", "", undefined],
  ])("of %s %s is %s", (category, value, sample) => expect(redactedSample(category, value)).toBe(sample))
})
