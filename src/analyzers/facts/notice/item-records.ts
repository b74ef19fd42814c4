import type { Field, NoticeRecord } from "./find-records.ts"
import { findTerms } from "./find-terms.ts"
import type { LabelRole } from "./label-role.ts"
import { nameText } from "./name-text.ts"
import type { Line, Section } from "./outline.ts"
import { asShown } from "./plain-text.ts"
import { namesPurpose } from "./read-purposes.ts"
import type { Reading } from "./reading.ts"

/**
 * List items that are an entry each, with signs in place of labels: "Google Analytics（アクセス解析）",
 * "X：広告配信のため", "Google LLC – Google Analytics – 閲覧URL – アクセス解析のため".
 */
export function itemRecords(
  page: readonly Section[],
  { explicit, reading }: { readonly explicit: boolean; readonly reading: Reading },
): readonly NoticeRecord[] {
  const records = page.flatMap((section) => within(section, [], reading))
  return explicit ? records : records.filter(({ above }) => isUnderThirdParties(above))
}

/** 第三者のクッキー, 利用している外部サービス: where a document that is no notice as a whole lists who is sent to. */
function isUnderThirdParties([nearest]: readonly Line[]): boolean {
  return /(第三者|外部|他社|サードパーティ|third).{0,8}(クッキー|cookie|サービス|ツール|タグ|モジュール|services?|tools?)/iu.test(
    nearest?.text ?? "",
  )
}

/**
 * Whether a chapter that reads like a label for the destination (第三者のクッキー) holds items that say all of it
 * themselves: what other chapters say is not said of them.
 */
export function holdsItems({ fields }: NoticeRecord, reading: Reading): boolean {
  const lines = fields.flatMap((field) => (isParty(field.role) ? field.lines : []))
  const isList = lines.some((line) => recordOf(line, reading) !== undefined)
  const told = lines.filter((line) => recordOf(line, reading, isList) !== undefined)
  return told.length > 1 && !fields.some(({ role }) => role === "information")
}

function isParty(role: LabelRole | undefined): boolean {
  return role === "destination" || role === "service" || role === "party"
}

function within(section: Section, above: readonly Line[], reading: Reading): readonly NoticeRecord[] {
  const headings = section.title === undefined ? above : [section.title, ...above]
  const isList = section.children.some((child) => recordOf(itemIn(child), reading) !== undefined)
  return section.children.flatMap((child) => {
    if (child.kind === "line" || (child.role !== undefined && !holdsNames(child) && !isChapter(child)))
      return []
    const item = itemIn(child)
    if (item === undefined) return within(child, headings, reading)
    const record = recordOf(item, reading, isList)
    return record === undefined ? [] : [{ ...record, above: headings }]
  })
}

/** プライバシーポリシー over the whole document reads like a label too. */
function isChapter({ source, children }: Section): boolean {
  return (
    source === "heading" &&
    children.some(
      (child) => child.kind === "section" && (child.source === "heading" || child.source === "card"),
    )
  )
}

/** 第三者のクッキー reads like a label for the destination and heads a list of them. */
function holdsNames({ source, role }: Section): boolean {
  return source === "heading" && isParty(role)
}

function itemIn(child: Section | Line): Line | undefined {
  if (child.kind === "line" || child.source !== "item" || child.title !== undefined) return undefined
  const [only, ...more] = child.children
  return more.length === 0 && only?.kind === "line" ? only : undefined
}

/** `isList`: another item beside it says what for in words that are known, so that these words do so too. */
function recordOf(line: Line | undefined, reading: Reading, isList = false): NoticeRecord | undefined {
  const parts = line === undefined ? [] : partsOf(nameText(line))
  if (line === undefined || line.text.length > 300) return undefined
  if (parts.length < 2) return isList ? nameAlone(line, reading) : undefined
  const kinds = parts.map(
    (part, at) => kindOf(part, at, reading) ?? (isList && isNoun(part, at) ? "purpose" : undefined),
  )
  const tells = kinds.some((kind) => kind === "information" || kind === "purpose")
  const isNamed = kinds[0] === "party" || kinds[0] === "service"
  if (!isNamed || !tells || kinds.includes(undefined)) return undefined
  const fields = (["party", "service", "information", "purpose"] as const).flatMap(
    (role): readonly Field[] => {
      const told = parts.filter((_, at) => kinds[at] === role)
      const lines = told.map((text) => ({ ...line, text: role === "purpose" ? withoutUse(text) : text }))
      return lines.length === 0 ? [] : [{ role, label: undefined, name: "", lines }]
    },
  )
  return { fields, above: [], loose: [], element: line.element, source: "item" }
}

/** …のために利用します says what for. */
function withoutUse(purpose: string): string {
  return purpose.replace(/に(利用|使用)し(てい|ており)?(ます)?。?$/u, "")
}

/** Criteo： with nothing behind it, in a list of names and purposes. */
function nameAlone(line: Line, reading: Reading): NoticeRecord | undefined {
  const [, name = ""] = /^([^：:]{2,60})[：:]$/u.exec(asShown(line.text)) ?? []
  const role = name === "" ? undefined : kindOf(name, 0, reading)
  if (role !== "party" && role !== "service") return undefined
  const field = { role, label: undefined, name: "", lines: [{ ...line, text: name }] }
  return { fields: [field], above: [], loose: [], element: line.element, source: "item" }
}

function partsOf(text: string): readonly string[] {
  const dashed = text.split(/\s[-–—―|｜]\s|[｜|]/u).map(asShown)
  if (dashed.length >= 3) return dashed.filter(Boolean)
  const [first, second = ""] = dashed
  const [, use, within] = /^([^（(]{2,30})[（(]([^（()）]{2,80})[）)]$/u.exec(second) ?? []
  if (first !== undefined && use !== undefined && within !== undefined)
    return [first, asShown(use), asShown(within)]
  if (first !== undefined && dashed.length === 2 && second !== "") return [first, second]
  const [, name, rest] = /^([^：:（(]{2,60})(?:[：:]\s*|[（(])(.+?)[）)]?$/u.exec(text) ?? []
  return name === undefined || rest === undefined ? [] : [asShown(name), asShown(rest)]
}

/** The first part, and a second beside others, name someone; the rest is told by its words. */
function kindOf(part: string, at: number, { names, information, purposes }: Reading): LabelRole | undefined {
  if (at < 2 && names.isCompany(part)) return "party"
  if (at < 2 && names.isService(part)) return namesCompany(part, names) ? "party" : "service"
  if (/(ため|目的)$/u.test(part) || namesPurpose(part, purposes)) return "purpose"
  return findTerms(part, information.lexicon).length > 0 ? "information" : undefined
}

/** スパムの防止 behind a name, and no sentence or address. */
function isNoun(part: string, at: number): boolean {
  return at === 1 && part.length <= 40 && !/[。:/→>]|(ます|です|ください|開く)$/u.test(part)
}

function namesCompany(part: string, { isCompany }: Reading["names"]): boolean {
  return part.split(/[（()）]/u).some((half) => isCompany(half.trim()))
}
