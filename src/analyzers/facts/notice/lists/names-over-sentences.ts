import { withoutMarks } from "../labels/label.ts"
import { type Block, contentOf, type Line, type Section } from "../layout/outline.ts"
import { hasCompanyForm } from "../names/company-name.ts"
import { isNameAlike, nameRole } from "../names/names-in-item.ts"
import { isDone } from "../names/says-what-for.ts"
import { asShown, comparable } from "../plain-text.ts"
import { withFunctionBesideName } from "../purposes/function-beside-name.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "../records/field-of.ts"
import type { NoticeRecord } from "../records/find-records.ts"
import { namingsIn, offeredBy } from "../sentences/offered-by.ts"
import { toldBelow } from "./sentences-below-name.ts"

/**
 * Names as headings, in boxes, items or lines of their own, each with sentences below it and no label: OpenAI（回答の作成） over
 * 質問の文章を送信します. What they say is sent, kept or handled goes to the one named.
 */
export function namesOverSentences(page: readonly Section[], reading: Reading): readonly NoticeRecord[] {
  return page.flatMap((section) => inSection(section, [], reading))
}

interface Named {
  readonly name: Line
  readonly lines: readonly Line[]
  readonly section: Section
}

function inSection(section: Section, around: readonly Line[], reading: Reading): readonly NoticeRecord[] {
  const above = section.title === undefined ? around : [section.title, ...around]
  const records = [...headedIn(section, reading), ...linesIn(section, reading)].flatMap((named) =>
    recordOf(named, above, reading),
  )
  const headed = section.children.filter((child) => isSection(child) && child.role === undefined)
  if (records.length > 1 && records.length * 2 >= headed.length) return records
  return section.children.flatMap((child) =>
    child.kind === "section" && child.role !== "other" ? inSection(child, above, reading) : [],
  )
}

/** Sections with a name for a title or a first line, looking through those that only hold others. */
function headedIn({ children }: Section, reading: Reading): readonly Named[] {
  return children.flatMap((child): readonly Named[] => {
    if (child.kind === "line") return []
    if (child.title === undefined && child.children.every(isSection)) return headedIn(child, reading)
    const [first, ...rest] = child.title === undefined ? contentOf(child) : [child.title, ...contentOf(child)]
    const isNamed = child.source !== "table" && child.source !== "row" && first !== undefined
    return isNamed && namesOne(first, reading) ? [{ name: first, lines: rest, section: child }] : []
  })
}

/** Lines of names, each before its sentences. */
function linesIn(section: Section, reading: Reading): readonly Named[] {
  const named: { name: Line; lines: Line[]; section: Section }[] = []
  for (const child of section.children) {
    if (child.kind === "section") continue
    if (child.emphasised && namesOne(child, reading)) named.push({ name: child, lines: [], section })
    else named.at(-1)?.lines.push(child)
  }
  return named
}

function isSection(block: Block): block is Section {
  return block.kind === "section"
}

/** 解析サービス, マイページ, 広告について: a chapter, or a kind of service. */
const isChapter =
  /(について|に関する.*|による.*|のため.*|の?ご?利用|cookie|クッキー|情報|データ|(?<=[\p{Script=Han}の・])(サービス|ツール)|ページ|サイト|アプリ|ポリシー|設定|広告)$/iu

/** Q. Xには何が送られますか？, Xでは何に使っていますか: a question about the one named. */
const question =
  /^(?:Q\d{0,2}[.．:：、]?\s*)?([^、。]{2,40}?)(?:に(?:は|対して(?:は)?)?|では?|へは?|とは|は)[^、。]{2,24}(?:か[？?]?|[？?])$/u

/** Clerk — ログイン is written as Clerk（ログイン）. */
function headIn({ text }: Line): string {
  return asShown(withoutMarks(text))
    .replace(question, "$1")
    .replace(/^([^—–（(]{2,40}?)\s*[—–]\s*([^—–（(]{2,40})$/u, "$1（$2）")
}

function namesOne(line: Line, reading: Reading): boolean {
  const name = headIn(line)
  const outer = asShown(name.replace(/[（(][^（()）]{1,60}[）)]$/u, ""))
  if (name.length > 80 || isChapter.test(outer) || /[。：:]/u.test(outer)) return false
  const isKnown = [name, outer].some((each) => nameRole(each, reading.names) !== undefined)
  return isKnown || (isNameAlike(outer, reading) && !isDone(outer.replace(/AI|OCR/gu, ""), reading.names))
}

/** Sentences that name the one themselves are read as running text. */
function namesAgain({ text }: Line, name: Line): boolean {
  return comparable(text).includes(comparable(headIn(name).replace(/（.*$/u, "")))
}

function recordOf(
  { name, lines, section }: Named,
  above: readonly Line[],
  reading: Reading,
): readonly NoticeRecord[] {
  if (lines.some((line) => namesAgain(line, name))) return []
  const told = toldBelow(lines, reading)
  if (!told.some(({ role }) => role === "information")) return []
  const text = headIn(name)
  const { element, source } = section
  const offering = offeredBy(namingsIn(lines, reading), text, reading)
  const whole = { ...name, text, links: [] }
  const isCompany = offering === undefined || hasCompanyForm(text)
  const named = {
    fields: isCompany
      ? [fieldOf("party", [whole])]
      : [fieldOf("service", [whole]), fieldOf("destination", [offering])],
    above,
    loose: [],
    element,
    source,
  }
  const parted = withFunctionBesideName(named, reading)
  return [{ ...parted, fields: [...parted.fields, ...told, fieldOf("other", lines)] }]
}
