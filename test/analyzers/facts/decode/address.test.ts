import { describe, expect, it } from "vitest"
import { fieldsOfSend } from "../../../../src/analyzers/facts/decode/fields-of-send.ts"
import { send } from "../../evidence-builder.ts"
import { read } from "./sent.ts"

const segments = (url: string) =>
  fieldsOfSend(send(url)).fields.flatMap(({ name, value, inPath }) => (inPath ? [`${name}=${value}`] : []))

describe("the path", () => {
  it.each([
    // Adobe Analytics: the report suite stands in the path.
    [
      "https://x.sc.example/b/ss/suite/1/JS-2.0/s1",
      ["path.1=b", "path.2=ss", "path.3=suite", "path.4=1", "path.5=JS-2.0", "path.6=s1"],
    ],
    ["https://x.example/u/%E5%A4%A9%E6%B0%97/", ["path.1=u", "path.2=天気"]],
    ["https://x.example/", []],
    ["https://x.example/a;b=c/d", ["path.1=a", "path.2=d"]],
  ])("%s", (url, expected) => expect(segments(url)).toEqual(expected))

  it("gives a wrapped form and encoded text below the segment", () => {
    const b64 = Buffer.from('{"uid":"abc-123"}').toString("base64url")
    expect(read(send(`https://x.example/uid=abc-123/${b64}`))).toEqual([
      "path.1.uid=abc-123",
      "path.2.uid=abc-123",
    ])
  })

  it("gives at most as many segments as the limit", () => {
    expect(segments(`https://x.example/${"a/".repeat(5000)}`).length).toBeLessThanOrEqual(40)
  })
})

describe("parameters of the path", () => {
  // The form of https://support.google.com/campaignmanager/answer/2823450
  it("are named, as Floodlight sends them", () => {
    const url =
      "https://12345.fls.doubleclick.net/activityi;src=12345;type=count0;u1=%E6%9D%B1%E4%BA%AC;~oref=https%3A%2F%2Fwww.mise.example%2F%3Fq%3D1?"
    expect(read(send(url))).toEqual([
      "src=12345",
      "type=count0",
      "u1=東京",
      "~oref=https://www.mise.example/?q=1",
      "~oref.q=1",
    ])
  })
})

describe("wrapped addresses", () => {
  const inner = "https://www.mise.example/a?uid=abc-123&to=x#frag?z=9"
  it.each(["redirect", "url", "return_to"])("in %s give their own parameters", (name) => {
    const url = `https://x.example/r?${new URLSearchParams({ [name]: inner })}`
    expect(read(send(url))).toEqual([
      `${name}=${inner}`,
      `${name}.uid=abc-123`,
      `${name}.to=x`,
      `${name}.z=9`,
    ])
  })

  it("in each other give those of all", () => {
    const wrap = (url: string) => `https://x.example/r?${new URLSearchParams({ to: url })}`
    expect(read(send(wrap(wrap(wrap("https://y.example/?id=7")))))).toContain("to.to.to.id=7")
  })

  it.each([
    ["//cdn.example/p?id=7", "u.id=7"],
    ["/item/list?id=7", "u.id=7"],
    ["%2Fitem%3Fid%3D7", "u.id=7"],
  ])("without scheme or host: %s", (value, expected) => {
    expect(read(send(`https://x.example/r?${new URLSearchParams({ u: value })}`))).toContain(expected)
  })
})

describe("Japanese encodings", () => {
  // Python: urllib.parse.quote("天気予報のページ|みせニュース".encode("shift_jis")), and of "euc-jp"; quote("東京"...)
  it.each([
    [
      "Shift_JIS",
      "%93V%8BC%97%5C%95%F1%82%CC%83y%81%5B%83W%7C%82%DD%82%B9%83j%83%85%81%5B%83X",
      "天気予報のページ|みせニュース",
    ],
    [
      "EUC-JP",
      "%C5%B7%B5%A4%CD%BD%CA%F3%A4%CE%A5%DA%A1%BC%A5%B8%7C%A4%DF%A4%BB%A5%CB%A5%E5%A1%BC%A5%B9",
      "天気予報のページ|みせニュース",
    ],
    ["Shift_JIS, two characters", "%93%8C%8B%9E", "東京"],
    ["EUC-JP, two characters", "%C5%EC%B5%FE", "東京"],
    // JavaScript: escape("東京")
    ["escape()", "%u6771%u4EAC", "東京"],
  ])("%s", (_, encoded, text) => {
    expect(read(send(`https://x.example/?t=${encoded}&u=1`))).toEqual(
      expect.arrayContaining([`t=${text}`, "u=1"]),
    )
    expect(read(send(`https://x.example/?a=${encodeURIComponent(`b=${encoded}&c=2`)}`))).toContain(
      `a.b=${text}`,
    )
  })

  it("bytes that are no text are left as they are", () => {
    expect(read(send("https://x.example/?t=%FF%FE%80%01"))).toEqual(["t=%FF%FE%80%01"])
  })
})
