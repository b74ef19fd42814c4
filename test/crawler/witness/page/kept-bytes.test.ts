import { describe, expect, it } from "vitest"
import { KeptBytes } from "../../../../src/crawler/witness/page/kept-bytes.ts"

const mega = 1024 * 1024

describe("bytes kept of a visit", () => {
  it("are all of a short body", () => {
    expect(new KeptBytes().keep(Buffer.from("本文")).toString()).toBe("本文")
  })

  it("are a megabyte of a long one", () => {
    expect(new KeptBytes().keep(Buffer.alloc(3 * mega)).length).toBe(mega)
  })

  it("stay bounded however many bodies there are, with the beginning of each", () => {
    const kept = new KeptBytes()
    const lengths = Array.from({ length: 2000 }, () => kept.keep(Buffer.alloc(mega, "x")).length)
    expect(lengths.reduce((sum, length) => sum + length)).toBeLessThan(100 * mega)
    expect(lengths.at(-1)).toBe(4096)
  })

  it("never end within a character", () => {
    const kept = new KeptBytes()
    for (let many = 0; many < 64; many++) kept.keep(Buffer.alloc(mega))
    for (const before of ["", "a", "ab"]) {
      const text = before + "字".repeat(5000)
      const beginning = kept.keep(Buffer.from(text)).toString()
      expect(text.startsWith(beginning)).toBe(true)
      expect(beginning.length).toBeGreaterThan(1300)
    }
  })

  it("hold nothing of the body they were taken from", () => {
    const body = Buffer.alloc(3 * mega)
    expect(new KeptBytes().keep(body).buffer).not.toBe(body.buffer)
  })
})
