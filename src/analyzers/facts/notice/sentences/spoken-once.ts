import type { PurposeWords, ReadEntry } from "../entries/read-entry.ts"
import { exactTerm } from "../information/find-terms.ts"
import { comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"

/**
 * Running text that comes back to a service in another chapter (フォーム, then 外部送信) goes on with its entry. What it
 * says of a company without a service may well be of another of them.
 */
export function spokenOnce(entries: readonly ReadEntry[], reading: Reading): readonly ReadEntry[] {
  const told: ReadEntry[] = []
  const places = new Map<string, number[]>()
  for (const entry of entries) {
    const key = keyOf(entry, reading)
    const known = key === undefined ? [] : (places.get(key) ?? [])
    const at = known.find((place) => isOfSame(told[place], entry))
    const before = at === undefined ? undefined : told[at]
    if (at !== undefined && before !== undefined) told[at] = together(before, entry)
    else {
      if (key !== undefined) places.set(key, [...known, told.length])
      told.push(entry)
    }
  }
  return told
}

/** Apple is a word for the company too. */
function keyOf({ service, status }: ReadEntry, { services, companies }: Reading): string | undefined {
  return service === undefined || exactTerm(service, companies).length > 0
    ? undefined
    : `${status}|${exactTerm(service, services)[0] ?? comparable(service)}`
}

function isOfSame(one: ReadEntry | undefined, other: ReadEntry): boolean {
  if (one?.operator === undefined || other.operator === undefined) return true
  const [own, its] = [comparable(one.operator), comparable(other.operator)]
  return own.includes(its) || its.includes(own)
}

function together(one: ReadEntry, other: ReadEntry): ReadEntry {
  const operator = [one.operator, other.operator].sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0]
  const country = one.country ?? other.country
  return {
    ...one,
    ...(operator === undefined ? {} : { operator }),
    ...(country === undefined ? {} : { country }),
    information: distinct(one.information, other.information),
    categories: distinct(one.categories, other.categories),
    purposesOwn: distinct(one.purposesOwn, other.purposesOwn),
    purposesDestination: distinct(one.purposesDestination, other.purposesDestination),
    purposes: distinct(one.purposes, other.purposes),
    quote: [one.quote, other.quote].join("").slice(0, 2000),
    hosts: distinct(one.hosts, other.hosts),
    links: distinct(one.links, other.links),
    umbrellas: [...one.umbrellas, ...other.umbrellas],
    purposeWords: bothPurposes(one.purposeWords, other.purposeWords),
    pooled: one.pooled && other.pooled,
  }
}

function bothPurposes(one: PurposeWords, other: PurposeWords): PurposeWords {
  return {
    own: distinct(one.own, other.own),
    destination: distinct(one.destination, other.destination),
    unassigned: distinct(one.unassigned, other.unassigned),
  }
}

function distinct(one: readonly string[], other: readonly string[]): readonly string[] {
  const said = new Set(one.map(comparable))
  return [...one, ...other.filter((each) => !said.has(comparable(each)))]
}
