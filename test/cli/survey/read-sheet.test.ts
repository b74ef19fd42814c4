import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { SurveySite } from "../../../src/analyzers/result/survey.ts"
import { itemQuestions } from "../../../src/analyzers/survey/items.ts"
import { readSheet } from "../../../src/cli/survey/read-sheet.ts"
import { renderSheet } from "../../../src/reports/survey/coding-sheet.ts"

const site = (number: number): SurveySite => ({
  number,
  line: number + 1,
  url: `https://site${number}.example/`,
  kind: "r27_4",
  domains: [],
  other: {},
  stratum: "all",
  weight: 1,
})
const files = await renderSheet({ sites: [site(3), site(8)], questions: itemQuestions }, "ja")
const fileOf = (path: string) => {
  const file = files.find((one) => one.path === path)
  if (file === undefined) throw new Error(`no ${path}`)
  return file.contents
}
const [first, second] = itemQuestions.map(({ id }) => id)
const answered = [
  { site: 3, coder: "佐藤", answers: { [first ?? ""]: "yes", [second ?? ""]: "review" } },
  { site: 8, coder: "佐藤", answers: { [first ?? ""]: "no" } },
]

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-sheet-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(name: string, contents: string | Uint8Array) {
  const path = join(folder, name)
  await writeFile(path, contents)
  return readSheet(path, [3, 8])
}

const typed = [
  ["あり", "判断要"],
  [" なし ", ""],
] as const

test("what a person typed into the CSV is read", async () => {
  const [head = "", ...rows] = String(fileOf("coding-sheet.csv")).trim().split("\r\n")
  const coder = itemQuestions.length + 2
  const filled = rows.map((row, at) => {
    const cells = row.split(",")
    cells.splice(2, 2, ...(typed[at] ?? []))
    cells[coder] = "佐藤"
    return cells.join(",")
  })
  expect(await read("filled.csv", [head, ...filled].join("\r\n"))).toEqual(answered)
})

test("what a spreadsheet program saved is read: shared texts, rich and with readings, cells left out, a further sheet", async () => {
  expect(await read("filled.xlsx", saved())).toEqual(answered)
})

test.each([
  ["half a workbook", (whole: Uint8Array) => whole.subarray(0, 700)],
  ["an archive of something else", () => zipSync({ "note.txt": strToU8("x") })],
])("%s is one clear failure", async (_, change) => {
  await expect(read("broken.xlsx", change(saved()))).rejects.toThrow(/^sheetFile /)
})

/** The workbook as Excel would save it anew: our texts and the person's in the table of shared texts (ECMA-376 18.4). */
function saved(): Uint8Array {
  const parts = unzipSync(fileOf("coding-sheet.xlsx") as Uint8Array)
  const heads = [...headsOf(parts), ""]
  const texts = heads.map((head) => `<si><t xml:space="preserve">${head}</t></si>`)
  const shared = (xml: string) => `${texts.push(`<si>${xml}</si>`) - 1}`
  const cell = (at: string, index: string | number) => `<c r="${at}" t="s"><v>${index}</v></c>`
  const coder = columnAt(itemQuestions.length + 2)
  const head = heads.slice(0, -1).map((_, at) => cell(`${columnAt(at)}1`, at))
  const rows = [
    [
      '<c r="A2"><v>3</v></c>',
      cell("C2", shared("<r><t>あ</t></r><r><t>り</t></r>")),
      cell("D2", shared('<t>判断要</t><rPh sb="0" eb="2"><t>ハンダン</t></rPh>')),
    ],
    ['<c r="A3"><v>8</v></c>', cell("C3", shared('<t xml:space="preserve"> なし </t>'))],
  ].map((cells, at) => [...cells, cell(`${coder}${at + 2}`, shared("<t>佐藤</t>"))])
  const lines = [head, ...rows].map((cells, at) => `<row r="${at + 1}">${cells.join("")}</row>`)
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  return zipSync({
    ...parts,
    "xl/sharedStrings.xml": strToU8(`<sst xmlns="${main}">${texts.join("")}</sst>`),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet xmlns="${main}"><sheetData>${lines.join("")}</sheetData></worksheet>`,
    ),
  })
}

const headsOf = (parts: Readonly<Record<string, Uint8Array>>): readonly string[] => {
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array())
  const shared = strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array())
  const texts = [...shared.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = ""]) => text)
  const row = /<row[^>]*>(.*?)<\/row>/s.exec(sheet)?.[1] ?? ""
  return [...row.matchAll(/<c[^>]*>(.*?)<\/c>/gs)].map(([cell]) => {
    const index = /t="s"/.test(cell) ? /<v>(\d+)<\/v>/.exec(cell)?.[1] : undefined
    return index === undefined ? (/<t[^>]*>([^<]*)<\/t>/.exec(cell)?.[1] ?? "") : (texts[Number(index)] ?? "")
  })
}

function columnAt(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`
}
