import { namePattern } from "../compare/name-pattern.ts"
import type {
  Inventory,
  InventoryDestination,
  InventoryScan,
  InventoryValue,
  LastRecord,
  SinceNotice,
} from "../result/inventory.ts"
import type { Destination, Result } from "../result.ts"
import { lastRecords } from "./last-record.ts"
import { dayInJapan, writtenDate } from "./written-date.ts"

/** A scan's id and its result. */
export interface ScanResult {
  readonly scan: string
  readonly result: Result
}

interface TakenDestination {
  readonly hosts: ReadonlySet<string>
  readonly categories: ReadonlySet<string>
  readonly firstSeen: string
  readonly lastSeen: string
  readonly scans: number
  readonly visits: number
  readonly last: LastRecord
}

type TakenValue = Omit<InventoryValue, "scans"> & { readonly scans: number }

/** What has been taken stock of so far: no result is kept, only what the inventory will say of it. */
export interface Stock {
  readonly scans: readonly InventoryScan[]
  readonly visits: number
  readonly latest: Inventory["latest"] | undefined
  readonly destinations: ReadonlyMap<string, TakenDestination>
  readonly storage: ReadonlyMap<string, TakenValue>
}

export const emptyStock: Stock = {
  scans: [],
  visits: 0,
  latest: undefined,
  destinations: new Map(),
  storage: new Map(),
}

/** The stock with one scan more; scans are given the earliest first. */
export function takeStock(stock: Stock, { scan, result }: ScanResult): Stock {
  const { startedAt, target, notices, visits } = result
  return {
    scans: [...stock.scans, scanLine({ scan, result }, stock)],
    visits: stock.visits + visits.length,
    latest: { scan, startedAt, target, notices },
    destinations: withDestinations(stock, { scan, result }),
    storage: withValues(stock, result),
  }
}

function scanLine({ scan, result }: ScanResult, { destinations }: Stock): InventoryScan {
  const { startedAt, summary, knowledge, visits } = result
  return {
    id: scan,
    startedAt,
    verdict: summary.verdict,
    knowledge: knowledge.digest,
    visits: { all: visits.length, loaded: visits.filter(({ outcome }) => outcome === "loaded").length },
    destinations: result.destinations.length,
    fresh: result.destinations.filter(({ id }) => !destinations.has(id)).length,
  }
}

function withDestinations(stock: Stock, { scan, result }: ScanResult): Stock["destinations"] {
  const records = lastRecords(scan, result)
  const categories = categoriesOf(result)
  const taken = new Map(stock.destinations)
  for (const destination of result.destinations) {
    const before = taken.get(destination.id)
    const last = records.get(destination.id)
    if (last === undefined) continue
    taken.set(destination.id, {
      hosts: new Set([...(before?.hosts ?? []), ...destination.hosts]),
      categories: new Set([...(before?.categories ?? []), ...(categories.get(destination.id) ?? [])]),
      firstSeen: before?.firstSeen ?? result.startedAt,
      lastSeen: result.startedAt,
      scans: (before?.scans ?? 0) + 1,
      visits: (before?.visits ?? 0) + destination.observed.seen,
      last,
    })
  }
  return taken
}

function categoriesOf({ sends }: Result): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { destination, information } of sends) {
    const categories = found.get(destination) ?? new Set<string>()
    found.set(destination, categories)
    for (const { category } of information) categories.add(category)
  }
  return found
}

function withValues({ storage }: Stock, result: Result): Stock["storage"] {
  const taken = new Map(storage)
  const seen = new Map(
    result.storage.map((item) => [`${item.area} ${item.host} ${namePattern(item.name)}`, item] as const),
  )
  for (const [key, { area, name, host, party }] of seen) {
    const before = storage.get(key)
    taken.set(key, {
      ...{ area, name: namePattern(name), host, party },
      firstSeen: before?.firstSeen ?? result.startedAt,
      lastSeen: result.startedAt,
      scans: (before?.scans ?? 0) + 1,
    })
  }
  return taken
}

/** The inventory of what was taken stock of; undefined where no scan was. `leftOut`: scans without a result. */
export function inventoryOf(stock: Stock, leftOut: number): Inventory | undefined {
  const { latest, scans } = stock
  const [first] = scans
  if (latest === undefined || first === undefined) return undefined
  const noticeDate = latest.notices
    .flatMap(({ dates }) => dates ?? [])
    .flatMap((text) => writtenDate(text) ?? [])
    .toSorted()
    .at(-1)
  const rows = [...stock.destinations].map(([id, taken]) =>
    destinationRow(id, taken, { stock, latest, firstScan: first.startedAt, noticeDate }),
  )
  return {
    inventoryVersion: 1,
    ...{ scans, leftOut, latest },
    ...(noticeDate === undefined ? {} : { noticeDate }),
    destinations: rows.toSorted(thirdsFirst),
    storage: [...stock.storage]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, value]) => ({ ...value, scans: { seen: value.scans, all: scans.length } })),
  }
}

interface RowGround {
  readonly stock: Stock
  readonly latest: Inventory["latest"]
  readonly firstScan: string
  readonly noticeDate: string | undefined
}

function destinationRow(id: string, taken: TakenDestination, ground: RowGround): InventoryDestination {
  const { stock, latest } = ground
  const { hosts, categories, firstSeen, lastSeen, scans, visits, last } = taken
  const verdict = last.assessment?.verdict
  return {
    id,
    hosts: [...hosts].toSorted(),
    categories: [...categories].toSorted(),
    ...{ firstSeen, lastSeen },
    scans: { seen: scans, all: stock.scans.length },
    visits: { seen: visits, all: stock.visits },
    inLatest: last.scan === latest.scan,
    sinceNotice: sinceNotice(firstSeen, ground),
    ...(verdict === undefined ? {} : { verdict }),
    last,
  }
}

/** What the first scan already saw may be older than that. */
function sinceNotice(firstSeen: string, { firstScan, noticeDate }: RowGround): SinceNotice {
  if (noticeDate === undefined) return "unknown"
  if (dayInJapan(firstSeen) <= noticeDate) return "before"
  return firstSeen === firstScan ? "first-scan" : "after"
}

const parties: readonly Destination["party"][] = ["third", "affiliate", "unknown", "self"]

/** Third parties first, then what was seen in more scans, then by id. */
function thirdsFirst(a: InventoryDestination, b: InventoryDestination): number {
  const rank = ({ last }: InventoryDestination) => parties.indexOf(last.destination.party)
  return rank(a) - rank(b) || b.scans.seen - a.scans.seen || (a.id < b.id ? -1 : 1)
}
