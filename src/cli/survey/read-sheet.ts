import { readFile } from "node:fs/promises"
import type { CodedSite, SiteAnswer } from "../../analyzers/result/survey.ts"
import { itemQuestions } from "../../analyzers/survey/items.ts"
import { decodeList } from "../../config/frame/decode-list.ts"
import { readCells } from "../../config/frame/read-cells.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure, reasonOf } from "../known-failure.ts"
import { isWorkbook, workbookRows } from "./workbook-rows.ts"

type Rows = readonly (readonly string[])[]

/** Words a person may answer with. An empty cell is no answer. */
const words: readonly (readonly [RegExp, SiteAnswer])[] = [
  [/^(?:あり|有|有り|○|〇|yes|y)$/, "yes"],
  [/^(?:なし|無|無し|×|no|n)$/, "no"],
  [/^(?:判断要|要判断|△|review|foraperson)$/, "review"],
  [/^(?:確認できず|不明|unseen|notseen)$/, "unseen"],
  [/^(?:該当せず|該当なし|対象外|-|—|ー|not-applicable|notasked)$/, "not-applicable"],
]

/**
 * What a person wrote into the coding sheet, as CSV or xlsx; lines without any answer are left out. Rejects with a
 * `KnownFailure` that names the number of the line's site.
 */
export async function readSheet(path: string, drawn: readonly number[]): Promise<readonly CodedSite[]> {
  const rows = await rowsOf(path)
  const header = rows.findIndex((row) =>
    itemQuestions.some(({ id }) => row.some((cell) => keyOf(cell) === id)),
  )
  const titles = (rows[header] ?? []).map(keyOf)
  if (header < 0 || !titles.includes("number"))
    throw new KnownFailure(EXIT.usage, "sheetFile", { path, why: "number, notice, ..." })
  return rows.slice(header + 1).flatMap((row) => codedSite(row, { path, titles, drawn }))
}

/** The key in a column's head: `(1) 送信先の記載 [destination]`. */
function keyOf(cell: string): string {
  return /\[([a-z-]+)\]\s*$/.exec(cell)?.[1] ?? ""
}

async function rowsOf(path: string): Promise<Rows> {
  try {
    const bytes = await readFile(path)
    if (isWorkbook(bytes)) return await workbookRows(bytes)
    const decoded = decodeList(bytes)
    if (decoded === undefined) throw new Error("encoding")
    return readCells(decoded.text)
  } catch (error) {
    throw new KnownFailure(EXIT.usage, "sheetFile", { path, why: reasonOf(error) })
  }
}

interface Sheet {
  readonly path: string
  readonly titles: readonly string[]
  readonly drawn: readonly number[]
}

function codedSite(row: readonly string[], { path, titles, drawn }: Sheet): readonly CodedSite[] {
  const of = (key: string) => (row[titles.indexOf(key)] ?? "").trim()
  const answers = itemQuestions.flatMap(({ id }) => {
    const given = of(id)
    return given === "" ? [] : [[id, answerIn(given, path, of("number"))] as const]
  })
  if (answers.length === 0) return []
  const site = Number(of("number"))
  if (!drawn.includes(site)) throw new KnownFailure(EXIT.usage, "sheetOther", { path, given: of("number") })
  return [{ site, coder: of("coder"), answers: Object.fromEntries(answers) }]
}

function answerIn(given: string, path: string, number: string): SiteAnswer {
  const folded = given.normalize("NFKC").toLowerCase().replace(/\s+/gu, "")
  const answer = words.find(([pattern]) => pattern.test(folded))?.[1]
  if (answer === undefined) throw new KnownFailure(EXIT.usage, "sheetAnswer", { path, number, given })
  return answer
}
