import { findTerms } from "../information/find-terms.ts"
import { contentOf, type Line, type Section } from "../layout/outline.ts"
import { asShown, comparable, splitOutsideBrackets } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { readSentence } from "../sentences/read-sentence.ts"
import { type Field, linesInRole, type NoticeRecord } from "./find-records.ts"
import { followNotes } from "./follow-notes.ts"
import { recordOfNumber } from "./numbered-records.ts"
import { saysSame } from "./says-same.ts"

/** A page, the records read from it so far with their references followed, and the one that refers. */
interface Around {
  readonly sections: SectionFinder
  readonly before: readonly NoticeRecord[]
  readonly record: NoticeRecord
  readonly all: readonly NoticeRecord[]
}

type SectionFinder = (wanted: string) => readonly Line[] | undefined

/**
 * Replaces what only points elsewhere by what it points to: the lines of another section (第3条に定める情報, 上記
 * 「アクセス解析」に記載の情報), of another entry (Google アナリティクスと同様), of the entry above beside further items
 * (同上、メールアドレス), of a footnote (端末情報※1).
 */
export function followReferences(
  records: readonly NoticeRecord[],
  page: readonly Section[],
  reading: Reading,
): readonly NoticeRecord[] {
  const noted = followNotes(records, page, reading)
  const before: NoticeRecord[] = []
  const sections = sectionFinder(page, reading)
  for (const record of noted) {
    const follow = (field: Field) => followed(field, { sections, before, record, all: noted }, reading)
    before.push({ ...record, fields: record.fields.map(follow) })
  }
  return before
}

function followed(field: Field, around: Around, reading: Reading): Field {
  if (field.role !== "information" && !field.role.startsWith("purpose")) return field
  if (field.lines.map(({ text }) => text).join("").length > 200) return field
  return { ...field, lines: field.lines.flatMap((line) => resolved(line, field, { around, reading })) }
}

interface Where {
  readonly around: Around
  readonly reading: Reading
}

function resolved(line: Line, field: Field, { around, reading }: Where): readonly Line[] {
  const pieces = splitOutsideBrackets(line.text, "、，")
    .flatMap((piece) => piece.split(/(?<=^(?:上記|同上)[^、]{0,8})(?:に加え(?:て)?|のほか|および|及び)、?/u))
    .filter(Boolean)
  const lines = pieces.map((piece) => {
    const found = field.role === "information" ? sectionMeant(piece, around.sections) : undefined
    return (
      found ??
      entryMeant(piece, field, around) ??
      (pieces.length > 1 ? valueAbove(piece, field, { around, reading }) : undefined)
    )
  })
  if (lines.every((found) => found === undefined)) return [line]
  return pieces.flatMap((piece, at) => lines[at] ?? [{ ...line, text: piece }])
}

const pointer =
  /(?<place>第[\d０-９一二三四五六七八九十]+[条項章]|別表[\d０-９]*|別紙[\d０-９]*|表[\d０-９]+|[「『【](?<title>[^」』】]{2,40})[」』】]).{0,24}(定め|記載|掲げ|規定|とおり|通り|の情報|の項目|に準じ|と同)/u

/** 7. の情報, 上記（2）に記載の項目 */
const numbered =
  /^(?:上記|下記|本ページ|本ポリシー)?の?\s?[(（]?(\d{1,2})[.．)）項章]?\s?(?:の|に記載の|で示す)(?:情報|項目|データ)$/u

/** 第3条に定める情報: the information named under that heading. */
function sectionMeant(piece: string, sections: SectionFinder): readonly Line[] | undefined {
  const [, number] = numbered.exec(piece.normalize("NFKC")) ?? []
  if (number !== undefined) return sections(`${number}.`)
  const groups = piece.length > 60 ? undefined : pointer.exec(piece)?.groups
  const wanted = comparable(groups?.title ?? groups?.place ?? "")
  return wanted === "" ? undefined : sections(wanted)
}

