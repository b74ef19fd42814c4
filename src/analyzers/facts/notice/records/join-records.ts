import type { LabelRole } from "../labels/label-role.ts"
import type { Party } from "../names/party.ts"
import { comparable, splitOutsideBrackets } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { linesInRole, type NoticeRecord } from "./find-records.ts"
import { partyOf } from "./party-of-record.ts"
import type { SortedRecords } from "./sort-records.ts"

/**
 * Two tables about the same services (送信する情報 in one, 提供会社 and オプトアウト in the other) are one notice: a
 * row that only names someone adds what it says to the entries of that service, or of that company.
 */
export function joinRecords(sorted: SortedRecords, reading: Reading): SortedRecords {
  if (sorted.whole.length === 0 || sorted.names.length === 0) return sorted
  const parties = new Map(sorted.whole.map((record) => [record, partyOf(record, reading)] as const))
  const byService = Map.groupBy(sorted.whole, (record) => nameIn(parties.get(record)?.service))
  const byCompany = Map.groupBy(sorted.whole, (record) => nameIn(parties.get(record)?.operator))
  const added = new Map<NoticeRecord, NoticeRecord[]>()
  const left = sorted.names.filter((bare) => {
    if (bare.source !== "row") return true
    const party = partyOf(bare, reading)
    const meant = meantBy(party, { byService, byCompany, parties })
    const told = meant.length > 1 ? withoutService(bare) : bare
    for (const record of meant) added.set(record, [...(added.get(record) ?? []), told])
    return meant.length === 0
  })
  const whole = sorted.whole.map((record) => (added.get(record) ?? []).reduce(withMissing, record))
  return { ...sorted, whole, names: left }
}

interface Known {
  readonly byService: ReadonlyMap<string, readonly NoticeRecord[]>
  readonly byCompany: ReadonlyMap<string, readonly NoticeRecord[]>
  readonly parties: ReadonlyMap<NoticeRecord, Party>
}

/** The entries of the service, unless they name another company; of the company where no service is named. */
function meantBy({ service, operator }: Party, known: Known): readonly NoticeRecord[] {
  if (service === undefined && operator === undefined) return []
  if (service === undefined) return known.byCompany.get(nameIn(operator)) ?? []
  const listed = [service, ...(operator === undefined ? [] : splitOutsideBrackets(service, "、,，"))]
  const named = new Set(listed.flatMap((one) => known.byService.get(nameIn(one)) ?? []))
  return [...named].filter((record) => {
    const other = known.parties.get(record)?.operator
    return other === undefined || operator === undefined || nameIn(other) === nameIn(operator)
  })
}

/** A row of several services names none that is an entry's own. */
function withoutService(bare: NoticeRecord): NoticeRecord {
  return { ...bare, fields: bare.fields.filter(({ role }) => role !== "service") }
}

function nameIn(name: string | undefined): string {
  return name === undefined ? "" : comparable(name)
}

const further: readonly LabelRole[] = [
  "destination",
  "party",
  "service",
  "policy",
  "opt-out",
  "country",
  "other",
]

function withMissing(record: NoticeRecord, bare: NoticeRecord): NoticeRecord {
  const isNamed = (["destination", "party"] as const).some((role) => linesInRole(record, role).length > 0)
  const given = bare.fields.filter(({ role }) => {
    if (!further.includes(role) || linesInRole(record, role).length > 0) return false
    return !isNamed || (role !== "destination" && role !== "party" && role !== "service")
  })
  return given.length === 0 ? record : { ...record, fields: [...record.fields, ...given] }
}
