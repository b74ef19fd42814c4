import type { LabelRole } from "../labels/label-role.ts"
import { usableTitle } from "../labels/usable-title.ts"
import type { Line } from "../layout/outline.ts"
import { comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { type Field, linesInRole, type NoticeRecord } from "./find-records.ts"

/** Records by what they tell: whole entries, lists of information or purposes alone, names alone. */
export interface SortedRecords {
  readonly whole: readonly NoticeRecord[]
  readonly lists: readonly NoticeRecord[]
  readonly names: readonly NoticeRecord[]
}

export function sortRecords(records: readonly NoticeRecord[], reading: Reading): SortedRecords {
  const told = (record: NoticeRecord) =>
    tells(record, "information") || purposeRoles.some((role) => tells(record, role))
  const named = (record: NoticeRecord) => isNamed(record, reading)
  const whole = records.filter((record) => told(record) && named(record))
  const bare = records.filter((record) => !told(record) && named(record) && hasParty(record))
  const isBeside = isDrawnAsOneOf(whole, reading)
  const isOpenRow = (record: NoticeRecord) => record.source === "row" && asksWho(record)
  const isEntry = (record: NoticeRecord) =>
    (told(record) && (named(record) || isOpenRow(record))) || isBeside(record)
  return {
    whole: records.filter(isEntry),
    lists: records.filter((record) => told(record) && !named(record) && !isEntry(record)),
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
