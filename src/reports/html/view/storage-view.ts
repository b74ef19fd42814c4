import type { StoredItem } from "../../../analyzers/result.ts"
import { destinationName } from "../../destination-name.ts"
import { storedFor } from "../../stored-for.ts"
import type { Report } from "./report.ts"

/** The values kept in the user's equipment. */
export const storageView = (report: Report) => {
  const destinations = new Map(report.result.destinations.map((one) => [one.id, one]))
  return report.result.storage.map((item) => ({
    ...rowOf(item, report),
    sentTo: item.sentTo.map((id) => {
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

const rowOf = (item: StoredItem, { words, places }: Report) => {
  const { prose } = words
  return {
    id: places.get(item.id)?.id ?? "",
    name: item.name,
    area: prose.storage.areas[item.area],
    host: item.host,
    party: prose.parties[item.party],
    setBy: item.setBy ?? prose.unknownValue,
    lifetime: storedFor(item, prose),
    identifier: item.identifier ? prose.storage.yes : prose.storage.no,
    provisions: item.provisions.map((provision) => prose.provisions[provision]),
  }
}
