import { answerLines } from "../labels/answer-lines.ts"
import { isChapter, parties } from "../labels/chapters.ts"
import { isCore } from "../labels/label.ts"
import type { LabelRole } from "../labels/label-role.ts"
import type { DomElement } from "../layout/dom.ts"
import { type Block, contentOf, type Line, type Section } from "../layout/outline.ts"
import { nameText } from "../names/name-text.ts"
import { comparable } from "../plain-text.ts"

/** One labelled part of an entry: what it announces and the lines it holds. */
export interface Field {
  readonly role: LabelRole
  readonly label: Line | undefined
  /** The label alone, where its line holds the value too. */
  readonly name: string
  readonly lines: readonly Line[]
}

/**
 * Labelled parts that belong together. `title` is the heading that is about this record alone, `above` the further
 * headings, the nearest first.
 */
export interface NoticeRecord {
  readonly fields: readonly Field[]
  readonly title?: Line
  readonly above: readonly Line[]
  /** Those of `above` that are about this record alone as well. */
  readonly around?: readonly Line[]
  readonly loose: readonly Line[]
  /** Items of lists without a label under the record's own heading. */
  readonly items?: readonly Line[]
  readonly element: DomElement
  readonly source: Section["source"]
}

interface Found {
  readonly record: NoticeRecord
  readonly chain: readonly Section[]
}

/** All records of a page, in their order. */
export function findRecords(page: readonly Section[]): readonly NoticeRecord[] {
  const found = page.flatMap((section) => visit(section, []))
  const perSection = new Map<Section, number>()
  for (const { chain } of found)
    for (const section of chain) perSection.set(section, (perSection.get(section) ?? 0) + 1)
  return found.map(({ record, chain }) => titled(record, chain, perSection))
}

function titled(
  record: NoticeRecord,
  chain: readonly Section[],
  perSection: ReadonlyMap<Section, number>,
): NoticeRecord {
  const headed = chain.filter(({ title }) => title !== undefined)
  const [nearest, ...further] = headed
  const titlesOf = (sections: readonly Section[]) =>
    sections.flatMap(({ title }) => (title === undefined ? [] : [title]))
  const above = titlesOf(further)
  if (nearest?.title === undefined) return { ...record, above }
  if (perSection.get(nearest) === 1) {
    const loose = chain.slice(0, chain.indexOf(nearest) + 1).flatMap(ownLines)
    const around = titlesOf(further.filter((section) => perSection.get(section) === 1))
    return { ...record, title: nearest.title, around, above, loose, items: plainItems(nearest) }
  }
  return { ...record, above: [nearest.title, ...above] }
}

/** `chain` holds the sections around, the nearest first. */
function visit(section: Section, chain: readonly Section[]): readonly Found[] {
  const around = [section, ...chain]
  const out: Found[] = []
  const loose = ownLines(section)
  let run: Section[] = []
  const close = () => {
    out.push(...splitRun(run).map((fields) => ({ record: recordOf(fields, section, loose), chain: around })))
    run = []
  }
  for (const child of section.children) {
    if (child.kind === "line") continue
    const labels = labelsOf(child, section)
    if (labels.length > 0) {
      run.push(...labels)
      continue
    }
    const inner = headedIn(child, around) ?? visit(child, around)
    if (inner.length > 0) close()
    out.push(...inner)
  }
  close()
  return out
}

function isValue(section: Section): boolean {
  return section.role !== undefined && !holdsRecords(section)
}

/** The labels a part of the page gives to the record around it. */
function labelsOf(child: Section, around: Section): readonly Section[] {
  if (isValue(child)) return headedNames(child).length > 0 ? [] : [child]
  return around.source === "row" ? labelsInCell(child) : []
}

function headedIn(child: Section, around: readonly Section[]): readonly Found[] | undefined {
  if (!isValue(child)) return undefined
  return headedNames(child).map((record) => ({ record, chain: [child, ...around] }))
}

/** Under 外部送信先一覧 a heading per company, with its services and links below it. */
function headedNames(section: Section): readonly NoticeRecord[] {
  if (section.role !== "destination" && section.role !== "party") return []
  const headed = headingsIn(section)
  const isList = headed.length > 1 && headed.some(({ title }) => title !== undefined)
  return isList ? headed.map(recordOfHeading) : []
}

/** Headings, and the items and cards beside them whose heading is left out. */
function headingsIn(section: Section): readonly Section[] {
  return section.children.flatMap((child) => {
    if (child.kind === "line" || child.role !== undefined) return []
    if (child.source === "heading") return [child]
    if (child.source !== "card" && child.source !== "item") return []
    const inside = headingsIn(child)
    return inside.length === 0 && child.title === undefined ? [child] : inside
  })
}

