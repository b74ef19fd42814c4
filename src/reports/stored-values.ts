import type { Result, StoredItem } from "../analyzers/result.ts"
import type { Prose } from "./prose.ts"
import { storedFor } from "./stored-for.ts"

/** A value kept in the user's equipment, over all the visits that found it. */
export interface StoredValue {
  readonly items: readonly [StoredItem, ...StoredItem[]]
  /** Who set it: the address as far as the visits agree in it. */
  readonly setBy: string | undefined
  /** Whether any visit found one in it. */
  readonly identifier: boolean
  readonly runs: readonly StoredItem["run"][]
  readonly sentTo: readonly string[]
  readonly provisions: StoredItem["provisions"]
}

/** The values of a result in the order they were first seen: each visit begins empty and finds most of them again. */
export const storedValues = ({ storage }: Pick<Result, "storage">, prose: Prose): readonly StoredValue[] =>
  [...Map.groupBy(storage, (item) => sameness(item, prose)).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [together([first, ...others])],
  )

/** What tells values apart for a reader: a site sets the same cookie on each of its pages. */
const sameness = (item: StoredItem, prose: Prose): string =>
  JSON.stringify([item.area, item.name, item.host, item.party, originOf(item.setBy), storedFor(item, prose)])

const originOf = (address = ""): string => /^[^/?#]*\/\/[^/?#]*/.exec(address)?.[0] ?? address

const together = (items: StoredValue["items"]): StoredValue => ({
  items,
  setBy: setByOf(items.map(({ setBy }) => setBy)),
  identifier: items.some(({ identifier }) => identifier),
  runs: [...new Set(items.map(({ run }) => run))],
  sentTo: [...new Set(items.flatMap(({ sentTo }) => sentTo))],
  provisions: [...new Set(items.flatMap(({ provisions }) => provisions))],
})

/** As much of the address as all have. */
const setByOf = (addresses: readonly (string | undefined)[]): string | undefined => {
  const [first] = addresses
  const ways = [(address = "") => address, (address = "") => address.replace(/[?#].*$/s, ""), originOf]
  const shared = ways.find((way) => addresses.every((address) => way(address) === way(first)))
  return first && shared?.(first)
}
