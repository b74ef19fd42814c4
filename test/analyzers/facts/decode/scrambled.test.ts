import { createHash } from "node:crypto"
import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { isScrambled } from "../../../../src/analyzers/facts/decode/scrambled.ts"

/** Bytes without any order, the same on every run. */
const noise = (length: number) =>
  Buffer.concat(
    Array.from({ length: Math.ceil(length / 32) }, (_, at) => createHash("sha256").update(`${at}`).digest()),
  ).subarray(0, length)

const base64 = noise(600).toString("base64")
const padded = noise(601).toString("base64")
const words = "この画面では、商品を選ぶ前に送料と納期を確かめることができます。".repeat(20)

describe("what nobody could make anything of", () => {
  it.each([
    ["base64 alone", [["", base64]]],
    ["base64 with padding, which reads as a form", [[padded.replace(/=+$/, ""), ""]]],
    ["base64url", [["", noise(600).toString("base64url")]]],
    ["hexadecimal digits", [["", noise(300).toString("hex")]]],
    [
      "a version, digests and base64 between colons",
      [["", `2:${noise(20).toString("hex")}:${base64.replaceAll("+", "-").replaceAll("/", "_")}**`]],
    ],
    [
      "one value of a few",
      [
        ["v", "2"],
        ["data", base64],
      ],
    ],
  ] as const)("%s", (_, parts) => {
    expect(isScrambled(parts)).toBe(true)
  })
})

describe("what is read, or says little", () => {
  it.each([
    ["nothing", []],
    ["a key or a signature", [["sig", noise(96).toString("base64")]]],
    ["text under base64", [["", Buffer.from(words).toString("base64")]]],
    [
      "compressed text under base64",
      [
        [
          "data",
          gzipSync(
            JSON.stringify({ page: "https://www.mise.example/", noise: noise(300).toString("hex") }),
          ).toString("base64"),
        ],
      ],
    ],
    ["text of words", [["", words]]],
    [
      "a long address without a query",
      [["", `https://www.mise.example/${noise(300).toString("base64url")}`]],
    ],
    ["a list of small words", [["", "home.items.detail.".repeat(30)]]],
    [
      "a token beside more that is read",
      [
        ["token", base64],
        ["text", words.repeat(3)],
      ],
    ],
  ] as const)("%s", (_, parts) => {
    expect(isScrambled(parts)).toBe(false)
  })
})
