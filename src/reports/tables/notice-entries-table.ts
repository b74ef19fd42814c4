import type { Notice, NoticeEntry } from "../../analyzers/result.ts"
import { destinationName } from "../destination-name.ts"
import { categoryName, countryName, purposeName } from "../naming.ts"
import type { ShownResult } from "../shown-result.ts"
import { type ColumnOf, lines, type Table, tableOf } from "./table.ts"

interface Row {
  readonly notice: Notice
  readonly entry: NoticeEntry
}

/** The entries of the notices as they were found, with what was read out of them. */
export const noticeEntriesTable = (shown: ShownResult): Table =>
  tableOf("notice-entries", [...writtenColumns(shown), ...readColumns(shown)], {
    rows: shown.result.notices.flatMap((notice) => notice.entries.map((entry) => ({ notice, entry }))),
    words: shown.words,
  })

const writtenColumns = ({ words: { prose } }: ShownResult): readonly ColumnOf<Row>[] => [
  ["notice", 30, ({ notice }) => notice.title ?? notice.url],
  ["address", 36, ({ notice }) => notice.url],
  ["entryStatus", 18, ({ entry }) => prose.notices.statuses[entry.status]],
  ["quote", 60, ({ entry }) => entry.quote],
  ["named", 26, ({ entry }) => entry.operator ?? ""],
  ["namedService", 26, ({ entry }) => entry.service ?? ""],
  ["ownWords", 36, ({ entry }) => lines(entry.information)],
]

const readColumns = ({ result, words }: ShownResult): readonly ColumnOf<Row>[] => {
  const destinations = new Map(result.destinations.map((one) => [one.id, destinationName(one, words)]))
  const purposes = (ids: readonly string[]) => lines(ids.map((id) => purposeName(id, words)))
  return [
    ["categories", 28, ({ entry }) => lines(entry.categories.map((id) => categoryName(id, words)))],
    ["purposesOwn", 22, ({ entry }) => purposes(entry.purposesOwn)],
    ["purposesDestination", 22, ({ entry }) => purposes(entry.purposesDestination)],
    ["purposes", 22, ({ entry }) => purposes(entry.purposes)],
    ["optOut", 28, ({ entry }) => entry.optOut ?? ""],
    ["policy", 28, ({ entry }) => entry.policy ?? ""],
    ["country", 14, ({ entry }) => (entry.country === undefined ? "" : countryName(entry.country, words))],
    [
      "matched",
      36,
      ({ entry }) =>
        entry.destinations.length > 0
          ? lines(entry.destinations.map((id) => destinations.get(id) ?? id))
          : words.prose.notices.notObserved,
    ],
    ["place", 20, ({ entry }) => entry.at ?? ""],
    ["id", 14, ({ entry }) => entry.id],
  ]
}
