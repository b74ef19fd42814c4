import { isOfCompany } from "./directory.ts"
import { type Field, linesInRole, type NoticeRecord } from "./find-records.ts"
import type { LabelRole } from "./label-role.ts"
import type { Line } from "./outline.ts"
import { allComparable, comparable } from "./plain-text.ts"
import type { Reading } from "./reading.ts"
import { usableTitle } from "./usable-title.ts"

/** Records by what they tell: whole entries, lists of information or purposes alone, names alone. */
export interface SortedRecords {
  readonly whole: readonly NoticeRecord[]
  readonly lists: readonly NoticeRecord[]
  readonly names: readonly NoticeRecord[]
}

export function sortRecords(records: readonly NoticeRecord[], reading: Reading): SortedRecords {
  const above = new Map<LabelRole, readonly Line[]>()
  const filled = records.map((record) => {
    const now = filledFromAbove(record, above, reading)
    for (const role of new Set(record.fields.map((field) => field.role))) {
      const lines = linesInRole(record, role)
      if (lines.length > 0 && !isSameAsAbove(lines, reading)) above.set(role, lines)
    }
    return now
  })
  const told = (record: NoticeRecord) =>
    tells(record, "information") || purposeRoles.some((role) => tells(record, role))
  const named = (record: NoticeRecord) => isNamed(record, reading)
  const whole = filled.filter((record) => told(record) && named(record))
  const bare = filled.filter((record) => !told(record) && named(record) && hasParty(record))
  const isBeside = isDrawnAsOneOf(whole, reading)
  const isOpenRow = (record: NoticeRecord) => record.source === "row" && asksWho(record)
  const isEntry = (record: NoticeRecord) =>
    (told(record) && (named(record) || isOpenRow(record))) || isBeside(record)
  return {
    whole: filled.filter(isEntry),
    lists: filled.filter((record) => told(record) && !named(record) && !isEntry(record)),
    names: bare.filter((record) => !isBeside(record)),
  }
}

/**
 * Whether a record that leaves something out (its company, its service, what is sent) is an entry as those beside it
 * are: a row that says anything of it, or a heading with a destination.
 */
export function isDrawnAsOneOf(
  entries: readonly NoticeRecord[],
  reading: Reading,
): (record: NoticeRecord) => boolean {
  const drawn = new Set(entries.flatMap((entry) => drawnAs(entry, reading)))
  return (record) => saysEnough(record) && drawnAs(record, reading).some((as) => drawn.has(as))
}

function saysEnough(record: NoticeRecord): boolean {
  if (tells(record, "destination") || tells(record, "party")) return true
  const isOpen = record.source === "row" || asksWho(record)
  const saysWhat = tells(record, "service") || tells(record, "information")
  return isOpen && (saysWhat || (asksWho(record) && purposeRoles.some((role) => tells(record, role))))
}

/** A label for the destination or service, though nobody may stand beside it. */
function asksWho({ fields }: NoticeRecord): boolean {
  return fields.some(({ role }) => role === "destination" || role === "party" || role === "service")
}

const noHeading = {}

/**
 * The table, the part of the page or the labels by which records look alike: a destination of which nothing more is
 * said is an entry where others beside it are.
 */
function drawnAs(record: NoticeRecord, reading: Reading): readonly unknown[] {
  const { source, title, above, fields } = record
  if (source === "row") return [fields.find(({ label }) => label !== undefined)?.label?.element ?? record]
  if (title === undefined) return asksWho(record) ? [labelsUnder(above[0], fields)] : []
  return usableTitle(title.text, reading) === undefined ? [] : [above[0] ?? noHeading]
}

function labelsUnder(heading: Line | undefined, fields: readonly Field[]): string {
  return [heading?.text ?? "", ...new Set(fields.map(({ name }) => comparable(name)))].join("|")
}

export const purposeRoles = ["purpose", "purpose-own", "purpose-destination", "purpose-both"] as const

function tells(record: NoticeRecord, role: LabelRole): boolean {
  return linesInRole(record, role).length > 0
}

function hasParty(record: NoticeRecord): boolean {
  return (["destination", "party", "service"] as const).some((role) => tells(record, role))
}

function isNamed(record: NoticeRecord, reading: Reading): boolean {
  if (hasParty(record)) return true
  return record.title !== undefined && usableTitle(record.title.text, reading) !== undefined
}

/** 同上 stands for the value above; an empty name beside a further service goes on with the name above. */
function filledFromAbove(
  record: NoticeRecord,
  above: ReadonlyMap<LabelRole, readonly Line[]>,
  reading: Reading,
): NoticeRecord {
  const fields = record.fields.map((field): Field => {
    const isSame = isSameAsAbove(field.lines, reading)
    if (!isSame && !isLeftOpen(field, record)) return field
    const beside = record.source === "row" ? undefined : valueBefore(field, record)
    const found = beside ?? above.get(field.role)
    if (found === undefined || (!isSame && !fits(found, record, reading))) return field
    return { ...field, lines: found }
  })
  return { ...record, fields }
}

function isLeftOpen({ role, lines }: Field, { source }: NoticeRecord): boolean {
  return source === "row" && role === "destination" && lines.length === 0
}

/** A row's own service that the knowledge gives to the company above; any other may as well be nobody's. */
function fits(names: readonly Line[], record: NoticeRecord, reading: Reading): boolean {
  const service = linesInRole(record, "service").map(({ text }) => text)
  const operator = names.map(({ text }) => text).join(" ")
  return isOfCompany(service.join(" "), operator, reading)
}

/** In a list of labels 同上 points to the label above, where that is a purpose too. */
function valueBefore(field: Field, { fields }: NoticeRecord): readonly Line[] | undefined {
  const above = fields[fields.indexOf(field) - 1]
  return above?.role.startsWith("purpose") === true && field.role.startsWith("purpose")
    ? above.lines
    : undefined
}

function isSameAsAbove(lines: readonly Line[], { vocabulary }: Reading): boolean {
  const text = comparable(lines.map((line) => line.text).join(""))
  return allComparable(vocabulary.sameAsAbovePhrases).includes(text)
}
