import { XMLParser, XMLValidator } from "fast-xml-parser"
import { strFromU8, unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import type { Result } from "../../../src/analyzers/result.ts"
import type { Language } from "../../../src/reports/prose.ts"
import { madeReport } from "../fixture/made-report.ts"
import { portal } from "../fixture/result.ts"
import { hostile, hostileStrings, large, silent } from "../fixture/variants.ts"

const listed = ["sheet", "row", "c", "si", "col", "t"]
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  isArray: (name, _path, _isLeaf, isAttribute) => !isAttribute && listed.includes(name),
})

/** The parts of the workbook, each parsed by another library. */
async function workbook(result: Result, language: Language = "ja") {
  const bytes = (await madeReport("xlsx", result, { language })).get("report.xlsx")
  if (!(bytes instanceof Uint8Array)) throw new Error("no workbook")
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const)
  for (const [, xml] of parts) {
    expect(XMLValidator.validate(xml)).toBe(true)
    expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
  }
  return new Map(parts)
}

const sheet = (parts: ReadonlyMap<string, string>, number: number) =>
  parser.parse(parts.get(`xl/worksheets/sheet${number}.xml`) ?? "").worksheet

const sheetNames = (parts: ReadonlyMap<string, string>): readonly string[] =>
  parser
    .parse(parts.get("xl/workbook.xml") ?? "")
    .workbook.sheets.sheet.map(({ name }: { name: string }) => name)

interface CellXml {
  readonly t?: string
  readonly v?: string
}

/** An element with attributes, such as one that keeps its white space, else its text. */
type TextXml = string | { readonly "#text": string }

const cells = (parts: ReadonlyMap<string, string>, number: number): readonly (readonly string[])[] => {
  const strings = parser
    .parse(parts.get("xl/sharedStrings.xml") ?? "")
    .sst.si.map(({ t: [text] }: { t: TextXml[] }) =>
      typeof text === "object" ? text["#text"] : String(text),
    )
  return sheet(parts, number).sheetData.row.map(({ c }: { c: CellXml[] }) =>
    c.map(({ t, v = "" }) => (t === "s" ? strings[Number(v)] : v)),
  )
}

describe("the workbook", () => {
  it("has the work list first and a sheet for each table", async () => {
    expect(sheetNames(await workbook(portal))).toEqual([
      "作業一覧",
      "送信先",
      "情報",
      "Cookie等",
      "所見",
      "公表の記載",
      "見えなかったもの",
      "方法",
    ])
    expect(sheetNames(await workbook(silent, "en"))[0]).toBe("Work list")
  })

  it.each(["__proto__", "constructor", "toString"])("holds a cookie that is called %s", async (name) => {
    const storage = portal.storage.map((item) => ({ ...item, name }))
    const [, ...rows] = cells(await workbook({ ...portal, storage }), 4)
    expect(rows.map(([first]) => first?.trimEnd())).toEqual(storage.map(() => name))
  })

  it("says on its first sheet what to do, for which tag", async () => {
    const [heads, first] = cells(await workbook(portal), 1)
    expect(heads?.slice(0, 4)).toEqual(["順", "行うこと", "結果", "対象"])
    expect(first?.[1]).toBe("公表に追記")
    expect(first?.[3]).toBe("Meta Platforms, Inc.")
    expect(first?.[6]).toContain("タグマネージャー GTM-EXAMPLE から設置")
  })

  it("keeps its headings in view, its columns wide and its text wrapped", async () => {
    const parts = await workbook(portal)
    const { sheetViews, cols } = sheet(parts, 2)
    expect(sheetViews.sheetView.pane).toMatchObject({ ySplit: "1", state: "frozen" })
    expect(cols.col.length).toBe(cells(parts, 2)[0]?.length)
    expect(parts.get("xl/styles.xml")).toContain('wrapText="1"')
  })

  it("writes numbers as numbers", async () => {
    const rows = sheet(await workbook(portal), 2).sheetData.row as readonly { c: CellXml[] }[]
    const numbers = rows[1]?.c.filter(({ t, v }) => t !== "s" && v !== undefined).map(({ v }) => v)
    expect(numbers).toEqual(["7", "4", "4"])
  })

  it.each(hostileStrings)("makes no formula of what a page says: %j", async (text) => {
    const parts = await workbook(hostile(text))
    for (const [name, xml] of parts)
      if (name.startsWith("xl/worksheets/sheet")) {
        expect(xml).not.toMatch(/<f[ >/]/)
        expect(xml).not.toContain("<hyperlink")
      }
    expect(cells(parts, 1)[0]?.[0]).toBe("順")
  })

  it("holds 400 destinations", async () => {
    expect(cells(await workbook(large(400, 1_200)), 2)).toHaveLength(401)
  })
})
