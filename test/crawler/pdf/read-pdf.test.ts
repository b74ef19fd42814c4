import { load } from "cheerio"
import { describe, expect, test } from "vitest"
import { readDocument } from "../../../src/crawler/pdf/read-document.ts"
import { readPdf } from "../../../src/crawler/pdf/read-pdf.ts"
import { garbledPdf, lockedPdf, noticePage, noticePdf, scannedPdf } from "../find/pdf-notices.ts"
import { type MadePage, madePdf, utf16 } from "./made-pdf.ts"

const read = async (bytes: Uint8Array) => {
  const answer = await readDocument(new Uint8Array(bytes))
  if ("code" in answer) throw new Error(answer.code)
  return answer
}
const codeOf = async (bytes: Uint8Array) => {
  const answer = await readPdf(new Uint8Array(bytes))
  return "code" in answer ? answer.code : "read"
}
const cells = (html: string) => {
  const page = load(html)
  return page("tr")
    .toArray()
    .map((row) =>
      page(row)
        .find("td,th")
        .toArray()
        .map((cell) => page(cell).text()),
    )
}
const row = ["Google LLC", "Googleアナリティクス"]

describe("a PDF's words", () => {
  test("come in the table that lines are drawn around, a broken line as one", async () => {
    const { title, html, pages, pictures } = await read(noticePdf)
    expect([title, pages, pictures]).toEqual(["外部送信について", 1, 0])
    expect(cells(html)[0]).toEqual(["送信先の名称", "サービス名", "送信される情報", "利用目的"])
    expect(cells(html)[1]?.slice(0, 2)).toEqual(row)
    expect(load(html)("tr").first().attr("id")).toMatch(/^page-1-/)
  })

  test.each([90, 180, 270] as const)("are read on a page turned by %d°", async (rotate) => {
    const turned = await read(madePdf([{ ...noticePage, rotate }]))
    expect(cells(turned.html)).toEqual(cells((await read(noticePdf)).html))
  })

  test("lead where the part of them leads that can be pressed", async () => {
    const text = "停止は設定画面から、方針はPolicyで"
    const to = (
      path: string,
      from: number,
      till: number,
    ): readonly [string, number, number, number, number] => [
      `https://ads.example/${path}`,
      50 + from,
      695,
      50 + till,
      715,
    ]
    // Letters of the made font are as wide as they are high (10).
    const links = [to("stop", 30, 70), to("policy", 130, 190)]
    const { html, pressables } = await read(madePdf([{ words: [{ x: 50, y: 700, text }], links }]))
    const page = load(html)
    expect(page("main").text().trim()).toBe(text)
    expect(
      page("a")
        .toArray()
        .map((one) => [page(one).text(), page(one).attr("href")]),
    ).toEqual([
      ["設定画面", "https://ads.example/stop"],
      ["Policy", "https://ads.example/policy"],
    ])
    expect(pressables.map(({ text: words }) => words)).toEqual(["設定画面", "Policy"])
  })

  test("are read where only the owner's password is set", async () => {
    const owned = madePdf([noticePage], { passwords: { user: "", owner: "himitsu" } })
    expect(cells((await read(owned)).html)[1]?.slice(0, 2)).toEqual(row)
  })

  test("are read in Shift_JIS with a font that is not in the file", async () => {
    // 「外部送信について」 in code page 932.
    const hex = "8a4f95949197904d82c982c282a282c4"
    const pdf = madePdf([{ words: [{ x: 50, y: 780, text: "外部送信について" }] }], {
      font: { encoding: "90ms-RKSJ-H", hex: () => hex },
    })
    expect((await read(pdf)).text).toBe("外部送信について")
  })

  test("run from top to bottom and from right to left in vertical writing", async () => {
    const words = ["外部送信について", "当社は次の情報を送信します。", "送信先：株式会社さくら"]
    const page = { words: words.map((text, at) => ({ x: 500 - at * 40, y: 780, text })) }
    const pdf = madePdf([page], { font: { encoding: "UniJIS-UTF16-V", hex: utf16 } })
    expect((await read(pdf)).text.replace(/\s/g, "")).toBe(words.join(""))
  })

  test("go on in the same table on the next page, under a header that is shown once", async () => {
    const table = (name: string): MadePage => ({
      words: [
        ...(noticePage.words?.slice(2, 6) ?? []),
        { x: 55, y: 690, text: name },
        { x: 285, y: 690, text: "閲覧したページ" },
        { x: 455, y: 690, text: "広告の配信" },
      ],
      rules: noticePage.rules ?? [],
    })
    const { html } = await read(madePdf([table("株式会社さくら"), table("株式会社もみじ")]))
    expect(cells(html).map(([first]) => first)).toEqual(["送信先の名称", "株式会社さくら", "株式会社もみじ"])
    expect(load(html)("tr").last().attr("id")).toMatch(/^page-2-/)
  })

  test("stand in columns without lines, and leave out what every page repeats", async () => {
    const rows = [
      ["送信先", "送信される情報", "利用目的"],
      ["株式会社さくら", "閲覧したページ", "広告の配信"],
      ["株式会社もみじ", "クッキー", "分析"],
    ]
    const words = rows.flatMap((cellsOf, y) =>
      cellsOf.map((text, x) => ({ x: 60 + x * 160, y: 700 - y * 30, text })),
    )
    const head = { x: 60, y: 820, text: "みせ株式会社 規程集" }
    const page = (at: number): MadePage => ({ words: [head, { x: 290, y: 20, text: `${at}` }, ...words] })
    const { html, text } = await read(madePdf([page(1), page(2)]))
    expect(cells(html).slice(0, 3)).toEqual(rows)
    expect(text).not.toMatch(/規程集|^\d$/m)
  })

  test("of two columns of prose come one column after the other", async () => {
    const column = (x: number, sign: string) =>
      Array.from({ length: 8 }, (_, at) => ({ x, y: 700 - at * 14, text: `${sign}${at}${"文".repeat(18)}` }))
    const { text } = await read(madePdf([{ words: [...column(50, "左"), ...column(300, "右")] }]))
    expect(text.indexOf("左7")).toBeGreaterThan(0)
    expect(text.indexOf("左7")).toBeLessThan(text.indexOf("右0"))
  })
})

