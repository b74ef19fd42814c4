import { inflateRawSync } from "node:zlib"
import { load } from "cheerio"

/** Most bytes one part of a workbook may have when it is unpacked. */
const largest = 64 * 1024 * 1024

/** Whether the bytes are a ZIP archive, as every xlsx workbook is. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString("latin1") === "PK\u0003\u0004"
}

/** The texts of a workbook's first sheet, row by row (ECMA-376 part 1, 18.3). Throws where it is none. */
export function workbookRows(bytes: Buffer): readonly (readonly string[])[] {
  const parts = partsOf(bytes)
  const shared = sharedTexts(parts)
  const name = [...parts.keys()]
    .filter((part) => /^xl\/worksheets\/sheet\d+\.xml$/.test(part))
    .sort(byNumber)[0]
  const sheet = load(name === undefined ? "" : textOf(parts, name), { xml: true })
  const rows: string[][] = []
  sheet("row").each((at, row) => {
    const cells: string[] = []
    sheet(row)
      .children("c")
      .each((place, cell) => {
        const one = sheet(cell)
        const value = one.children("v").text()
        const inline = one.children("is").find("t").text()
        const text = one.attr("t") === "s" ? (shared[Number(value)] ?? "") : inline || value
        cells[columnOf(one.attr("r")) ?? place] = text
      })
    rows[Number(sheet(row).attr("r") ?? at + 1) - 1] = Array.from(cells, (cell) => cell ?? "")
  })
  return Array.from(rows, (row) => row ?? [])
}

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true })
}

/** `C7` is the third column, 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]+/.exec(reference ?? "")?.[0]
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function sharedTexts(parts: ReadonlyMap<string, Buffer>): readonly string[] {
  if (!parts.has("xl/sharedStrings.xml")) return []
  const shared = load(textOf(parts, "xl/sharedStrings.xml"), { xml: true })
  return shared("si")
    .toArray()
    .map((item) => shared(item).find("t").not("rPh t").text())
}

function textOf(parts: ReadonlyMap<string, Buffer>, name: string): string {
  return (parts.get(name) ?? Buffer.alloc(0)).toString("utf8")
}

/** Name → contents, by the archive's central directory (PKWARE APPNOTE 4.3.12). */
function partsOf(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"))
  if (end < 0) throw new Error("xlsx")
  const count = bytes.readUInt16LE(end + 10)
  const parts = new Map<string, Buffer>()
  for (let entry = 0, at = bytes.readUInt32LE(end + 16); entry < count; entry++) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength)
    parts.set(name, contentsAt(bytes, at))
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

function contentsAt(bytes: Buffer, entry: number): Buffer {
  const method = bytes.readUInt16LE(entry + 10)
  const packed = bytes.readUInt32LE(entry + 20)
  const local = bytes.readUInt32LE(entry + 42)
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const body = bytes.subarray(from, from + packed)
  return method === 0 ? body : inflateRawSync(body, { maxOutputLength: largest })
}