/** Looks each heading up once. */
function sectionFinder(page: readonly Section[], reading: Reading): SectionFinder {
  const known = new Map<string, readonly Line[] | undefined>()
  const titled = page.flatMap(titledIn)
  const find: SectionFinder = (wanted) => {
    const isNumber = wanted.endsWith(".")
    const target = titled.find(({ plain }) =>
      isNumber ? hasNumber(plain, wanted) : plain.includes(wanted),
    )?.section
    const lines = target === undefined ? [] : toldIn(target).flatMap((line) => informationIn(line, reading))
    return lines.length === 0 ? undefined : lines
  }
  return (wanted) => {
    if (!known.has(wanted)) known.set(wanted, find(wanted))
    return known.get(wanted)
  }
}

/** 7. アクセス解析, (7) アクセス解析 */
function hasNumber(plain: string, wanted: string): boolean {
  return plain.startsWith(wanted) || plain.startsWith(`(${wanted.slice(0, -1)})`)
}

/** What stands under the label of the information, where a chapter has one. */
function toldIn(section: Section): readonly Line[] {
  const labelled = section.children.flatMap((child) =>
    child.kind === "section" && child.role === "information" ? contentOf(child) : [],
  )
  return labelled.length > 0 ? labelled : contentOf(section)
}

interface Titled {
  readonly section: Section
  readonly plain: string
}

/** The sections that have a title, in their order. */
function titledIn(section: Section): readonly Titled[] {
  const below = section.children.flatMap((child) => (child.kind === "section" ? titledIn(child) : []))
  return section.title === undefined ? below : [{ section, plain: comparable(section.title.text) }, ...below]
}

/** Items of a list and short lines that name information; of sentences what they say is sent. */
export function informationIn(line: Line, reading: Reading): readonly Line[] {
  if (!/。$/u.test(line.text) && (line.inItem || line.text.length <= 60))
    return findTerms(line.text, reading.information.lexicon).length > 0 ? [line] : []
  return line.text
    .split(/(?<=。)/u)
    .flatMap((sentence) => readSentence(sentence, reading).flatMap(({ information }) => information))
    .map((text) => ({ ...line, text }))
}

/** Google アナリティクスと同様: what the entry of that name says under the same label. */
function entryMeant(
  piece: string,
  { role }: Field,
  { before, record, all }: Around,
): readonly Line[] | undefined {
  const numbered = recordOfNumber(piece, record, before)
  if (numbered !== undefined) return linesOrNone(linesInRole(numbered, role))
  const name =
    /^(?:上記|下記)?(?:の)?[「『]?(.{2,40}?)[」』]?(?:の場合)?(?:と同様|と同じ|に同じ|に準じ)/u.exec(
      asShown(piece),
    )?.[1]
  if (name === undefined) return undefined
  const plain = comparable(name)
  const meant =
    before.findLast((other) => isCalled(other, plain)) ??
    all.find((other) => other !== record && isCalled(other, plain))
  return meant === undefined ? undefined : linesOrNone(linesInRole(meant, role))
}

function linesOrNone(lines: readonly Line[]): readonly Line[] | undefined {
  return lines.length === 0 ? undefined : lines
}

const namesOf = new WeakMap<NoticeRecord, readonly string[]>()

function isCalled(record: NoticeRecord, name: string): boolean {
  const names = namesOf.get(record) ?? comparableNames(record)
  namesOf.set(record, names)
  return names.some((plain) => plain === name || (name.length > 3 && plain.includes(name)))
}

function comparableNames({ fields, title }: NoticeRecord): readonly string[] {
  const named = fields.filter(({ role }) => role === "service" || role === "party" || role === "destination")
  const names = [...(title === undefined ? [] : [title]), ...named.flatMap(({ lines }) => lines)]
  return names.map(({ text }) => comparable(text))
}

/** 同上 as one item among others. */
function valueAbove(piece: string, { role }: Field, { around, reading }: Where): readonly Line[] | undefined {
  const isSame = (text: string) => saysSame(text, reading) || /^上記(の(情報|項目))?$/u.test(text)
  if (!isSame(piece)) return undefined
  const valueIn = ({ fields }: NoticeRecord) =>
    fields.filter((field) => field.role === role).flatMap(({ lines }) => lines)
  const told = around.before.findLast((record) => valueIn(record).some(({ text }) => !isSame(text)))
  return told === undefined ? undefined : valueIn(told)
}
