import type { Result } from "../../../analyzers/result.ts"
import type { JudgedDestination } from "../../judged-destination.ts"
import type { StoredValue } from "../../stored-values.ts"

/** Where something is shown: a page of the report and an element id made by us, never by a page. */
export interface Place {
  readonly page: string
  readonly id: string
}

export type Places = ReadonlyMap<string, Place>

export const front = "index.html"

/** How many of a kind the front page shows itself; more go to pages of their own with `perPage` each. */
export interface Paging {
  readonly name: string
  readonly onFront: number
  readonly perPage: number
}

export const paging = {
  destinations: { name: "destinations", onFront: 40, perPage: 40 },
  findings: { name: "findings", onFront: 150, perPage: 300 },
  storage: { name: "storage", onFront: 150, perPage: 400 },
  sends: { name: "sends", onFront: 0, perPage: 500 },
} as const satisfies Record<string, Paging>

/** The page that shows the item at `at` of `total`. */
export const pageOf = ({ name, onFront, perPage }: Paging, at: number, total: number): string =>
  total <= onFront ? front : `${name}-${Math.floor(at / perPage) + 1}.html`

/** One page of a kind that did not fit on the front page. */
export interface Chunk<T> {
  readonly page: string
  readonly items: readonly T[]
}

/** Items of a kind: all on the front page, or all on pages of their own. */
export interface Placed<T> {
  readonly onFront: readonly T[]
  readonly pages: readonly Chunk<T>[]
}

export const placed = <T>(kind: Paging, items: readonly T[]): Placed<T> => {
  if (items.length <= kind.onFront) return { onFront: items, pages: [] }
  const count = Math.ceil(items.length / kind.perPage)
  const pages = Array.from({ length: count }, (_, at) => ({
    page: pageOf(kind, at * kind.perPage, items.length),
    items: items.slice(at * kind.perPage, (at + 1) * kind.perPage),
  }))
  return { onFront: [], pages }
}

type Entry = readonly [string, Place]

const onFront = (prefix: string, ids: readonly string[]): readonly Entry[] =>
  ids.map((id, at) => [id, { page: front, id: `${prefix}${at + 1}` }])

const paged = (kind: Paging, prefix: string, ids: readonly string[]): readonly Entry[] =>
  ids.map((id, at) => [id, { page: pageOf(kind, at, ids.length), id: `${prefix}${at + 1}` }])

/** What is shown in an order of its own. */
interface Shown {
  readonly judged: readonly JudgedDestination[]
  readonly sends: readonly { readonly id: string }[]
  readonly stored: readonly StoredValue[]
}

/** Where everything of a result is shown, by its id. Sends and destinations in the order they are shown. */
export const placesOf = (result: Result, { judged, sends, stored }: Shown): Places => {
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)
  const cards = paged(
    paging.destinations,
    "d",
    judged.map(({ destination }) => destination.id),
  )
  const assessments = judged.flatMap(({ assessment }, at): readonly Entry[] => {
    const card = cards[at]
    return assessment && card ? [[assessment.id, card[1]]] : []
  })
  const entries = result.notices.flatMap(({ entries }) => ids(entries))
  return firstWins([
    ...cards,
    ...assessments,
    ...onFront("v", ids(result.visits)),
    ...onFront("n", ids(result.notices)),
    ...onFront("e", entries),
    ...onFront("t", ids(result.tags)),
    ...storedPlaces(stored),
    ...paged(paging.sends, "s", ids(sends)),
  ])
}

const storedPlaces = (stored: readonly StoredValue[]): readonly Entry[] => {
  const rows = paged(
    paging.storage,
    "c",
    stored.map(({ items: [first] }) => first.id),
  )
  return stored.flatMap(({ items }, at) =>
    items.flatMap(({ id }): readonly Entry[] => {
      const row = rows[at]
      return row ? [[id, row[1]]] : []
    }),
  )
}

const firstWins = (entries: readonly Entry[]): Places => {
  const places = new Map<string, Place>()
  for (const [id, place] of entries) if (!places.has(id)) places.set(id, place)
  return places
}
