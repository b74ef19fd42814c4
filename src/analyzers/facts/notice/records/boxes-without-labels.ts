import { parties } from "../labels/chapters.ts"
import { isCore } from "../labels/label.ts"
import type { LabelRole } from "../labels/label-role.ts"
import { usableTitle } from "../labels/usable-title.ts"
import { type Block, type Line, linesOf, type Section } from "../layout/outline.ts"
import { withAnnounced } from "../lists/announced-of-items.ts"
import { isCompanyAlone, isPhrase } from "../names/company-name.ts"
import { nameText } from "../names/name-text.ts"
import { purposeHeading } from "../purposes/purpose-heading.ts"
import type { Reading } from "../reading.ts"
import { withToldInOwnBlock } from "../sentences/told-in-own-block.ts"
import { roleOfLine } from "./box-line.ts"
import { fieldOf } from "./field-of.ts"
import type { NoticeRecord } from "./find-records.ts"

/**
 * Destinations in boxes or under headings of their own without any label: below the name a list of what is sent and a
 * line that says what for, each told by its words; the heading over them may say what for as well. Two of them, or one that says both, are a list of entries.
 */
export function boxesWithoutLabels(page: readonly Section[], reading: Reading): readonly NoticeRecord[] {
  return page.flatMap((section) => inSection(section, [], reading))
}

function inSection(section: Section, above: readonly Line[], reading: Reading): readonly NoticeRecord[] {
  const headings = section.title === undefined ? above : [section.title, ...above]
  const sections = section.children.filter((child) => child.kind === "section")
  const boxes = sections
    .flatMap((child) => headedIn(child, reading))
    .filter(({ title }) => isUsable(title, reading))
  const own = section.children.filter((child) => child.kind === "line")
  const records = boxes
    .map((box) => withToldInOwnBlock(recordOf(box, headings, reading), reading))
    .map((record) => withAnnounced(record, own, reading))
  const named = new Set(records.filter((_, at) => isNamed(boxes[at] as Section, reading)))
  const entries = records.filter((record) => saysBoth(record) || (named.has(record) && saysAny(record)))
  const isUnderPurpose = headings.some(({ text }) => purposeHeading(text, reading) !== undefined)
  const whole = entries.filter((one) => saysBoth(one) || (isUnderPurpose && says(one, "information")))
  if (whole.some((record) => named.has(record)) && whole.length * 2 >= named.size) return entries
  return sections
    .filter(({ role }) => role === undefined)
    .flatMap((child) => inSection(child, headings, reading))
}

/** A headed part, looking through the boxes that only hold it; one with labels tells for itself. */
function headedIn(section: Section, reading: Reading): readonly Section[] {
  if (section.role !== undefined || section.source === "table") return []
  if (section.title !== undefined) return holdsLabels(section) ? [] : [section]
  const [first, ...more] = section.children
  if (first?.kind === "section") return more.length === 0 ? headedIn(first, reading) : []
  return first === undefined || more.length === 0 || !isNameLine(first, reading)
    ? []
    : [{ ...section, title: first, children: more }]
}

/** Google アナリティクス（Google LLC） as the first line of an item. */
function isNameLine(line: Line, { names }: Reading): boolean {
  const text = nameText(line)
  return text.length <= 60 && !isPhrase(text) && (names.isCompany(text) || names.isService(text))
}

/** Labels for what it has to say, or headings of its own; 停止 over a link is neither. */
function holdsLabels({ children }: Section): boolean {
  return children.some(
    (child) =>
      child.kind === "section" &&
      (isCore(child.role) || /^h[1-6]$/u.test(child.title?.element.name ?? "") || holdsLabels(child)),
  )
}

function isUsable(title: Line | undefined, reading: Reading): boolean {
  return title !== undefined && usableTitle(nameText(title), reading) !== undefined
}

/** By its heading, or by a company that stands alone below it. */
function isNamed({ title, children }: Section, { names }: Reading): boolean {
  const text = title === undefined ? "" : nameText(title)
  const isBelow = children.some((child) => child.kind === "line" && isCompanyAlone(nameText(child)))
  return isBelow || isCompanyAlone(text) || names.isCompany(text) || names.isService(text)
}

function recordOf(box: Section, above: readonly Line[], reading: Reading): NoticeRecord {
  const { title, element } = box
  const values = asOneList(box.children.flatMap((child) => valueIn(child, reading)))
  const fields = [...Map.groupBy(values, ({ role }) => role)].map(([role, of]) =>
    fieldOf(
      role,
      of.map(({ line }) => line),
    ),
  )
  const linked = fieldOf("other", title === undefined ? [] : [title])
  return {
    fields: [...fields, linked],
    ...(title === undefined ? {} : { title }),
    above,
    loose: box.children.filter((child) => child.kind === "line"),
    element,
    source: "card",
  }
}

interface Value {
  readonly role: LabelRole
  readonly line: Line
}

/** Items beside information are information too, whatever they are called. */
function asOneList(values: readonly Value[]): readonly Value[] {
  const isList = values.some(({ role, line }) => line.inItem && role === "information")
  const isOpen = ({ role, line }: Value) => role === "other" && line.inItem && line.links.length === 0
  return values.map((value) =>
    isList && isOpen(value) && !/。$/u.test(value.line.text) ? { ...value, role: "information" } : value,
  )
}

function valueIn(child: Block, reading: Reading): readonly Value[] {
  if (child.kind === "line") return [roleOfLine(child, reading)]
  const { role, title, children } = child
  const lines = [...(title === undefined ? [] : [title]), ...children.flatMap(linesOf)]
  if (role !== undefined) return lines.map((line) => ({ role, line }))
  return [
    ...(title === undefined ? [] : [roleOfLine(title, reading)]),
    ...children.flatMap((inner) => valueIn(inner, reading)),
  ]
}

function says({ fields }: NoticeRecord, asked: "information" | "purpose"): boolean {
  return fields.some(({ role }) => role === asked)
}

function saysBoth(record: NoticeRecord): boolean {
  return says(record, "information") && says(record, "purpose")
}

function saysAny(record: NoticeRecord): boolean {
  return (
    says(record, "information") ||
    says(record, "purpose") ||
    record.fields.some(({ role }) => parties.has(role))
  )
}
