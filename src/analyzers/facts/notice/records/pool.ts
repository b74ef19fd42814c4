import { usableTitle } from "../labels/usable-title.ts"
import type { Line } from "../layout/outline.ts"
import { hasCompanyForm } from "../names/company-name.ts"
import { nameText } from "../names/name-text.ts"
import { splitOutsideBrackets } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { linesInRole, type NoticeRecord } from "./find-records.ts"
import { listsOfNotice, tellsWhere } from "./notice-chapter.ts"
import { purposeRoles, type SortedRecords } from "./sort-records.ts"

/**
 * Records of a notice that lists information, purposes and destinations apart: one per destination, each with the
 * common lists. Empty where the notice ties them together.
 */
export function poolRecords(sorted: SortedRecords, reading: Reading): readonly NoticeRecord[] {
  const { whole } = sorted
  const all = [...whole, ...sorted.lists, ...sorted.names]
  const lists = listsOfNotice(sorted.lists, all, reading)
  const names = listsOfNotice(sorted.names, all, reading).filter(
    (record) => namesIn(record, reading).length > 0,
  )
  const listed = listsAmong(whole, reading)
  const shared = [...lists, ...listed].flatMap(({ fields }) => fields.filter(({ role }) => isShared(role)))
  const told = new Set(shared.map(({ role }) => role))
  if (!told.has("information") && !areModules(names, lists, reading)) return []
  const apart = listed.length > 0 ? listed : names
  const each = apart.flatMap((record) => perName(record, reading))
  const without =
    lists.length === 0 ? [] : whole.filter((record) => linesInRole(record, "information").length === 0)
  const filled = [
    ...each.map((record) => ({ record, common: shared })),
    ...without.map((record) => ({ record, common: missingIn(record, shared) })),
  ]
  return filled.map(({ record, common }) => ({ ...record, fields: [...record.fields, ...common] }))
}

/** One service told with two companies, beside entries that say all for themselves, is no list of destinations. */
function listsAmong(whole: readonly NoticeRecord[], reading: Reading): readonly NoticeRecord[] {
  const { true: listed = [], false: others = [] } = Object.groupBy(whole, (record) =>
    isList(record, reading) ? "true" : "false",
  )
  return others.some((record) => linesInRole(record, "information").length > 0) ? [] : listed
}

/** An app's modules under headings of their own, beside 送信する情報の利用目的: what is sent may not be said at all. */
function areModules(
  names: readonly NoticeRecord[],
  lists: readonly NoticeRecord[],
  reading: Reading,
): boolean {
  const isOfSending = lists.some(({ fields }) =>
    fields.some(({ role, name }) => isShared(role) && name.includes("送信")),
  )
  const areHeaded = names.every((record) => record.title !== undefined && tellsWhere(record, reading))
  return isOfSending && names.length > 0 && areHeaded
}

function missingIn(record: NoticeRecord, shared: NoticeRecord["fields"]): NoticeRecord["fields"] {
  return shared.filter(
    ({ role }) => role === "information" || !record.fields.some((field) => field.role === role),
  )
}

function isShared(role: NoticeRecord["fields"][number]["role"]): boolean {
  return role === "information" || purposeRoles.some((purpose) => purpose === role)
}

/** Several destinations one below the other, under no service's heading. */
function isList(record: NoticeRecord, reading: Reading): boolean {
  if (
    record.source === "row" ||
    (record.title !== undefined && usableTitle(record.title.text, reading) !== undefined)
  )
    return false
  return namesIn(record, reading).length >= 2
}

/** Lines that name someone; services listed below a company belong to it. */
function namesIn(record: NoticeRecord, { names }: Reading): readonly Line[] {
  const lines = withLinkLines([...linesInRole(record, "destination"), ...linesInRole(record, "party")])
  return lines
    .map((line) => ({ ...line, text: nameText(line) }))
    .flatMap((line) => {
      const parts = partsOf(line.text).map((text) => ({ ...line, text }))
      const companies = parts.filter(
        ({ text }) => hasCompanyForm(text) || names.isCompany(text) || names.isService(text),
      )
      return companies.length > 1 ? companies : line.text.length <= 80 && companies.length === 1 ? [line] : []
    })
}

/** Names in one line: with commas, or three and more with strokes between (two may be a service and its company). */
function partsOf(text: string): readonly string[] {
  const stroked = splitOutsideBrackets(text, "/／｜|")
  return stroked.length > 2 ? stroked : splitOutsideBrackets(text, "、，")
}

/** Links to a policy or an opt-out on a line of their own go with the name before them. */
function withLinkLines(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = []
  for (const line of lines) {
    const before = out.at(-1)
    const isLinks = line.links.length > 0 && nameText(line) === ""
    if (isLinks && before !== undefined)
      out.splice(-1, 1, { ...before, links: [...before.links, ...line.links] })
    else out.push(line)
  }
  return out
}

function perName(record: NoticeRecord, reading: Reading): readonly NoticeRecord[] {
  const names = namesIn(record, reading)
  const rest = record.fields.filter(({ role }) => !isShared(role))
  if (names.length < 2) return [{ ...record, fields: rest }]
  const list = record.fields.find(({ role }) => role === "destination" || role === "party")
  const [label, name] = [list?.label, list?.name ?? ""]
  return names.map((line) => ({
    ...record,
    fields: [{ role: "destination", label, name, lines: [line] }],
    element: line.element,
  }))
}
