import Papa from "papaparse"
import { describe, expect, it } from "vitest"
import type { Result } from "../../../src/analyzers/result.ts"
import type { Language } from "../../../src/reports/prose.ts"
import { madeReport } from "../fixture/made-report.ts"
import { portal } from "../fixture/result.ts"
import { hostile, hostileStrings, large, silent } from "../fixture/variants.ts"
import { forbiddenWords } from "../forbidden-words.ts"

/** The tables as another reader of CSV has them. */
async function tables(result: Result, language: Language = "ja") {
  const files = await madeReport("csv", result, { language })
  return new Map(
    [...files].map(([path, text]) => {
      const { data, errors } = Papa.parse<string[]>(String(text), { skipEmptyLines: true })
      expect(errors).toEqual([])
      return [path.replace(/^csv\/(.*)\.csv$/, "$1"), data] as const
    }),
  )
}

const formula = /^[\s\u200b\u202e]*[=+\-@＝＋－＠|%\t\r\n]/u

describe("the tables as CSV", () => {
  it("are one file each, the byte order mark first", async () => {
    const files = await madeReport("csv", portal)
    expect([...files.keys()]).toEqual(
      [
        "work",
        "destinations",
        "information",
        "storage",
        "findings",
        "notice-entries",
        "unseen",
        "method",
        "sends",
      ].map((name) => `csv/${name}.csv`),
    )
    for (const text of files.values()) expect(String(text).startsWith("\uFEFF")).toBe(true)
  })

  it("hold a row for everything in the result", async () => {
    const read = await tables(portal)
    const rows = (name: string) => (read.get(name) ?? []).length - 1
    expect(rows("destinations")).toBe(portal.destinations.length)
    expect(rows("sends")).toBe(portal.sends.length)
    expect(rows("storage")).toBe(portal.storage.length)
    expect(rows("findings")).toBe(portal.findings.length)
    expect(rows("notice-entries")).toBe(portal.notices.flatMap(({ entries }) => entries).length)
    expect(read.get("work")?.[1]?.slice(0, 5)).toEqual([
      "1",
      "公表に追記",
      "該当する記載を確認できず",
      "Meta Platforms, Inc.",
      "Meta ピクセル",
    ])
  })

  it.each([
    ["ja", "情報を取り扱う者"],
    ["en", "Handler of the information"],
  ] as const)("are headed in %s", async (language, heading) => {
    const read = await tables(silent, language)
    expect(read.get("destinations")).toHaveLength(1)
    expect(read.get("destinations")?.[0]).toContain(heading)
    for (const rows of read.values()) expect(rows.join("\n").match(forbiddenWords)?.[0]).toBeUndefined()
  })

  it.each(hostileStrings)("make no formula, column or row of what a page says: %j", async (text) => {
    const read = await tables(hostile(text))
    const plain = await tables(portal)
    for (const [name, rows] of read) {
      expect(rows.filter((row) => row.length !== rows[0]?.length)).toEqual([])
      expect(rows.flat().filter((cell) => formula.test(cell))).toEqual([])
      if (name === "sends") expect(rows.length).toBe(plain.get(name)?.length)
    }
  })

  it("keep a text that is longer than a cell from spilling into the next", async () => {
    const [first, ...others] = portal.sends
    const sends = [
      { ...(first ?? portal.sends[0]), url: `https://a.example/${"x".repeat(50_000)}` },
      ...others,
    ]
    const read = await tables({ ...portal, sends: sends as Result["sends"] })
    for (const cell of (read.get("sends") ?? []).flat()) expect(cell.length).toBeLessThanOrEqual(32_767)
  })

  it("hold 400 destinations", async () => {
    expect((await tables(large(400, 1_200))).get("destinations")).toHaveLength(401)
  })
})
