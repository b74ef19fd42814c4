import type { LabelRole } from "../labels/label-role.ts"
import type { Line } from "../layout/outline.ts"
import { linesInRole, type NoticeRecord } from "./find-records.ts"
import { purposeRoles, type SortedRecords } from "./sort-records.ts"

/**
 * Gives the destinations of a group (広告配信事業者一覧) what its part of the page says of them once: information and
 * purposes under the same heading. Where the whole notice is one group they stay apart, which is for pooling.
 */
export function withGroupStatements(sorted: SortedRecords): SortedRecords {
  const said = rolesSaid(sorted.lists)
  const open = [...sorted.names, ...sorted.whole.filter((record) => said.some((role) => !says(record, role)))]
  const under = listsUnder(sorted.lists)
  const groups = new Map(open.flatMap((record) => groupOf(record, under)))
  const headings = new Set([...groups.values()].map(({ heading }) => heading))
  const isWhole = (record: NoticeRecord) => tells(record, "information")
  if (headings.size < 2 && !sorted.whole.some(isWhole)) return sorted
  const used = new Set([...groups.values()].flatMap(({ lists }) => lists))
  const fill = (record: NoticeRecord) => filled(record, groups.get(record)?.lists ?? [])
  return {
    whole: [...sorted.whole.map(fill), ...sorted.names.filter((record) => groups.has(record)).map(fill)],
    lists: sorted.lists.filter((record) => !used.has(record)),
    names: sorted.names.filter((record) => !groups.has(record)),
  }
}

/** What any list says: 当社の利用目的 over a table, which the entries leave out. */
function rolesSaid(lists: readonly NoticeRecord[]): readonly LabelRole[] {
  const fields = lists.flatMap((list) => list.fields)
  return [...new Set(fields.flatMap(({ role, lines }) => (lines.length > 0 && isShared(role) ? [role] : [])))]
}

function listsUnder(lists: readonly NoticeRecord[]): ReadonlyMap<Line, readonly NoticeRecord[]> {
  const under = new Map<Line, NoticeRecord[]>()
  for (const list of lists)
    for (const heading of new Set(headingsOf(list))) {
      const known = under.get(heading)
      if (known === undefined) under.set(heading, [list])
      else known.push(list)
    }
  return under
}

interface Group {
  readonly heading: Line
  readonly lists: readonly NoticeRecord[]
}

/** The statements under the nearest heading that a destination shares with any, never the page's own title. */
function groupOf(
  record: NoticeRecord,
  under: ReadonlyMap<Line, readonly NoticeRecord[]>,
): readonly (readonly [NoticeRecord, Group])[] {
  for (const heading of headingsOf(record).slice(0, -1)) {
    const said = under.get(heading) ?? []
    if (said.length > 0) return [[record, { heading, lists: said }]]
  }
  return []
}

function headingsOf({ title, above }: NoticeRecord): readonly Line[] {
  return title === undefined ? above : [title, ...above]
}

function filled(record: NoticeRecord, lists: readonly NoticeRecord[]): NoticeRecord {
  const given = lists
    .flatMap(({ fields }) => fields)
    .filter(({ role, lines }) => lines.length > 0 && isShared(role) && !says(record, role))
  return given.length === 0 ? record : { ...record, fields: [...record.fields, ...given] }
}

function isShared(role: LabelRole): boolean {
  return role === "information" || purposeRoles.some((purpose) => purpose === role)
}

const ofNobodyElse = purposeRoles.filter((role) => role !== "purpose-destination")

/** Whether it says that already; a purpose of nobody's in particular is said by any. */
function says(record: NoticeRecord, role: LabelRole): boolean {
  const [isOne, isPurpose] = [role === "purpose", role.startsWith("purpose")]
  const same = isOne ? ofNobodyElse : isPurpose ? ([role, "purpose", "purpose-both"] as const) : [role]
  return same.some((each) => tells(record, each))
}

function tells(record: NoticeRecord, role: LabelRole): boolean {
  return linesInRole(record, role).length > 0
}
