import { destinationName } from "../../destination-name.ts"
import { fill } from "../../prose.ts"
import { storedFor } from "../../stored-for.ts"
import type { StoredValue } from "../../stored-values.ts"
import type { Report } from "./report.ts"

/** The values kept in the user's equipment. */
export const storageView = (report: Report) => {
  const destinations = new Map(report.result.destinations.map((one) => [one.id, one]))
  return report.stored.map((value) => ({
    ...rowOf(value, report),
    sentTo: value.sentTo.map((id) => {
      const destination = destinations.get(id)
      return {
        name: destination ? destinationName(destination, report.words) : id,
        place: report.places.get(id),
      }
    }),
  }))
}

/** One of them as the table shows it. */
export type StorageRow = ReturnType<typeof storageView>[number]

const rowOf = ({ items, setBy, identifier, runs, provisions }: StoredValue, { words, places }: Report) => {
  const { prose } = words
  const [item] = items
  return {
    id: places.get(item.id)?.id ?? "",
    name: item.name,
    area: prose.storage.areas[item.area],
    host: item.host,
    party: prose.parties[item.party],
    setBy: setBy ?? prose.unknownValue,
    lifetime: storedFor(item, prose),
    identifier: identifier ? prose.storage.yes : prose.storage.no,
    provisions: provisions.map((provision) => prose.provisions[provision]),
    seen: fill(prose.storage.seen, {
      n: items.length,
      runs: runs.map((run) => prose.runs[run]).join(prose.punctuation.list),
    }),
  }
}
