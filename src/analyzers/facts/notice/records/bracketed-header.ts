import { parties } from "../labels/chapters.ts"
import { isCore } from "../labels/label.ts"
import type { LabelRole } from "../labels/label-role.ts"
import type { Line } from "../layout/outline.ts"
import { asShown } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "./field-of.ts"
import type { Field, NoticeRecord } from "./find-records.ts"

/**
 * サービス（利用目的）over Google AdMob（広告の表示）, 目的（ツール）over 広告の表示（Google AdMob）: what the header has in brackets is
 * what its cells have there, where the entry says that nowhere else.
 */
export function withBracketedHeader(record: NoticeRecord, reading: Reading): NoticeRecord {
  const told = new Set(record.fields.map(({ role }) => matterOf(role)))
  return { ...record, fields: record.fields.flatMap((field) => partOf(field, told, reading)) }
}

function partOf(field: Field, told: ReadonlySet<string>, { roleOf }: Reading): readonly Field[] {
  const inner = /[（(]([^（()）]{2,12})[）)]$/u.exec(asShown(field.name))?.[1] ?? ""
  const role = roleOf(inner)
  if (!isCore(role) || told.has(matterOf(role)) || !isPair(field.role, role)) return [field]
  const parted = field.lines.map(inBrackets)
  const lines = parted.flatMap(({ before }) => (before.text === "" ? [] : [before]))
  const within = parted.flatMap((each) => each.within ?? [])
  return within.length === 0 || lines.length === 0 ? [field] : [{ ...field, lines }, fieldOf(role, within)]
}

/** Who and what for, in either order; two names in one cell are read together. */
function isPair(outer: LabelRole, inner: LabelRole): boolean {
  const isPurpose = (role: LabelRole) => role.startsWith("purpose")
  return (parties.has(outer) && isPurpose(inner)) || (isPurpose(outer) && parties.has(inner))
}

/** The company and its service are two matters where what for stands before the bracket. */
function matterOf(role: LabelRole): string {
  if (role.startsWith("purpose")) return "purpose"
  return role === "party" ? "destination" : role
}

function inBrackets(line: Line): { readonly before: Line; readonly within?: Line } {
  const [, before = "", within] = /^([^（(]*)[（(](.+)[）)]$/u.exec(asShown(line.text)) ?? []
  if (within === undefined) return { before: line }
  return { before: { ...line, text: asShown(before) }, within: { ...line, text: within, links: [] } }
}
