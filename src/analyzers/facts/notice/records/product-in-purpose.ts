import { exactTerm } from "../information/find-terms.ts"
import type { Line } from "../layout/outline.ts"
import { asShown } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import type { Field, NoticeRecord } from "./find-records.ts"
import { partyOf } from "./party-of-record.ts"

/**
 * サービス：X社, 目的：アクセス解析（X Analytics）: where the record names the company alone, the product in the brackets of its
 * only purpose is the service, and no part of what for.
 */
export function withProductInPurpose(record: NoticeRecord, reading: Reading): NoticeRecord {
  const [told, ...more] = record.fields.filter(({ role }) => role.startsWith("purpose"))
  const [line, ...further] = told?.lines ?? []
  if (told === undefined || line === undefined || more.length + further.length > 0) return record
  const split = productIn(line, reading)
  const { operator, service } = partyOf(record, reading)
  const company = operator ?? service
  if (split === undefined || company === undefined || !isNoProduct(service, reading)) return record
  if (!isOfSame(company, split.product.text, reading)) return record
  const rest = record.fields.map((field) => (field === told ? { ...told, lines: [split.purpose] } : field))
  return { ...record, fields: withNames(rest, { ...line, text: company }, split.product) }
}

interface Split {
  readonly purpose: Line
  readonly product: Line
}

function productIn(line: Line, { names }: Reading): Split | undefined {
  const [, purpose = "", product = ""] =
    /^([^（(。]{2,60})[（(]([^（()）、。]{2,40})[）)]。?$/u.exec(asShown(line.text)) ?? []
  return product !== "" && names.isService(product)
    ? { purpose: { ...line, text: purpose }, product: { ...line, text: product } }
    : undefined
}

/** The company's own name, or a heading that says what is done (解析). */
function isNoProduct(service: string | undefined, { companies, names }: Reading): boolean {
  return service === undefined || exactTerm(service, companies).length > 0 || names.isFunction(service)
}

/** Whether the product is of the company, as the knowledge has both. */
function isOfSame(company: string, product: string, { companies, services }: Reading): boolean {
  const makers = exactTerm(product, services).map((id) => id.split("/")[0])
  return exactTerm(company, companies).some((id) => makers.includes(id))
}

/** The labels stay where they were, with the company and its product under them. */
function withNames(fields: readonly Field[], company: Line, product: Line): readonly Field[] {
  const label = fields.find(({ role }) => isParty(role))
  const field = (role: "destination" | "service", line: Line): Field => ({
    role,
    label: label?.label,
    name: label?.name ?? "",
    lines: [{ ...line, links: [] }],
  })
  return [
    field("destination", company),
    field("service", product),
    ...fields.filter(({ role }) => !isParty(role)),
  ]
}

function isParty(role: Field["role"]): boolean {
  return role === "destination" || role === "party" || role === "service"
}
