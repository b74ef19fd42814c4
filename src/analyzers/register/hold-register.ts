import { clauseIds, type RegisterEntry } from "../../config/register.ts"
import type { RegisterCheck, RegisterRow } from "../result/register.ts"
import { itemsOf } from "./items.ts"
import { loadersOf } from "./loaders.ts"
import { pointsOf } from "./points.ts"
import type { Seen, SeenDestination } from "./seen.ts"

/**
 * Holds the operator's register against what was seen on a day (`YYYY-MM-DD`). Its own equipment is in no register. What
 * was not seen is `no` only where every page was observed.
 */
export function holdRegister(
  register: readonly RegisterEntry[],
  { target, observed, destinations }: Seen,
  day: string,
): RegisterCheck {
  const others = destinations.filter(({ destination }) => destination.party !== "self")
  const listed = new Map(register.map((entry) => [entry.destination, entry]))
  const seen = new Set(others.map(({ destination }) => destination.id))
  const complete = observed.visits.all > 0 && observed.visits.loaded === observed.visits.all
  const rows = [
    ...others.map((one) => seenRow(one, listed.get(one.destination.id))),
    ...register
      .filter(({ destination }) => !seen.has(destination))
      .map((entry) => unseenRow(entry, complete ? "no" : "cannot-tell")),
  ].map((row): RegisterRow => {
    return { ...row, points: pointsOf(row, listed.get(row.destination), day) }
  })
  const inOrder = rows.toSorted((a, b) => weight(a) - weight(b))
  return { registerVersion: 1, day, target, observed, rows: inOrder, items: itemsOf(inOrder, day) }
}

type Row = Omit<RegisterRow, "points">

function seenRow({ destination, ...seen }: SeenDestination, entry: RegisterEntry | undefined): Row {
  const { id, operator, service, party, hosts, country, chainedOnly, placedByOperator } = destination
  const unseen = !chainedOnly && placedByOperator === null
  return {
    destination: id,
    ...(operator === undefined ? {} : { operator }),
    ...(service === undefined ? {} : { service }),
    party,
    hosts,
    seen: "yes",
    visits: seen.visits,
    lastSeen: seen.lastSeen,
    categories: seen.categories,
    reached: chainedOnly ? "chained" : unseen ? "unknown" : "direct",
    loadedBy: loadersOf({ destination, ...seen }),
    ...ofEntry(entry),
    country: { ...country, ...ofEntry(entry).country },
  }
}

function unseenRow(entry: RegisterEntry, seen: "no" | "cannot-tell"): Row {
  return {
    destination: entry.destination,
    hosts: [],
    seen,
    categories: [],
    reached: "unknown",
    loadedBy: [],
    ...ofEntry(entry),
  }
}

function ofEntry(entry: RegisterEntry | undefined) {
  if (entry === undefined) return { listed: false, clauses: [], country: {} }
  const { name, relation, contract, necessity, lastCheck, note, country } = entry
  return {
    listed: true,
    ...(name === undefined ? {} : { name }),
    relation,
    ...(contract === undefined ? {} : { contract }),
    clauses: clauseIds.map((id) => ({ id, ...clauseOf(entry.clauses[id]) })),
    ...(necessity === undefined || necessity.trim() === "" ? {} : { necessity }),
    country: country === undefined ? {} : { declared: country },
    ...(lastCheck === undefined ? {} : { lastCheck, checkDue: monthsAfter(lastCheck, entry.checkEvery) }),
    ...(note === undefined ? {} : { note }),
  }
}

function clauseOf(clause: RegisterEntry["clauses"]["safety"]) {
  if (clause === undefined) return { present: "unknown" } as const
  return typeof clause === "string" ? { present: clause } : clause
}

/** The same day so many months on, or the last of a shorter month. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** What has most to be looked at comes first: not listed, loaded unallowed, not seen, any other point, none. */
function weight({ points }: RegisterRow): number {
  const order = ["not-listed", "not-allowed", "not-seen"]
  const places = points.map(({ code }) => (order.includes(code) ? order.indexOf(code) : order.length))
  return Math.min(order.length + 1, ...places)
}
