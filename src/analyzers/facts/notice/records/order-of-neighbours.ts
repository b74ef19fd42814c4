import { isNameAlike } from "../names/names-in-item.ts"
import type { Order, Party } from "../names/party.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "./field-of.ts"
import type { Field, NoticeRecord } from "./find-records.ts"
import { partyOf } from "./party-of-record.ts"

/**
 * X（Y） where the knowledge has neither: which of the two is the company, as in the rows or headings beside it
 * (Google Analytics（Google LLC）), where all that tell agree.
 */
export function withOrderOfNeighbours(
  records: readonly NoticeRecord[],
  reading: Reading,
): readonly NoticeRecord[] {
  const open = new Map(records.flatMap((record) => openPair(record, reading)))
  if (open.size === 0) return records
  const places = new Set([...open.keys()].map(placeOf))
  const groups = Map.groupBy(records, placeOf)
  const orders = new Map([...places].map((place) => [place, orderAmong(groups.get(place) ?? [], reading)]))
  return records.map((record) => {
    const pair = open.get(record)
    const order = pair === undefined ? undefined : orders.get(placeOf(record))
    return pair === undefined || order === undefined ? record : named(record, pair, order)
  })
}

/** The table, or the heading over the headings, in which records stand side by side. */
function placeOf({ source, fields, above }: NoticeRecord): unknown {
  const header = fields.find(({ label }) => label !== undefined)?.label?.element
  return source === "row" ? header : above[0]
}

type Pair = readonly [outer: string, within: string]

/** Two names of which nothing tells who is who, as the entry would have them in one. */
function openPair(record: NoticeRecord, reading: Reading): readonly (readonly [NoticeRecord, Pair])[] {
  const { operator, service } = partyOf(record, reading)
  const whole = operator === undefined ? service : operator
  if (whole === undefined || (operator !== undefined && service !== undefined)) return []
  const [, outer = "", within = ""] = /^([^（(]{2,40}?)\s*[（(]([^（()）]{2,40})[）)]$/u.exec(whole) ?? []
  const areNames = [outer, within].every((text) => text !== "" && isNameAlike(text, reading))
  return areNames ? [[record, [outer, within]]] : []
}

function orderAmong(records: readonly NoticeRecord[], reading: Reading): Order | undefined {
  const orders = new Set(records.flatMap((record) => orderOf(record, reading)))
  const [order, ...others] = orders
  return others.length === 0 ? order : undefined
}

function orderOf(record: NoticeRecord, reading: Reading): readonly Order[] {
  const { operator, service }: Party = partyOf(record, reading)
  const lines = record.fields.flatMap((field) => (isParty(field) ? field.lines : []))
  const text = [...lines, ...(record.title === undefined ? [] : [record.title])][0]?.text
  if (operator === undefined || service === undefined || text === undefined) return []
  if (operator.startsWith(service) && operator.includes("（")) return []
  if (text.startsWith(service) && !text.startsWith(operator)) return ["service"]
  return text.startsWith(operator) && !text.startsWith(service) ? ["company"] : []
}

function isParty({ role }: Field): boolean {
  return role === "destination" || role === "party" || role === "service"
}

function named(record: NoticeRecord, [outer, within]: Pair, order: Order): NoticeRecord {
  const field = record.fields.find(isParty)
  const line = field?.lines[0] ?? record.title
  if (line === undefined) return record
  const [operator, service] = order === "service" ? [within, outer] : [outer, within]
  const as = (role: "destination" | "service", text: string): Field => ({
    ...fieldOf(role, [{ ...line, text, links: [] }]),
    label: field?.label,
    name: field?.name ?? "",
  })
  const rest = record.fields.filter((each) => !isParty(each))
  return { ...record, fields: [as("destination", operator), as("service", service), ...rest] }
}
