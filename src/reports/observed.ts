import type { InformationItem, Result, Send } from "../analyzers/result.ts"

/** What was observed of one category at one destination. At most `valuesKept` distinct values are kept. */
export interface ObservedCategory {
  readonly provisions: Map<string, Pick<InformationItem, "provision" | "limb" | "certainty">>
  readonly values: Map<string, InformationItem>
}

/** What was observed at one destination: its sends in order, and how often which address (no query) was sent to. */
export interface ObservedDestination {
  readonly sends: Send[]
  readonly endpoints: Map<string, number>
  readonly categories: Map<string, ObservedCategory>
}

const valuesKept = 3

/** Everything observed, by destination id. One pass over the sends. */
export const observedOf = (result: Result): ReadonlyMap<string, ObservedDestination> => {
  const observed = new Map<string, ObservedDestination>()
  for (const send of result.sends) {
    const destination = getOrAdd(observed, send.destination, () => ({
      sends: [],
      endpoints: new Map(),
      categories: new Map(),
    }))
    destination.sends.push(send)
    const endpoint = `${send.method} ${withoutQuery(send.url)}`
    destination.endpoints.set(endpoint, (destination.endpoints.get(endpoint) ?? 0) + 1)
    for (const item of send.information) addItem(destination.categories, item)
  }
  return observed
}

const getOrAdd = <V>(map: Map<string, V>, key: string, make: () => V): V => {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

const addItem = (categories: Map<string, ObservedCategory>, item: InformationItem): void => {
  const category = getOrAdd(categories, item.category, () => ({ provisions: new Map(), values: new Map() }))
  category.provisions.set(`${item.provision} ${item.limb ?? ""} ${item.certainty}`, item)
  const value = `${item.where} ${item.name ?? ""} ${item.sample ?? ""}`
  if (category.values.size < valuesKept) category.values.set(value, item)
}

const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, "")
