import type { StoredItem } from "../../analyzers/result.ts"
import { destinationName } from "../destination-name.ts"
import type { ShownResult } from "../shown-result.ts"
import { storedFor } from "../stored-for.ts"
import { type ColumnOf, lines, type Table, tableOf, yesNo } from "./table.ts"

/** The values kept in the user's equipment, who set them and which sends carried them. */
export const storageTable = (shown: ShownResult): Table =>
  tableOf("storage", columnsOf(shown), { rows: shown.result.storage, words: shown.words })

const columnsOf = ({ result, words }: ShownResult): readonly ColumnOf<StoredItem>[] => {
  const { prose } = words
  const destinations = new Map(result.destinations.map((one) => [one.id, destinationName(one, words)]))
  return [
    ["name", 24, ({ name }) => name],
    ["area", 20, ({ area }) => prose.storage.areas[area]],
    ["host", 26, ({ host }) => host],
    ["party", 14, ({ party }) => prose.parties[party]],
    ["setBy", 36, ({ setBy }) => setBy ?? prose.unknownValue],
    ["lifetime", 18, (item) => storedFor(item, prose)],
    ["lifetimeDays", 12, ({ lifetimeDays }) => lifetimeDays ?? ""],
    ["identifier", 10, ({ identifier }) => yesNo(identifier, prose)],
    ["sentTo", 36, ({ sentTo }) => lines(sentTo.map((id) => destinations.get(id) ?? id))],
    ["provisions", 24, ({ provisions }) => lines(provisions.map((provision) => prose.provisions[provision]))],
    ["run", 12, ({ run }) => prose.runs[run]],
    ["id", 14, ({ id }) => id],
  ]
}
