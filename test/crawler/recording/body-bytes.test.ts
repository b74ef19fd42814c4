import { describe, expect, it } from "vitest"
import { bodyBytes } from "../../../src/crawler/recording/body-bytes.ts"
import { bodyOfParams } from "../../../src/crawler/recording/body-of-params.ts"

const hex = (text: string, type = "", marked = false) => {
  const found = bodyBytes(text, marked, [["content-type", type]])
  return "bytes" in found ? found.bytes.toString("hex") : found
}

describe("the bytes behind a recorded body", () => {
  it.each([
    ["plain text", "a=1&b=あ", "application/x-www-form-urlencoded", { text: "a=1&b=あ" }],
    ["letters with accents stay letters", "café", "text/plain", { text: "café" }],
    ["UTF-8 written one character a byte", "caf\u00c3\u00a9", "text/plain", { text: "café" }],
    ["protobuf written one character a byte", "\u0008\u0096\u0001", "application/x-protobuf", "089601"],
    ["the same without a type that says so", "\u0008\u0096\u0001", "text/plain", "089601"],
    ["base64 of what is bytes by its type", "CJYBCJYB", "application/x-protobuf", "089601089601"],
    ["what only looks like base64 in a text", "CJYBCJYB", "text/plain", { text: "CJYBCJYB" }],
    ["single bytes as lone surrogates", "a\udc96b", "application/json", "619662"],
    ["bytes that were replaced are lost", "\u0008\ufffd\u0001", "application/x-protobuf", { lost: true }],
    ["a sign for what is missing in a text", "a\ufffdb", "text/plain", { text: "a\ufffdb" }],
  ])("%s", (_, text, type, expected) => {
    expect(hex(text, type)).toEqual(expected)
  })

  it("a mark wins over everything", () => {
    expect(hex("YT0x", "text/plain", true)).toBe("613d31")
  })
})

describe("a form recorded as its fields", () => {
  it.each([
    ["one field", [{ name: "a", value: "1" }], "", "a=1"],
    [
      "what needs encoding",
      [{ name: "u", value: "https://x/?a=b&c" }],
      "",
      "u=https%3A%2F%2Fx%2F%3Fa%3Db%26c",
    ],
    ["what is encoded already", [{ name: "u", value: "https%3A%2F%2Fx%2F" }], "", "u=https%3A%2F%2Fx%2F"],
    ["JSON under a form's type", [{ name: '{"a":"="}', value: "" }], "", '{"a":"="}'],
    [
      "parts with a file",
      [
        { name: "t", value: "v" },
        { name: "f", value: "..", fileName: "x.txt", contentType: "text/plain" },
      ],
      "multipart/form-data; boundary=B",
      [
        '--B\r\nContent-Disposition: form-data; name="t"\r\n\r\nv',
        '--B\r\nContent-Disposition: form-data; name="f"; filename="x.txt"\r\nContent-Type: text/plain\r\n\r\n..',
        "--B--\r\n",
      ].join("\r\n"),
    ],
  ])("%s", (_, params, type, expected) => {
    expect(bodyOfParams(params, type)).toBe(expected)
  })

  it("no fields are no body", () => {
    expect(bodyOfParams([], "text/plain")).toBeUndefined()
  })
})
