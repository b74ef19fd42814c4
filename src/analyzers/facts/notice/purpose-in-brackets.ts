import { parties } from "./chapters.ts"
import { fieldOf } from "./field-of.ts"
import type { Field, NoticeRecord } from "./find-records.ts"
import type { Line } from "./outline.ts"
import { asShown } from "./plain-text.ts"
import type { Reading } from "./reading.ts"

/** サービス（利用目的）over Google AdMob（広告の表示）: what the header says of the brackets is what for. */
export function withPurposeInBrackets(record: NoticeRecord, reading: Reading): NoticeRecord {
  if (record.fields.some(({ role }) => role.startsWith("purpose"))) return record
  return { ...record, fields: record.fields.flatMap((field) => partOf(field, reading)) }
}

function partOf(field: Field, { roleOf }: Reading): readonly Field[] {
  const within = /[（(]([^（()）]{2,12})[）)]$/u.exec(asShown(field.name))?.[1] ?? ""
  if (!parties.has(field.role) || roleOf(within)?.startsWith("purpose") !== true) return [field]
  const parted = field.lines.map(inBrackets)
  const lines = parted.flatMap(({ name }) => (name.text === "" ? [] : [name]))
  const purposes = parted.flatMap(({ purpose }) => (purpose === undefined ? [] : [purpose]))
  if (purposes.length === 0 || lines.length === 0) return [field]
  return [{ ...field, lines }, fieldOf("purpose", purposes)]
}

function inBrackets(line: Line): { readonly name: Line; readonly purpose?: Line } {
  const [, name = "", within] = /^([^（(]*)[（(](.+)[）)]$/u.exec(asShown(line.text)) ?? []
  if (within === undefined) return { name: line }
  return { name: { ...line, text: asShown(name) }, purpose: { ...line, text: within, links: [] } }
}
