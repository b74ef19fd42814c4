import { exactTerm, type Lexicon } from "../information/find-terms.ts"
import { readInformation } from "../information/read-information.ts"
import type { Line } from "../layout/outline.ts"
import { productOfBrand } from "../names/product-of-brand.ts"
import { comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import type { Field, NoticeRecord } from "./find-records.ts"
import { partyOf } from "./party-of-record.ts"

/**
 * A service told of in two parts of the notice (in short above, then in a table; a chapter per function, then one per
 * service) is one entry. Rows of tables that name the same service stay apart.
 */
export function withServicesOnce(
  records: readonly NoticeRecord[],
  reading: Reading,
): readonly NoticeRecord[] {
  const groups = [...Map.groupBy(records, (record) => keyOf(record, reading) ?? record).values()]
  const merged = new Map<NoticeRecord, NoticeRecord | undefined>()
  for (const group of groups) {
    const [first, ...more] = group
    if (first === undefined || more.length === 0 || !standApart(group)) continue
    for (const each of more) merged.set(each, undefined)
    const [fullest = first, ...others] = group.toSorted(
      (a, b) => saidOf(b) - saidOf(a) || Number(isRow(a)) - Number(isRow(b)),
    )
    merged.set(
      first,
      others.reduce((one, other) => together(one, other, reading), fullest),
    )
  }
  return records.flatMap((record) => (merged.has(record) ? (merged.get(record) ?? []) : [record]))
}

/** A part of the page that is of one service alone says more beside its labels than a row of a table can. */
function isRow({ source }: NoticeRecord): boolean {
  return source === "row"
}

/** How much a record says of the information. */
function saidOf(record: NoticeRecord): number {
  return textsIn(record, "information").join("").length
}

/** The company and the service, where a record names both. */
function keyOf(record: NoticeRecord, reading: Reading): string | undefined {
  const { operator, service } = partyOf(record, reading)
  if (service === undefined) return undefined
  const brand = productOfBrand(service, reading.companies)
  const company = operator ?? brand?.operator
  if (company === undefined) return undefined
  const [ofCompany, ofService] = [company.replace(/\s?社$/u, ""), brand?.bare ?? service]
  return [idOf(ofCompany, reading.companies), idOf(ofService, reading.services)].join("|")
}

/** A name that several bear tells none of them from the others. */
function idOf(name: string, lexicon: Lexicon): string {
  const [id, ...more] = exactTerm(name, lexicon)
  return id === undefined || more.length > 0 ? comparable(name) : id
}

/** Tables side by side are of several sites or apps of the operator, each with its own entries. */
function standApart(records: readonly NoticeRecord[]): boolean {
  return records.filter(isRow).length <= 1
}

/** What the second says beyond the first. */
function together(record: NoticeRecord, other: NoticeRecord, reading: Reading): NoticeRecord {
  const given = other.fields.flatMap((field): readonly Field[] => {
    const said = textsIn(record, field.role)
    const isNew = (line: Line) => !isSaid(line, said) && !tellsOfSame(field, line, { said, reading })
    const lines = isShared(field) ? field.lines.filter(isNew) : field.lines
    return lines.length === 0 || (!isShared(field) && said.length > 0) ? [] : [{ ...field, lines }]
  })
  return given.length === 0 ? record : { ...record, fields: [...record.fields, ...given] }
}

interface Said {
  readonly said: readonly string[]
  readonly reading: Reading
}

/** Whether the kinds of information a line names are all told already, in other words or order. */
function tellsOfSame({ role }: Field, { text }: Line, { said, reading }: Said): boolean {
  if (role !== "information") return false
  const known = readInformation(said, reading.information).categories
  const told = readInformation([text], reading.information).categories
  return told.length > 0 && told.every((id) => known.includes(id))
}

function isShared({ role }: Field): boolean {
  return role === "information" || role.startsWith("purpose")
}

function textsIn({ fields }: NoticeRecord, role: Field["role"]): readonly string[] {
  return fields.filter((field) => field.role === role).flatMap(({ lines }) => lines.map(({ text }) => text))
}

function isSaid({ text }: Line, said: readonly string[]): boolean {
  const plain = comparable(text)
  return said.some((each) => comparable(each).includes(plain))
}
