import { exactTerm } from "../information/find-terms.ts"
import type { LabelRole } from "../labels/label-role.ts"
import type { Line } from "../layout/outline.ts"
import { hasCompanyForm, isAddress, nameWithoutForm } from "../names/company-name.ts"
import { nameText } from "../names/name-text.ts"
import { asShown, splitOutsideBrackets } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { linesInRole, type NoticeRecord } from "./find-records.ts"

/**
 * A row per purpose or per piece of information names all its destinations in one cell: each of them is an entry.
 * Cells beside it that hold as many lines (policies, services) give each its own.
 */
export function withCompaniesApart(record: NoticeRecord, reading: Reading): readonly NoticeRecord[] {
  const role = partyRoleOf(record)
  if (role === undefined) return [record]
  const lines = linesInRole(record, role).flatMap((line) => namesInLine(line, reading))
  if (!areCompanies(lines, reading) || !(isRowOfMatter(record) || lines.every(isWithProduct))) return [record]
  const services = linesInRole(record, "service")
  if (services.length > 0 && services.length !== lines.length) return [record]
  return lines.map((line, at) => forOne(record, { line, at, role, count: lines.length }))
}

function partyRoleOf({ source, fields }: NoticeRecord): LabelRole | undefined {
  const parties = fields.filter(({ role }) => role === "destination" || role === "party")
  return source === "row" && parties.length === 1 ? parties[0]?.role : undefined
}

/** The row begins with what is sent or what for, so it is not a row of one destination. */
function isRowOfMatter({ fields }: NoticeRecord): boolean {
  const role = fields.find((field) => field.role !== "other")?.role
  return role === "information" || role?.startsWith("purpose") === true
}

/** X社、Y社, and X, Y where all know both (the comma in OpenAI, Inc. parts nobody). */
function namesInLine(line: Line, { names }: Reading): readonly Line[] {
  const parted = (signs: string) => splitOutsideBrackets(line.text, signs).map((part) => asShown(part))
  const whole = parted("、，")
  const isParted = whole.length > 1 && whole.every((part) => hasCompanyForm(headOf(part)))
  const parts = isParted ? whole : parted("、，,")
  const isKnown = (head: string) => names.isCompany(head) && nameWithoutForm(head) === head
  if (parts.length < 2 || !(isParted || parts.map(headOf).every(isKnown))) return [line]
  return parts.map((text) => ({
    ...line,
    text,
    links: line.links.filter((link) => text.includes(link.text)),
  }))
}

function areCompanies(lines: readonly Line[], reading: Reading): boolean {
  const heads = lines.map((line) => headOf(nameText(line)))
  const isCompany = (head: string) => hasCompanyForm(head) || reading.names.isCompany(head)
  const named = heads.filter(isCompany)
  if (named.length < 2 || isOneCompany(heads, reading)) return false
  return lines.every((line, at) => isShort(line) && (isCompany(heads[at] ?? "") || isWithProduct(line)))
}

/** グーグル合同会社 over Google LLC: one company in two languages. */
function isOneCompany(heads: readonly string[], { companies }: Reading): boolean {
  const known = heads.map((head) => exactTerm(head, companies)[0])
  return known[0] !== undefined && known.every((id) => id === known[0])
}

function isShort({ text }: Line): boolean {
  return text.length <= 80 && !/[。：:※]|https?/u.test(text) && !isAddress(text)
}

const productBehind = /^(.*?\S)\s*[（(【［[「]([^（）()【】［］[\]「」]+)[）)】］\]」]$/u

/** X（Y）: a name and its product. */
function isWithProduct(line: Line): boolean {
  return productBehind.test(nameText(line))
}

/** The company of X社（Y） or of Y（X社）. */
function headOf(text: string): string {
  const [, outer = text, within = ""] = productBehind.exec(text) ?? []
  const head = hasCompanyForm(within) && !hasCompanyForm(outer) ? within : outer
  return asShown(head.replace(/^[・●○■◆▪•]\s*/u, ""))
}

interface One {
  readonly line: Line
  readonly at: number
  readonly role: LabelRole
  readonly count: number
}

const ofEach = new Set<LabelRole>(["service", "policy", "opt-out", "country"])

function forOne(record: NoticeRecord, { line, at, role, count }: One): NoticeRecord {
  const fields = record.fields.map((field) => {
    if (field.role === role) return { ...field, lines: [line] }
    const own = ofEach.has(field.role) && field.lines.length === count ? field.lines[at] : undefined
    return own === undefined ? field : { ...field, lines: [own] }
  })
  return { ...record, fields }
}
