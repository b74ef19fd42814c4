import type { ReadEntry } from "../entries/read-entry.ts"
import { findTerms } from "../information/find-terms.ts"
import { type Block, type Line, linesOf, type Section } from "../layout/outline.ts"
import { readName } from "../names/party.ts"
import { saysWhatFor } from "../names/says-what-for.ts"
import { asShown, comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "../records/field-of.ts"
import type { NoticeRecord } from "../records/find-records.ts"
import { partyOf } from "../records/party-of-record.ts"
import { companyAndServices } from "./company-and-services.ts"
import type { Listed } from "./listed.ts"

/** Lists of destinations: a company and, below it, its services. `labels`: those of the entries, which are no lists. */
export function readDirectory(
  page: readonly Section[],
  labels: ReadonlySet<Line>,
  reading: Reading,
): readonly Listed[] {
  return page.flatMap((section) => [
    ...(section.title !== undefined && labels.has(section.title) ? [] : own(section, reading)),
    ...readDirectory(section.children.filter(isSection), labels, reading),
  ])
}

function isSection(block: Section["children"][number]): block is Section {
  return block.kind === "section"
}

function own(section: Section, reading: Reading): readonly Listed[] {
  const paired = companyAndServices(section, reading)
  if (paired !== undefined) return paired
  if (section.role !== "destination" && section.role !== "party") return []
  const firstHeading = section.children.findIndex(
    (child) => child.kind === "section" && child.source === "heading",
  )
  const blocks = firstHeading < 0 ? section.children : section.children.slice(0, firstHeading)
  if (blocks.some(holdsLabels)) return []
  const listed = blocks.flatMap(linesOf)
  const out: Listed[] = []
  let operator: string | undefined
  for (const line of listed) {
    const { name: text, ...beside } = withPurposeApart(line, reading)
    const named = readName(text, reading.names)
    if (named.service !== undefined && named.operator !== undefined)
      out.push({ operator: named.operator, service: named.service, ...beside })
    else if (text.length <= 60 && reading.names.isCompany(text)) {
      operator = text
      out.push({ operator, ...beside })
    } else if (operator !== undefined && text.length <= 60) out.push({ operator, service: text, ...beside })
  }
  return out
}

/** Google AdSense（広告の掲載のため）: the name, and what for. */
function withPurposeApart(line: Line, reading: Reading): { readonly name: string; readonly purpose?: Line } {
  const [, name, within = ""] = /^([^（(]{2,40})[（(]([^（()）]{2,60})[）)]$/u.exec(line.text) ?? []
  if (name === undefined || !(/(ため|目的)$/u.test(within) || saysWhatFor(within, reading.names)))
    return { name: line.text }
  return { name: asShown(name), purpose: { ...line, text: within, links: [] } }
}

/** The purpose that the directory gives for the service of a record that says none. */
export function withListedPurpose(
  record: NoticeRecord,
  directory: readonly Listed[],
  reading: Reading,
): NoticeRecord {
  const listed = directory.filter(({ purpose }) => purpose !== undefined)
  if (listed.length === 0 || record.fields.some(({ role }) => role.startsWith("purpose"))) return record
  const { operator, service } = partyOf(record, reading)
  const found = listed.find((one) =>
    one.service === undefined
      ? operator !== undefined && comparable(one.operator) === comparable(operator)
      : service !== undefined && sameService(one.service, service, reading),
  )
  const lines = found?.purpose === undefined ? [] : [found.purpose]
  return lines.length === 0 ? record : { ...record, fields: [...record.fields, fieldOf("purpose", lines)] }
}

/** Entries of their own, not a list of names. */
function holdsLabels(block: Block): boolean {
  return block.kind === "section" && (block.role !== undefined || block.children.some(holdsLabels))
}

/** The company that the directory gives for an entry which only names its service. */
export function withListedOperator(
  entry: ReadEntry,
  directory: readonly Listed[],
  reading: Reading,
): ReadEntry {
  const service = entry.service ?? entry.heading
  if (entry.operator !== undefined || service === undefined) return entry
  const found =
    directory.find(
      (listed) => listed.service !== undefined && sameService(listed.service, service, reading),
    ) ?? onlyCompany(directory, service, reading)
  return found === undefined ? entry : { ...entry, operator: found.operator }
}

/** The one company a notice lists, for a service that the knowledge gives to no other. */
function onlyCompany(directory: readonly Listed[], service: string, reading: Reading): Listed | undefined {
  const [only] = directory
  const companies = new Set(directory.map(({ operator }) => comparable(operator)))
  if (only === undefined || companies.size !== 1) return undefined
  return isOfAnother(service, only.operator, reading) ? undefined : only
}

/** Whether the knowledge gives the service to another company than the one named. */
function isOfAnother(service: string, operator: string, reading: Reading): boolean {
  return findTerms(service, reading.services).length > 0 && !isOfCompany(service, operator, reading)
}

/** Whether the knowledge gives the service to the company named. */
export function isOfCompany(service: string, operator: string, { services, companies }: Reading): boolean {
  const vendorsOf = (lexicon: Reading["services"], text: string) =>
    findTerms(text, lexicon).flatMap(({ ids }) => ids.map((id) => id.split("/")[0]))
  const named = vendorsOf(companies, operator)
  return vendorsOf(services, service).some((vendor) => named.includes(vendor))
}

function sameService(one: string, other: string, { services }: Reading): boolean {
  const [a, b] = [comparable(one), comparable(other)]
  if (a.includes(b) || b.includes(a)) return true
  const ids = new Set(findTerms(one, services).flatMap((term) => term.ids))
  return findTerms(other, services).some((term) => term.ids.some((id) => ids.has(id)))
}
