import { comparable } from "../facts/notice/plain-text.ts"
import type { NoticeEntry } from "../result.ts"

export interface MatchedEntries {
  readonly pairs: readonly { readonly before: NoticeEntry; readonly after: NoticeEntry }[]
  readonly gone: readonly NoticeEntry[]
  readonly added: readonly NoticeEntry[]
}

/** Two entries are one entry changed when they share a name and at least this part of their words. Own threshold. */
const alike = 0.5

/** Which entry of one notice is which of the other: the same words, then the same names, then much the same words. */
export function matchEntries(before: readonly NoticeEntry[], after: readonly NoticeEntry[]): MatchedEntries {
  const passes = [comparableQuote, nameOf].map((keyOf) => (some: NoticeEntry, other: NoticeEntry) => {
    const key = keyOf(some)
    return key !== "" && key === keyOf(other) ? 1 : 0
  })
  const all = [...passes, likeness].reduce<MatchedEntries>(
    ({ pairs, gone, added }, score) => {
      const next = pairUp(gone, added, score)
      return { ...next, pairs: [...pairs, ...next.pairs] }
    },
    { pairs: [], gone: before, added: after },
  )
  return all
}

type Score = (some: NoticeEntry, other: NoticeEntry) => number

/** Pairs the likest first, each entry once; the order of the lists settles nothing but ties. */
function pairUp(before: readonly NoticeEntry[], after: readonly NoticeEntry[], score: Score): MatchedEntries {
  const scored = before.flatMap((one, at) =>
    after.flatMap((other, place) => {
      const how = score(one, other)
      return how === 0 ? [] : [{ one, other, how, apart: Math.abs(at - place), at: at + place }]
    }),
  )
  scored.sort((a, b) => b.how - a.how || a.apart - b.apart || a.at - b.at)
  const taken = new Set<NoticeEntry>()
  const pairs = scored.flatMap(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return []
    taken.add(one).add(other)
    return [{ before: one, after: other }]
  })
  const left = (list: readonly NoticeEntry[]) => list.filter((entry) => !taken.has(entry))
  return { pairs, gone: left(before), added: left(after) }
}

export function comparableQuote({ quote }: NoticeEntry): string {
  return comparable(quote)
}

function nameOf({ operator, service }: NoticeEntry): string {
  return operator === undefined && service === undefined
    ? ""
    : comparable(`${operator ?? ""}/${service ?? ""}`)
}

/** Dice's coefficient over pairs of characters, for entries that share the operator, the service or a destination. */
function likeness(one: NoticeEntry, other: NoticeEntry): number {
  if (!sharesName(one, other)) return 0
  const [some, others] = [bigrams(comparableQuote(one)), bigrams(comparableQuote(other))]
  const shared = [...some].filter((pair) => others.has(pair)).length
  const dice = (2 * shared) / Math.max(1, some.size + others.size)
  return dice >= alike ? dice : 0
}

function sharesName(one: NoticeEntry, other: NoticeEntry): boolean {
  const same = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && comparable(a) === comparable(b)
  return (
    same(one.operator, other.operator) ||
    same(one.service, other.service) ||
    one.destinations.some((id) => other.destinations.includes(id))
  )
}

function bigrams(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
}
