import { execFileSync } from "node:child_process"
import { describe, expect, test } from "vitest"
import { decodeList } from "../../../src/config/frame/decode-list.ts"
import { type ReadFrame, readFrame } from "../../../src/config/frame/read-frame.ts"
import { readScale } from "../../../src/config/frame/read-scale.ts"

function frame(text: string): ReadFrame {
  const read = readFrame(text)
  if (typeof read === "string") throw new Error(read)
  return read
}

const iconv = (to: string, text: string) => execFileSync("iconv", ["-f", "UTF-8", "-t", to], { input: text })

describe("a list of sites", () => {
  test("is read by Japanese or English titles, in any order, and keeps every other column", () => {
    const { columns, sites } = frame(
      "業種,ＵＲＬ,事業者名,役務の種類,自社ドメイン,利用者数（人）,期間,都道府県\n" +
        "ニュース,www.example.jp/top,株式会社みせ,第4号,example.jp、example.com,約28万人,令和7年,東京都\n",
    )
    expect(columns.map(({ readAs }) => readAs)).toEqual([
      ...["sector", "url", "operator", "kind", "domains", "scale", "period", "other"],
    ])
    expect(sites).toEqual([
      {
        number: 1,
        line: 2,
        url: "https://www.example.jp/top",
        operator: "株式会社みせ",
        sector: "ニュース",
        kind: "r27_4",
        domains: ["example.jp", "example.com"],
        scale: { text: "約28万人", value: 280_000 },
        period: "令和7年",
        other: { 都道府県: "東京都" },
      },
    ])
  })

  test("tells each bad line with its number and reason, and goes on", () => {
    const { sites, badRows } = frame(
      [
        "url,operator,kind",
        "https://a.example/,甲,4号",
        ",乙,",
        "ftp://b.example/,丙,",
        "https://user:secret@c.example/,丁,",
        "日本語 だけ,戊,",
        "https://d.example/,己,なにか",
        "http://A.example,庚,",
        "https://e.example/,辛,対象外",
      ].join("\r\n"),
    )
    expect(sites.map(({ line, kind }) => [line, kind])).toEqual([
      [2, "r27_4"],
      [9, "none"],
    ])
    expect(badRows.map(({ line, reason, detail }) => [line, reason, detail])).toEqual([
      [3, "no-url", ""],
      [4, "scheme", "ftp://b.example/"],
      [5, "credentials", "https://…@c.example/"],
      [6, "not-url", "日本語 だけ"],
      [7, "kind", "なにか"],
      [8, "duplicate", "2"],
    ])
  })

  test("loses one line to a stray quotation mark, wherever it stands", () => {
    const { sites, badRows } = frame(
      [
        "operator,url",
        '"閉じない,https://a.example/',
        '5" 画面,https://b.example/',
        '"カンマ, と ""引用""",https://c.example/',
        '"二行の\n名前",https://d.example/',
        '"余り"字,https://e.example/',
        "次,https://f.example/",
      ].join("\n"),
    )
    expect(sites.map(({ line, operator }) => [line, operator])).toEqual([
      [3, '5" 画面'],
      [4, 'カンマ, と "引用"'],
      [5, "二行の\n名前"],
      [8, "次"],
    ])
    expect(badRows.map(({ line, reason }) => [line, reason])).toEqual([
      [2, "quote"],
      [7, "quote"],
    ])
  })

  test("takes names of other scripts as browsers write them, and knows them again", () => {
    const { sites, badRows } = frame("url\nhttps://日本語.example/\nhttps://xn--wgv71a119e.example\n")
    expect(sites.map(({ url }) => url)).toEqual(["https://xn--wgv71a119e.example/"])
    expect(badRows.map(({ reason }) => reason)).toEqual(["duplicate"])
  })

  test("may be addresses alone, or parted by tabs; without addresses it is none", () => {
    expect(frame("https://a.example/\nb.example\n").sites).toHaveLength(2)
    expect(frame("url\t業種\nhttps://a.example/\t通販\n").sites[0]?.sector).toBe("通販")
    expect(readFrame("名前,住所\nみせ,東京\n")).toBe("no-url-column")
    expect(readFrame("\n\n")).toBe("empty")
  })

  test("of 100,000 lines is read whole", () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, at) => `https://s${at % 99_999}.example/,"業種 ""${at % 7}"""`,
    )
    const { sites, badRows } = frame(`url,業種\n${lines.join("\n")}`)
    expect(sites).toHaveLength(99_999)
    expect(badRows).toEqual([{ line: 100_001, reason: "duplicate", detail: "2" }])
  })
})

describe("a list's bytes", () => {
  const text = "事業者名,url\n株式会社ﾐｾと髙﨑,https://a.example/\n"
  const plain = "事業者名,url\n株式会社みせ・東京,https://a.example/\n"

  test.each([
    ["utf-8", text, Buffer.from(text)],
    ["utf-8", text, Buffer.from(`\ufeff${text}`)],
    ["shift_jis", text, iconv("CP932", text)],
    ["euc-jp", plain, iconv("EUC-JP", plain)],
    ["utf-16le", text, Buffer.from(`\ufeff${text}`, "utf16le")],
  ] as const)("are %s", (encoding, written, bytes) => {
    expect(decodeList(bytes)).toEqual({ encoding, text: written })
  })

  test("of no such encoding are not guessed", () => {
    expect(decodeList(Uint8Array.of(0x75, 0x72, 0xff, 0x80, 0x0a, 0xfd))).toBeUndefined()
  })
})

test.each([
  ["約231,000人", 231_000],
  ["1億2,000万", 120_000_000],
  ["5～6", 5],
  ["２８万件", 280_000],
  ["大規模", undefined],
])("the size %s is %s", (cell, value) => {
  expect(readScale(cell)?.value).toBe(value)
})
