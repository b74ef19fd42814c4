import { childElements, type DomElement, parentElement } from "../layout/dom.ts"
import { type Block, contentOf, type Line, type Section } from "../layout/outline.ts"
import type { Reading } from "../reading.ts"
import type { Field, NoticeRecord } from "./find-records.ts"

type Matter = "information" | "purpose"

/** What each code (①, A, (2)) stands for, by what its list is about. */
type Codes = Readonly<Record<Matter, ReadonlyMap<string, Line>>>

/** Puts words in place of codes (①、③, A～C) that a list elsewhere in the notice explains. */
export function followCodes(
  records: readonly NoticeRecord[],
  page: readonly Section[],
  reading: Reading,
): readonly NoticeRecord[] {
  if (!records.some(({ fields }) => fields.some(isCoded))) return records
  const codes = codesOn(page, reading)
  if (codes.information.size + codes.purpose.size === 0) return records
  return records.map((record) => ({
    ...record,
    fields: record.fields.map((field) => decoded(field, codes)),
  }))
}

const single = "[①-⑳]|[(（]?(?:\\d{1,2}|[A-Za-zＡ-Ｚア-ンⅠ-Ⅹ])[)）]?"
const alone = new RegExp(`^(?:${single})$`, "u")
const joint = /[、，,・/／\s]+|および|及び|と/u
const value = new RegExp(
  `^(?:${single})(?:[①-⑳]|(?:[、，,・/／\\s]+|および|及び|と|[～〜~-])(?:${single}))*$`,
  "u",
)

function isCoded({ lines }: Field): boolean {
  return lines.length > 0 && lines.every(({ text }) => value.test(text))
}

function decoded(field: Field, codes: Codes): Field {
  const matter = matterOfRole(field.role)
  if (matter === undefined || !isCoded(field)) return field
  const keys = field.lines.flatMap(({ text }) => codesIn(text).flatMap(rangeIn))
  const lines = keys.flatMap((key) => codes[matter].get(key) ?? [])
  return lines.length === keys.length || isListOfCodes(codes[matter]) ? { ...field, lines } : field
}

/** A code that the notice's list leaves out says nothing; where there is no list, a number may be a word. */
function isListOfCodes(known: ReadonlyMap<string, Line>): boolean {
  return known.size > 1
}

/** ①②④ need nothing between them. */
function codesIn(text: string): readonly string[] {
  return text
    .split(joint)
    .filter(Boolean)
    .flatMap((piece) => (/^[①-⑳]+$/u.test(piece) ? [...piece] : [piece]))
}

function matterOfRole(role: Field["role"] | undefined): Matter | undefined {
  if (role === "information") return role
  return role?.startsWith("purpose") === true ? "purpose" : undefined
}

const most = 40

/** A code as it is looked for; ①～④ are four. */
function rangeIn(piece: string): readonly string[] {
  const [first = "", last] = piece.split(/[～〜~]|(?<=.)-/u).map(keyOf)
  if (last === undefined) return [first]
  const isNumber = /^\d+$/.test(first) && /^\d+$/.test(last)
  const [from, to] = isNumber ? [Number(first), Number(last)] : [first.charCodeAt(0), last.charCodeAt(0)]
  const count = Math.min(most, to - from + 1)
  if (!(count > 0)) return [piece]
  return Array.from({ length: count }, (_, at) =>
    isNumber ? String(from + at) : String.fromCharCode(from + at),
  )
}

function keyOf(code: string): string {
  return code.normalize("NFKC").replace(/[()]/gu, "").toUpperCase()
}

function codesOn(page: readonly Section[], reading: Reading): Codes {
  const codes = { information: new Map<string, Line>(), purpose: new Map<string, Line>() }
  const add = ({ key, line, matter }: Explained) => {
    const found = matter ?? reading.matterOf(line.text)
    if ((found === "information" || found === "purpose") && !codes[found].has(key))
      codes[found].set(key, line)
  }
  for (const section of page) for (const each of explainedIn(section, undefined)) add(each)
  return codes
}

interface Explained {
  readonly key: string
  readonly line: Line
  readonly matter: Matter | undefined
}

function explainedIn(section: Section, above: Matter | undefined): readonly Explained[] {
  const matter = matterOfRole(section.role) ?? above
  if (section.source === "row") return inRow(section)
  const numbered = numberOf(section)
  return section.children.flatMap((child, at) => {
    if (child.kind === "section") return explainedIn(child, matter)
    const own = [...inLine(child, matter), ...inCells(section.children[at - 1], child, matter)]
    return own.length > 0 || numbered === undefined || at > 0 ? own : [{ key: numbered, line: child, matter }]
  })
}

/** A letter or number needs a sign or a space after it: Adobe explains no A. */
const explanation =
  /^([①-⑳]|[(（](?:\d{1,2}|[A-Za-zア-ン])[)）]|(?:\d{1,2}|[A-Za-zＡ-Ｚア-ンⅠ-Ⅹ])(?=[.．：:、)）\s]))\s?[.．：:、)）]?\s*(\S.{1,80})$/u

function inLine(line: Line, matter: Matter | undefined): readonly Explained[] {
  const [, code, text] = explanation.exec(line.text) ?? []
  if (code === undefined || text === undefined) return []
  return [{ key: keyOf(code), line: { ...line, text }, matter }]
}

/** A | 閲覧に関する情報 in a table without headers. */
function inCells(code: Block | undefined, line: Line, matter: Matter | undefined): readonly Explained[] {
  if (code?.kind !== "line" || !alone.test(code.text) || line.text.length > 120) return []
  const [row, other] = [parentElement(code.block), parentElement(line.block)]
  return row?.name === "tr" && row === other ? [{ key: keyOf(code.text), line, matter }] : []
}

/** ① | 閲覧したページのURL. */
function inRow({ children }: Section): readonly Explained[] {
  const cells = children.flatMap((child: Block) =>
    child.kind === "section" ? [{ matter: matterOfRole(child.role), lines: contentOf(child) }] : [],
  )
  const code = cells.find(({ lines }) => lines.length === 1 && value.test(lines[0]?.text ?? ""))
  return cells.flatMap(({ matter, lines }) => {
    const [line, ...more] = lines
    if (code?.lines[0] === undefined || matter === undefined || line === undefined || more.length > 0)
      return []
    return [{ key: keyOf(code.lines[0].text), line, matter }]
  })
}

/** The number a browser puts before an item of an ordered list. */
function numberOf({ source, element }: Section): string | undefined {
  const list = source === "item" && element.name === "li" ? parentElement(element) : null
  if (list?.name !== "ol") return undefined
  const at = placesIn(list).get(element)
  if (at === undefined || at > most) return undefined
  return /^a$/iu.test(list.attribs.type ?? "") ? String.fromCharCode(64 + at) : String(at)
}

const places = new WeakMap<DomElement, ReadonlyMap<DomElement, number>>()

function placesIn(list: DomElement): ReadonlyMap<DomElement, number> {
  const known =
    places.get(list) ??
    new Map(
      childElements(list)
        .filter(({ name }) => name === "li")
        .map((each, at) => [each, at + 1]),
    )
  places.set(list, known)
  return known
}
