import { parties } from "../labels/chapters.ts"
import type { LabelRole } from "../labels/label-role.ts"
import type { Line } from "../layout/outline.ts"
import { bareName, nameInLine } from "../names/name-in-line.ts"
import { nameText } from "../names/name-text.ts"
import { isNameAlike } from "../names/names-in-item.ts"
import { asShown } from "../plain-text.ts"
import { purposeHeading } from "../purposes/purpose-heading.ts"
import type { Reading } from "../reading.ts"
import type { Field, NoticeRecord } from "./find-records.ts"

/**
 * A chapter for whom and what for together (送信先と利用目的) says the purpose over the names it holds for
 * (広告の配信 over a list), or beside each name (X — アクセス解析): one record per name.
 */
export function withNamesUnderPurposes(record: NoticeRecord, reading: Reading): readonly NoticeRecord[] {
  const headed = namedIn(linesUnderPurpose(record, reading), reading)
  if (headed.length > 0) return headed.map((named) => recordOf(named, { record }))
  const split = record.fields.map((field) =>
    namedIn(isOfBoth(field) || isToldBeside(field) ? field.lines : [], reading),
  )
  if (split.every((named) => named.length === 0)) return [record]
  const isOwn = record.fields.some((field, at) => split[at]?.length !== 0 && !isOfBoth(field))
  const rest = record.fields.filter(
    ({ name }, at) => split[at]?.length === 0 && !(isOwn && !/送信/u.test(name)),
  )
  const records = record.fields.flatMap((field, at) =>
    (split[at] ?? []).map((named) => recordOf(named, { field, record })),
  )
  return [...(rest.length === 0 ? [] : [{ ...record, fields: rest }]), ...records]
}

const both =
  /(送信先|提供先|事業者|会社|企業|サービス|ツール|第三者|提供元)名?(の名称)?(と|及び|および|ならびに|並びに|、|・|\/|／)(その|主な|利用|使用|送信)?(の)?(目的|用途)/u

/** Under 送信先 a heading that says what for names nobody, and leads to those below it. */
function linesUnderPurpose({ fields }: NoticeRecord, reading: Reading): readonly Line[] {
  const [heading] =
    fields.find(({ role, label, lines }) => role === "destination" && label === lines[0])?.lines ?? []
  if (heading === undefined || purposeHeading(heading.text, reading) === undefined) return []
  return [heading, ...fields.flatMap(({ role, lines }) => (role === "other" ? lines : []))]
}

function isOfBoth({ name, role }: Field): boolean {
  return (role.startsWith("purpose") || role === "destination" || role === "party") && both.test(name)
}

/** A chapter for whom (利用する外部サービス) where what for stands behind each name: others of the policy give nothing to it. */
function isToldBeside({ role, label, lines }: Field): boolean {
  const isChapter = parties.has(role) && /^h[1-6]$/u.test(label?.element.name ?? "")
  const told = lines.filter((line) => !isLinks(line) && !/(ます|です|ません|ください)。?$/u.test(line.text))
  return isChapter && told.length > 1 && told.every((line) => sign.test(asShown(nameText(line))))
}

interface Named {
  readonly fields: readonly Field[]
  readonly name: Line
}

/** Lines in their order: what for, the names it is said of, and the links of each. Empty where any name has no purpose. */
function namedIn(lines: readonly Line[], reading: Reading): readonly Named[] {
  const told: { name: Line; fields: readonly Field[]; links: Line[] }[] = []
  let group: readonly Field[] = []
  for (const line of lines) {
    const named = nameOf(line, reading)
    if (named !== undefined) {
      const own = tellsPurpose(named.fields) ? [] : group
      told.push({ name: line, fields: [...named.fields, ...own], links: line.links.length > 0 ? [line] : [] })
    } else if (isLinks(line)) told.at(-1)?.links.push(line)
    else if (!/(ます|です|ません|ください)。?$/u.test(line.text)) group = [fieldOf("purpose", [line])]
  }
  if (!told.every(({ fields }) => tellsPurpose(fields))) return []
  return told.map(({ name, fields, links }) => ({
    name,
    fields: links.length === 0 ? fields : [...fields, fieldOf("other", links)],
  }))
}

function nameOf(line: Line, reading: Reading): Pick<Named, "name" | "fields"> | undefined {
  const fields = [...partsBehindSign(line, reading), ...aloneIn(line, reading)]
  return fields.length === 0 ? undefined : { name: line, fields }
}

const sign = /^(.{2,60}?)(?:\s?[–—―]\s|\s-\s|\s*[：:｜|]\s*)(\S.{1,100})$/u

/** X（Y） — アクセス解析 */
function partsBehindSign(line: Line, reading: Reading): readonly Field[] {
  const [, name = "", said = ""] = sign.exec(asShown(nameText(line))) ?? []
  const part = (text: string): Line => ({ ...line, text, links: [] })
  const isNamed = name !== "" && (nameInLine(part(name), reading) !== undefined || isNameAlike(name, reading))
  return isNamed
    ? [
        fieldOf("party", [part(name)], line),
        fieldOf("purpose", [part(asShown(said.replace(/。$/u, "")))], line),
      ]
    : []
}

function aloneIn(line: Line, reading: Reading): readonly Field[] {
  const name = sign.test(line.text) ? undefined : nameInLine(line, reading)
  return name === undefined ? [] : [fieldOf("party", [{ ...line, text: name, links: [] }], line)]
}

function tellsPurpose(parts: readonly Field[]): boolean {
  return parts.some(({ role }) => role.startsWith("purpose"))
}

function isLinks(line: Line): boolean {
  return line.links.length > 0 && (bareName(line) === "" || line.links.some(({ text }) => text === line.text))
}

function fieldOf(role: LabelRole, lines: readonly Line[], label?: Line): Field {
  return { role, label, name: "", lines }
}

interface Around {
  readonly field?: Field
  readonly record: NoticeRecord
}

function recordOf({ name, fields }: Named, { field, record }: Around): NoticeRecord {
  const headings = [field?.label, record.title].filter((line) => line !== undefined)
  return { fields, above: [...headings, ...record.above], loose: [], element: name.element, source: "item" }
}