describe("a PDF that cannot be read", () => {
  test.each([
    ["pictures only", scannedPdf, "pdf-without-text"],
    ["a password", lockedPdf, "pdf-encrypted"],
    ["shapes without letters", garbledPdf, "pdf-garbled"],
    ["nothing", new Uint8Array(0), "pdf-broken"],
    ["something else", new TextEncoder().encode("<html>公表</html>"), "pdf-broken"],
    ["too much", new Uint8Array(20_000_001), "pdf-too-large"],
  ])("%s is named", async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  test("is read nevertheless where only the table of its objects is wrong", async () => {
    const text = Buffer.from(noticePdf)
      .toString("latin1")
      .replace(/startxref\n\d+/, "startxref\n9")
    expect(await codeOf(new Uint8Array(Buffer.from(text, "latin1")))).toBe("read")
  })

  test("takes no longer than it may", async () => {
    const answer = await readPdf(noticePdf, 1)
    expect(answer).toMatchObject({ code: "pdf-too-slow" })
  })

  test("of many pages says how many were read", async () => {
    const { pages, read: done } = await read(madePdf(Array.from({ length: 103 }, () => noticePage)))
    expect([pages, done]).toEqual([103, 100])
  })
})

test("cut short or with bits turned over, it ends in words or in a named failure", async () => {
  const known = /^(read|pdf-(broken|encrypted|without-text|garbled|too-slow))$/
  let seed = 7
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  for (let at = 0; at < 30; at++) {
    const bytes = new Uint8Array(noticePdf)
    for (let bit = 0; bit < 12; bit++) {
      const place = next(bytes.length)
      bytes[place] = (bytes[place] ?? 0) ^ (1 << next(8))
    }
    const bad = at % 2 === 0 ? bytes.slice(0, next(bytes.length)) : bytes
    const answer = await readDocument(bad)
    expect("code" in answer ? answer.code : "read").toMatch(known)
  }
})