function recordOfHeading(section: Section): NoticeRecord {
  const { title, element } = section
  const lines = contentOf(section)
  const names = lines.flatMap((line) => {
    const text = nameText(line)
    return text !== "" && text.length <= 50 && !/[。：:]/u.test(text) ? [{ ...line, text, links: [] }] : []
  })
  const field = (role: LabelRole, of: readonly Line[]): Field => ({ role, label: title, name: "", lines: of })
  return {
    fields: [
      field("destination", title === undefined ? [] : [title]),
      field("service", names),
      field("other", lines),
    ],
    above: [],
    loose: [],
    element,
    source: "heading",
  }
}

/** A cell that lays out labels of its own (内容：送信される情報…、利用目的…) gives them to its row, unless it holds several entries. */
function labelsInCell(cell: Section): readonly Section[] {
  const inside = (section: Section): readonly Section[] =>
    section.children.flatMap((child) => {
      if (child.kind === "line") return []
      return child.role !== undefined && !holdsRecords(child) ? [child] : inside(child)
    })
  const labels = inside(cell)
  return new Set(labels.map(({ role }) => role)).size === labels.length ? labels : []
}

const memo = new WeakMap<Section, boolean>()

/** A labelled section with whole records inside is a chapter, not a value. */
function holdsRecords(section: Section): boolean {
  const known = memo.get(section)
  if (known !== undefined) return known
  const roles = new Set<LabelRole>()
  if (isChapter(section)) return remember(section, true)
  const inside = section.children.some((child) => {
    if (child.kind === "line") return false
    if (child.role !== undefined && !holdsRecords(child)) {
      if (isCore(child.role)) roles.add(child.role)
      return false
    }
    return child.role !== undefined || holdsRecords(child)
  })
  const holds =
    inside || (roles.size >= 2 && [...roles].some((role) => role !== "destination" && role !== "service"))
  return remember(section, holds)
}

function remember(section: Section, holds: boolean): boolean {
  memo.set(section, holds)
  return holds
}

/** A run of labels starts a new record where a role comes back that the record already has. */
function splitRun(run: readonly Section[]): readonly (readonly Section[])[] {
  const records: Section[][] = []
  for (const label of run) {
    const record = records.at(-1)
    if (record === undefined || startsAnew(label, record)) records.push([label])
    else record.push(label)
  }
  return records.filter((record) => record.some(({ role }) => isCore(role)))
}

/** 分類 and サービス名 both name the service: only the same label again, or a name after the rest, is the next entry's. */
function startsAnew(label: Section, record: readonly Section[]): boolean {
  const before = record.find(({ role }) => role === label.role)
  if (before === undefined || label.role === "other") return false
  if (!parties.has(label.role)) return record[0]?.role === label.role
  const same = labelText(before) === labelText(label)
  return same || (!inTable(label) && record.some(({ role }) => isCore(role) && !parties.has(role)))
}

function labelText({ label, title }: Section): string {
  return comparable(label ?? title?.text ?? "")
}

function inTable({ title }: Section): boolean {
  return title?.element.name === "th" || title?.element.name === "td"
}

function recordOf(labels: readonly Section[], section: Section, loose: readonly Line[]): NoticeRecord {
  const fields = labels.map((label) => ({
    role: label.role as LabelRole,
    label: label.title,
    name: label.label ?? label.title?.text ?? "",
    lines: answerLines(label),
  }))
  const element =
    section.source === "page" || section.source === "heading"
      ? (labels[0]?.element ?? section.element)
      : section.element
  return { fields, above: [], loose, element, source: section.source }
}

function plainItems({ children }: Section): readonly Line[] {
  return children.flatMap((child) => {
    if (child.kind === "line" || child.source !== "item" || child.role !== undefined) return []
    const [only, ...more] = child.children
    return only?.kind === "line" && more.length === 0 ? [only] : []
  })
}

/** The lines that stand in a section itself. */
function ownLines({ children }: Section): readonly Line[] {
  return children.filter((child: Block) => child.kind === "line")
}

/** The lines a record holds under labels of a role. */
export function linesInRole(record: NoticeRecord, role: LabelRole): readonly Line[] {
  const [field, ...more] = record.fields.filter((each) => each.role === role)
  if (field === undefined) return []
  return more.length === 0 ? field.lines : [field, ...more].flatMap(({ lines }) => lines)
}
