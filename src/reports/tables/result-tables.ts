import type { ShownResult } from "../shown-result.ts"
import { destinationsTable } from "./destinations-table.ts"
import { findingsTable } from "./findings-table.ts"
import { informationTable } from "./information-table.ts"
import { methodTable } from "./method-table.ts"
import { noticeEntriesTable } from "./notice-entries-table.ts"
import { storageTable } from "./storage-table.ts"
import type { Table } from "./table.ts"
import { unseenTable } from "./unseen-table.ts"
import { workTable } from "./work-table.ts"

/** The tables of a report in the order they are read. The record of sends stands apart: it can be very long. */
export const resultTables = (shown: ShownResult): readonly Table[] => [
  workTable(shown),
  destinationsTable(shown),
  informationTable(shown),
  storageTable(shown),
  findingsTable(shown),
  noticeEntriesTable(shown),
  unseenTable(shown),
  methodTable(shown),
]
