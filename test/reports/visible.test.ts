import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allVisible, visible } from "../../src/reports/visible.ts"

describe("visible", () => {
  it.each([
    ["\u202egnp.exe", "⟨U+202E⟩gnp.exe"],
    ["a\u0000b\u001b[31m", "a⟨U+0000⟩b⟨U+001B⟩[31m"],
    ["pay\u200bpal", "pay⟨U+200B⟩pal"],
    ["\ud800", "⟨U+D800⟩"],
    ["tag\u{e0041}", "tag⟨U+E0041⟩"],
    ["one\r\ntwo\tthree", "one two three"],
    ["㈱みせ 葛\u{e0100}飾", "㈱みせ 葛\u{e0100}飾"],
  ])("writes %j as %j", (text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  it("leaves no control or direction character in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(visible(text)).not.toMatch(
          /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/,
        )
      }),
    )
  })

  it("reaches every string of a record, keys too, and keeps the rest", () => {
    const record = { list: [{ "key\u0007": "value\u202e" }], count: 3, none: null, yes: true }
    expect(JSON.parse(JSON.stringify(allVisible(record)))).toEqual({
      list: [{ "key⟨U+0007⟩": "value⟨U+202E⟩" }],
      count: 3,
      none: null,
      yes: true,
    })
  })

  it("keeps a key named __proto__ as plain data", () => {
    const shown = allVisible(JSON.parse('{"__proto__": {"polluted": "yes"}}'))
    expect(Object.keys(shown)).toEqual(["__proto__"])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
