import { type Line, linesOf, type Section } from "../layout/outline.ts"
import type { Reading } from "../reading.ts"
import { readSentence } from "../sentences/read-sentence.ts"
import type { Field, NoticeRecord } from "./find-records.ts"

/** ※1, （＊1）, 注2 at the end of a word, and at the beginning of the line that explains it. */
const sign = "[(（\\[［]?\\s?(?:[※*＊†]\\s?[\\d０-９]{0,2}|注\\s?[\\d０-９]{1,2})\\s?[)）\\]］]?"
const markedWord = new RegExp(`(?<=^|[^\\s、，。])\\s?(${sign})(?=$|[、，,・)）\\s/／。])`, "gu")
const note = new RegExp(`^(${sign})[:：.．]?\\s*(?=[^\\d、，)）\\]］])(.{2,})$`, "u")

/** Takes the marks of footnotes out of the fields and adds what the footnotes say. */
export function followNotes(
  records: readonly NoticeRecord[],
  page: readonly Section[],
  reading: Reading,
): readonly NoticeRecord[] {
  const notes = notesOn(page.flatMap(linesOf))
  if (notes.size === 0) return records
  return records.map((record) => {
    const fields = record.fields.flatMap((field) => withNotes(field, notes, reading))
    const title = record.title === undefined ? {} : { title: unmarked(record.title, notes) }
    return { ...record, ...title, fields }
  })
}

type Notes = ReadonlyMap<string, string>

/** The first line that begins with a mark explains it, unless several bear a mark without a number. */
function notesOn(lines: readonly Line[]): Notes {
  const found = lines.flatMap(({ text }) => {
    const [, mark, words] = note.exec(text) ?? []
    return mark === undefined || words === undefined ? [] : [[keyOf(mark), words] as const]
  })
  const isAmbiguous = (key: string) =>
    !/\d/u.test(key) && new Set(found.filter(([other]) => other === key).map(([, words]) => words)).size > 1
  return new Map(found.filter(([key]) => !isAmbiguous(key)).toReversed())
}

function keyOf(mark: string): string {
  return mark.normalize("NFKC").replace(/[()[\]\s]/gu, "")
}

function marksIn(line: Line, notes: Notes): readonly string[] {
  return [...line.text.matchAll(markedWord)]
    .map(([, mark = ""]) => keyOf(mark))
    .filter((key) => notes.has(key))
}

function unmarked(line: Line, notes: Notes): Line {
  const text = line.text.replace(markedWord, (whole, mark: string) => (notes.has(keyOf(mark)) ? "" : whole))
  return text === line.text ? line : { ...line, text }
}

/** A footnote to a name may say that nothing is sent yet; one to information or purpose adds some. */
function withNotes(field: Field, notes: Notes, reading: Reading): readonly Field[] {
  const lines = field.lines.filter(({ text }) => !note.test(text) || field.lines.length === 1)
  const keys = [...new Set(lines.flatMap((line) => marksIn(line, notes)))]
  if (keys.length === 0) return [field]
  const plain = { ...field, lines: field.lines.map((line) => unmarked(line, notes)) }
  const said = keys.map((key) => notes.get(key) ?? "")
  const [first] = field.lines
  if (first === undefined) return [plain]
  const asLines = (texts: readonly string[]) => texts.map((text) => ({ ...first, text, links: [] }))
  if (field.role === "destination" || field.role === "service" || field.role === "party")
    return [plain, { ...field, role: "other", lines: asLines(said) }]
  const told = said
    .flatMap((words) => words.split(/(?<=。)/u))
    .flatMap((words) => readSentence(words, reading))
  if (field.role === "information")
    return [{ ...plain, lines: [...plain.lines, ...asLines(told.flatMap(({ information }) => information))] }]
  if (!field.role.startsWith("purpose")) return [plain]
  const purposes = told.flatMap(({ purposes: { own, unassigned } }) => [...own, ...unassigned])
  return [{ ...plain, lines: [...plain.lines, ...asLines(purposes)] }]
}
