import { isCategory, usableTitle } from "../labels/usable-title.ts"
import type { Line } from "../layout/outline.ts"
import { hasCompanyForm } from "../names/company-name.ts"
import { splitCountry } from "../names/country.ts"
import { asShown } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "./field-of.ts"
import type { Field, NoticeRecord } from "./find-records.ts"

/**
 * A line that is nothing but a company's name (Google LLC, 米国) under a service's heading says who it is sent to; so
 * does a heading below the service's.
 */
export function withCompanyBeside(record: NoticeRecord, reading: Reading): NoticeRecord {
  const { fields, title, around = [], loose } = record
  const isNamed = fields.some(({ role, lines }) => isParty(role) && lines.length > 0)
  if (isNamed || title === undefined || usableTitle(title.text, reading) === undefined) return record
  const [service] = around
  if (service !== undefined && isCompanyAlone(title, reading) && namesService(service, reading))
    return { ...record, title: service, fields: [destination(title), ...fields] }
  const companies = loose.filter((line) => isCompanyAlone(line, reading))
  const [line] = companies
  if (line === undefined || companies.length > 1) return record
  return { ...record, fields: [destination(line), ...fields] }
}

function destination(line: Line): Field {
  return fieldOf("destination", [line])
}

function namesService(line: Line, reading: Reading): boolean {
  const text = usableTitle(line.text, reading)
  return text !== undefined && !isCompanyAlone(line, reading) && !isCategory(text, reading)
}

function isParty(role: Field["role"]): boolean {
  return role === "destination" || role === "party"
}

function isCompanyAlone({ text }: Line, { names, vocabulary }: Reading): boolean {
  const { name } = splitCountry(asShown(text), vocabulary)
  if (name === "" || name.length > 50 || /[。、：:]/u.test(name)) return false
  return hasCompanyForm(name) || (names.isCompany(name) && !names.isService(name))
}
