import { parse } from "csv-parse/sync"
import { splitRecords, type WrittenRecord } from "./split-records.ts"

/** A row of cells for each record; all at once, since a parser is slow to start. */
export function cellsOf(
  records: readonly WrittenRecord[],
  delimiter: string,
): readonly (readonly string[])[] {
  const text = records.map((record) => record.text).join("\n")
  return parse(text, { delimiter, relax_quotes: true, relax_column_count: true, trim: true })
}

/** Tabs where the first line has them and no comma. */
export function delimiterOf(text: string): string {
  const [line = ""] = text.split(/[\r\n]/, 1)
  return line.includes("\t") && !line.includes(",") ? "\t" : ","
}

/** The cells of every whole record of a CSV text. */
export function readCells(text: string): readonly (readonly string[])[] {
  const delimiter = delimiterOf(text)
  return cellsOf(
    splitRecords(text, delimiter).filter(({ broken }) => !broken),
    delimiter,
  )
}
