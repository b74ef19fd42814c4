import { parties } from "../labels/chapters.ts"
import type { Line } from "../layout/outline.ts"
import { itemParts } from "../lists/item-parts.ts"
import { nameInLine } from "../names/name-in-line.ts"
import { nameText } from "../names/name-text.ts"
import { nameRole } from "../names/names-in-item.ts"
import { asShown } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "./field-of.ts"
import type { Field, NoticeRecord } from "./find-records.ts"

/** Who is named, and what stands beside or below the name. */
interface Named {
  readonly fields: Field[]
  readonly name: Line
}

/**
 * A chapter 送信される情報 that tells it by names, as items (X：閲覧履歴), headings, terms or rows, each with what is sent
 * below it: one record per name.
 */
export function withNamesUnderInformation(record: NoticeRecord, reading: Reading): readonly NoticeRecord[] {
  const told = record.fields.filter(({ role }) => role === "information")
  const [field] = told
  if (field === undefined || told.length > 1 || record.fields.some(({ role }) => parties.has(role)))
    return [record]
  if (field.lines.length < 2) return [record]
  const named = namesIn(field.lines, reading)
  if (named.length < 2 || !named.every(tells)) return [record]
  const others = record.fields.filter((each) => each !== field)
  const { title: _, ...rest } = record
  return named.map(({ fields, name }) => ({ ...rest, fields: [...fields, ...others], element: name.element }))
}

function tells({ fields }: Named): boolean {
  return fields.some(({ role, lines }) => role === "information" && lines.length > 0)
}

/** The names with what is told of each; none where anything but a sentence stands before the first. */
function namesIn(lines: readonly Line[], reading: Reading): readonly Named[] {
  const named: Named[] = []
  for (const line of lines) {
    const whole = fieldsIn(line, reading)
    const name = whole === undefined ? nameInLine(line, reading) : undefined
    const last = named.at(-1)
    if (whole !== undefined) named.push({ fields: [...whole], name: line })
    else if (name !== undefined) named.push({ fields: [partyOf(line, name, reading)], name: line })
    else if (last !== undefined) addTo(last, line)
    else if (!/(ます|です)。?$/u.test(line.text)) return []
  }
  return named
}

function partyOf(line: Line, text: string, { names }: Reading): Field {
  return fieldOf(nameRole(text, names) ?? "party", [{ ...line, text, links: [] }])
}

/** Google Analytics：閲覧履歴（アクセス解析のため） */
function fieldsIn(line: Line, reading: Reading): readonly Field[] | undefined {
  const parts = itemParts(nameText(line), true, reading)
  if (parts.some(({ role }) => role === "information"))
    return parts.map(({ role, text }) => fieldOf(role, [{ ...line, text }]))
  const [, head = "", said = ""] = /^([^：:]{2,60})[：:]\s*(\S.*)$/u.exec(line.text) ?? []
  const name = head === "" ? undefined : nameInLine({ ...line, text: head, links: [] }, reading)
  if (name === undefined) return undefined
  return [partyOf(line, name, reading), fieldOf("information", [{ ...line, text: asShown(said) }])]
}

function addTo({ fields }: Named, line: Line): void {
  const at = fields.findIndex(({ role }) => role === "information")
  const lines = [...(fields[at]?.lines ?? []), line]
  fields.splice(at < 0 ? fields.length : at, 1, fieldOf("information", lines))
}
